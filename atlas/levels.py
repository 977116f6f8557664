"""Levels: how finished views are, and so which rules hold for them."""

from collections.abc import Mapping
from typing import Literal, cast, get_args

from atlas.errors import ConfigurationError
from atlas.nearest import meant

Level = Literal["draft", "reviewed", "published"]
"""A draft may leave everything out; what is reviewed answers every question, with a gap at worst;
what is published has as many figures as its readers need."""

LEVELS: tuple[Level, ...] = get_args(Level)


def level(value: object) -> Level:
    """Read a level.

    Args:
        value: Its name.

    Raises:
        ConfigurationError: It is none.
    """
    for known in LEVELS:
        if value == known:
            return known
    raise ConfigurationError(
        f"[tool.atlas] has the level {value!r}",
        allowed=", ".join(LEVELS),
        remedy=meant(value, LEVELS),
    )


def levels(value: object) -> Mapping[str, Level]:
    """Read the levels of single views and folders.

    Args:
        value: A table of levels by the id of a view, as `atlas list` prints it, or by a folder.

    Raises:
        ConfigurationError: It is no table, or a level is none.
    """
    if isinstance(value, Mapping):
        table = cast("Mapping[str, object]", value)
        return {name.removesuffix("/").removesuffix(".py"): level(it) for name, it in table.items()}
    raise ConfigurationError(
        f"[tool.atlas] has levels = {value!r}",
        allowed='a table such as `[tool.atlas.levels]` with `"systems/shop" = "draft"`',
        remedy="write it as such a table in pyproject.toml",
    )


def holds_at(rule: Level, of_view: Level) -> bool:
    """Return whether a rule holds for a view.

    Args:
        rule: The level from which the rule holds.
        of_view: The level of the view.
    """
    return LEVELS.index(rule) <= LEVELS.index(of_view)
