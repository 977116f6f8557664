"""What can go wrong with machine types and prices."""

from atlas.errors import AtlasError


class MachineError(AtlasError, ValueError):
    """No list knows a machine type, or several do."""


class PriceError(AtlasError, ValueError):
    """No list has the price that was asked for, at the date that was asked for."""


class PriceListError(AtlasError, ValueError):
    """A price list cannot be read."""
