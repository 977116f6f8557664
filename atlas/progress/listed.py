"""A view as progress counts it: rows of the catalogue and of the site are such."""

from collections.abc import Iterable
from typing import Protocol

from atlas.kinds import KINDS

EIGHT = tuple(view_kind for view_kind in KINDS if view_kind.category == "architecture")
"""The kinds of the eight views of a system."""


class Listed(Protocol):
    """A view in a list."""

    @property
    def id(self) -> str:
        """Path of its module without its ending."""
        ...

    @property
    def kind(self) -> str:
        """Its kind."""
        ...

    @property
    def category(self) -> str:
        """Its category."""
        ...


def eight_of(folder: str, rows: Iterable[Listed]) -> list[str | None]:
    """Return the ids of the eight views in the folder of a system; None for each that is missing.

    Args:
        folder: The name of the folder.
        rows: The views.
    """
    ids = {row.kind: row.id for row in rows if row.id.split("/")[-2:-1] == [folder]}
    return [ids.get(kind.__name__) for kind in EIGHT]
