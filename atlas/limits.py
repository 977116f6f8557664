"""Limits: how long a module may take to load, and how much memory it may take."""

from collections.abc import Mapping
from typing import cast

from attrs import frozen

from atlas.errors import ConfigurationError


@frozen
class Limits:
    """What loading one module, with all that it imports, may take.

    Args:
        seconds: The most processor time, in seconds; on the clock it may take three times that,
            since other programs want the processor as well.
        megabytes: The most memory in addition to that of the command, in MB (2**20 bytes).
    """

    seconds: float = 10
    megabytes: float = 2048

    @property
    def patience(self) -> float:
        """The longest time on the clock, in seconds."""
        return 3 * self.seconds


def limits(value: object) -> Limits:
    """Read the table `[tool.atlas.limits]`.

    Args:
        value: The table: `seconds = 10`, `megabytes = 2048`, or one of them.

    Raises:
        ConfigurationError: It holds anything else.
    """
    if isinstance(value, Limits):
        return value
    table = cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {"": value}
    for name, given in table.items():
        if name not in {"seconds", "megabytes"} or not _is_limit(given):
            raise ConfigurationError(
                f"[tool.atlas.limits] has {name or 'limits'} = {given!r}",
                allowed="numbers above zero: `seconds = 10`, `megabytes = 2048`",
                remedy="write such numbers in pyproject.toml, or leave the table out",
            )
    return Limits(**cast("Mapping[str, float]", table))


def _is_limit(value: object) -> bool:
    return type(value) in {int, float} and 0 < cast("float", value) < float("inf")
