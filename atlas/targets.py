"""What a project plans to have: the table `[tool.atlas.targets]` of its pyproject.toml."""

from collections.abc import Mapping
from typing import Any, cast

from attrs import field, frozen

from atlas.errors import ConfigurationError


@frozen
class Targets:
    """What a project plans to have; most projects plan nothing.

    Args:
        views: How many views of each category there are to be.
        tiers: Systems, by the names of their folders, that are to have the eight views, by the
            tier they belong to; a tier without a name holds those of a plain list.
    """

    views: Mapping[str, int] = field(factory=dict[str, int])
    tiers: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems of all tiers, in their order."""
        return tuple(name for names in self.tiers.values() for name in names)

    @property
    def total(self) -> int:
        """How many views there are to be in all; 0 where none are planned."""
        return sum(self.views.values())


def targets(value: object) -> Targets:
    """Read the table.

    Args:
        value: Its content: a number of views by category, and `systems`, a list of names or a
            table of such lists by tier.

    Raises:
        ConfigurationError: It holds anything else.
    """
    if isinstance(value, Targets):
        return value
    table = cast("dict[str, Any]", value) if isinstance(value, dict) else {"": value}
    systems = table.get("systems", [])
    views = {name: number for name, number in table.items() if name != "systems"}
    wrong = {name: it for name, it in views.items() if not name or type(it) is not int or it < 1}
    tiers = _tiers(systems)
    if tiers is None:
        wrong["systems"] = systems
    if wrong or tiers is None:
        shown = ", ".join(f"{name or 'targets'} = {it!r}" for name, it in wrong.items())
        raise ConfigurationError(
            f"[tool.atlas.targets] holds {shown}",
            allowed='a number of views by category, and systems = ["shop"], each once, or a table '
            "of such lists by tier",
            remedy="write such numbers and names, or leave the table out: no project needs targets",
        )
    return Targets(cast("dict[str, int]", views), tiers)


def _tiers(systems: object) -> dict[str, tuple[str, ...]] | None:
    """Return the systems by tier; None where that is not what is given, or one is given twice."""
    lists = cast("dict[str, object]", systems if isinstance(systems, dict) else {"": systems})
    tiers: dict[str, tuple[str, ...]] = {}
    for tier, names in lists.items():
        if not isinstance(names, list):
            return None
        given = cast("list[object]", names)
        tiers[tier] = tuple(name for name in given if isinstance(name, str))
        if len(tiers[tier]) != len(given):
            return None
    every = [name for names in tiers.values() for name in names]
    if len(every) != len(set(every)):
        return None
    return {tier: names for tier, names in tiers.items() if names}
