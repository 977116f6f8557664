"""`python -m atlas.cli`."""

from atlas.cli import run

run()
