"""`python -m progression` is the command `progression`."""

from progression.cli import main

main()
