"""`python -m progression` is the command `progression`."""

from progression.cli import main

if __name__ == "__main__":
    main()
