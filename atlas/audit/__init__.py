"""Samples of what views claim, to be checked by hand against the sources."""
