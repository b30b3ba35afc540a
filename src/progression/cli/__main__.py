"""`python -m progression.cli` is the command `progression`."""

from progression.cli import main

main()
