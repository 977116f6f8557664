"""The manifest of a build folder: each picture and the fingerprint of its inputs."""

import json
from pathlib import Path
from typing import Any, cast

from attrs import asdict, frozen

from atlas.writing import write_file

NAME = "manifest.json"
_VERSION = 4


@frozen
class Entry:
    """A drawn view.

    Args:
        id: Its identifier, such as `systems/discord/storage`.
        path: Its module, relative to the project.
        kind: Its kind.
        system: Its system.
        title: Its title.
        as_of: The date it is true of.
        fingerprint: Hash of all that the picture depends on.
        width: Width in px at 1x.
        height: Height in px at 1x.
        svg: Size of the SVG in bytes.
        png: Size of the PNG in bytes.
        card: Size of the card in bytes.
    """

    id: str
    path: str
    kind: str
    system: str
    title: str
    as_of: str
    fingerprint: str
    width: float
    height: float
    svg: int
    png: int
    card: int

    def is_fresh(self, folder: Path, fingerprint: str) -> bool:
        """Return whether all pictures exist, are whole, and match the current content.

        Args:
            folder: The folder of the pictures.
            fingerprint: Hash of all that the picture depends on.
        """
        return self.fingerprint == fingerprint and all(
            _size(picture) == size
            for picture, size in zip(
                pictures(folder, self.id), (self.svg, self.png, self.card), strict=True
            )
        )


def pictures(folder: Path, identifier: str) -> tuple[Path, Path, Path]:
    """Return the paths of the SVG, the PNG and the card of a view.

    Args:
        folder: The folder of the pictures.
        identifier: The identifier of the view.
    """
    svg, png, card = (folder / f"{identifier}.{end}" for end in ("svg", "png", "card.png"))
    return svg, png, card


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def read(folder: Path) -> dict[str, Entry]:
    """Return the entries by identifier; none if the manifest is missing, broken or older."""
    try:
        content = cast("dict[str, Any]", json.loads((folder / NAME).read_text("utf-8")))
        if content["version"] != _VERSION:
            return {}
        return {item["id"]: Entry(**item) for item in content["views"]}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def write(folder: Path, entries: dict[str, Entry]) -> None:
    """Write the manifest, sorted by identifier, unless it is there already.

    Args:
        folder: The folder of the pictures.
        entries: The entries by identifier.
    """
    views = [asdict(entries[identifier]) for identifier in sorted(entries)]
    text = json.dumps({"version": _VERSION, "views": views}, ensure_ascii=False, indent=1)
    write_file(folder / NAME, text, unless_same=True)
