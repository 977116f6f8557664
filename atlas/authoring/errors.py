"""Errors of writing for an author."""

from atlas.errors import AtlasError


class AuthoringError(AtlasError, ValueError):
    """A request that cannot be met: a name, an address, or a file that is there already."""
