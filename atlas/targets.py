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
        systems: Systems, by the names of their folders, that are to have the eight views.
    """

    views: Mapping[str, int] = field(factory=dict[str, int])
    systems: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many views there are to be in all; 0 where none are planned."""
        return sum(self.views.values())


def targets(value: object) -> Targets:
    """Read the table.

    Args:
        value: Its content: a number of views by category, and `systems`, a list of names.

    Raises:
        ConfigurationError: It holds anything else.
    """
    if isinstance(value, Targets):
        return value
    table = cast("dict[str, Any]", value) if isinstance(value, dict) else {"": value}
    systems = table.get("systems", [])
    views = {name: number for name, number in table.items() if name != "systems"}
    wrong = {name: it for name, it in views.items() if not name or type(it) is not int or it < 1}
    is_list = isinstance(systems, list)
    if not is_list or not all(isinstance(name, str) for name in cast("list[object]", systems)):
        wrong["systems"] = systems
    if wrong:
        shown = ", ".join(f"{name or 'targets'} = {it!r}" for name, it in wrong.items())
        raise ConfigurationError(
            f"[tool.atlas.targets] holds {shown}",
            allowed='a number of views by category, and systems = ["shop"]',
            remedy="write such numbers and names, or leave the table out: no project needs targets",
        )
    return Targets(cast("dict[str, int]", views), tuple(cast("list[str]", systems)))
