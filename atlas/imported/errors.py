"""Why a file of another program cannot be imported."""

from atlas.errors import AtlasError


class ImportedError(AtlasError):
    """A file is not what it is taken for, or holds too much."""
