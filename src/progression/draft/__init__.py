"""Drafts a cluster from a few lines, with a model behind an endpoint that the user names.

The loop is: say what is asked and of which form, read the answer strictly, check it by the rules of
`progression.checks`, send back what they find, and keep the best draft. Nothing is written here:
`progression.cli` shows what was drafted, and asks.

- `endpoint`: which addresses are taken, and a key that shows itself to nobody.
- `post`: one request with the standard library, in bounded time and memory.
- `chat`: what servers can and cannot do, and what went wrong, in words.
- `schema`, `request`: the form of an answer, and what a model is told; `guide` has the house rules.
- `answer`: from words to a framework. `drafting`: the loop.
- `material`: the user's text. `adding`, `holder`: the draft among the files that people wrote.

This is the only part of progression that uses the network, and only when `progression draft` is
run with an endpoint.
"""
