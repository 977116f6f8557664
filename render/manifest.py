"""The manifest of a build folder: each picture and the fingerprint of its inputs."""

import json
from typing import Any, cast

from attrs import fields, frozen

from atlas.dependencies import content_of
from render.outputs import Outputs

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


def pictures(identifier: str) -> tuple[str, str, str]:
    """Return the paths of the SVG, the PNG and the card of a view, relative to their folder."""
    return f"{identifier}.svg", f"{identifier}.png", f"{identifier}.card.png"


def read(outputs: Outputs) -> dict[str, Entry]:
    """Return the entries by identifier; none if the manifest is not as it was written.

    Args:
        outputs: The record of the folder of the pictures.
    """
    data = content_of(outputs.folder / NAME) if outputs.is_whole(NAME) else None
    if data is None:
        return {}
    try:
        content = cast("dict[str, Any]", json.loads(data))
        if content["version"] != _VERSION:
            return {}
        return {item["id"]: Entry(**item) for item in content["views"]}
    except (ValueError, TypeError, KeyError):
        return {}


def write(outputs: Outputs, entries: dict[str, Entry]) -> None:
    """Write the manifest, a view a line, sorted by identifier, unless it is there already.

    Args:
        outputs: The record of the folder of the pictures.
        entries: The entries by identifier.
    """
    entry_of = json.JSONEncoder(ensure_ascii=False).encode
    names = [attribute.name for attribute in fields(Entry)]
    rows = (
        entry_of({name: getattr(entry, name) for name in names})
        for _, entry in sorted(entries.items())
    )
    views = ",\n".join(rows)
    outputs.write(NAME, f'{{"version": {_VERSION}, "views": [\n{views}\n]}}\n')
