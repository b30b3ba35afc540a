"""The built-in rules, one module each; `progression.checks.registry` finds them."""
