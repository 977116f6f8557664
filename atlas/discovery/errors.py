"""Errors of feeds."""

from atlas.errors import AtlasError


class FeedError(AtlasError, ValueError):
    """A feed cannot be read, or what is kept about its items is wrong."""
