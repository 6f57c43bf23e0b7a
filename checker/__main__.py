"""`python -m checker` is `exonym`."""

from checker.cli.main import main

main()
