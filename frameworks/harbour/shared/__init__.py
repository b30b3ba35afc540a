"""Competencies that clusters share, each defined once in a module of its name."""
