"""A technology's icon in a file of its own: where it may be, and how large."""

from pathlib import Path

from atlas.dependencies import is_shown
from atlas.errors import IconError
from atlas.location import Location
from atlas.project import ICONS
from atlas.technologies.icon_svg import MOST as MOST_SVG
from atlas.technologies.icon_svg import drawing

MOST_PNG = 512 * 1024
"""Bytes that a PNG may have at most."""
MOST_PIXELS = 2048
"""Pixels that each of its sides may have at most."""

_PLACE = (
    "an SVG or PNG file, by its path from the folder of the module that declares the technology, "
    f"or icons/… next to pyproject.toml; an SVG of at most {MOST_SVG // 1024} KiB, a PNG of at "
    f"most {MOST_PNG // 1024} KiB and {MOST_PIXELS} pixels a side"
)


def icon_file(name: str, declared: Location) -> Path:
    """Return the file that a technology names as its icon, found and looked through.

    Only places are allowed whose files count as data of the module, so that a changed icon
    draws its pictures again.

    Args:
        name: Its path, such as `icons/till.svg`.
        declared: Where the technology is declared.

    Raises:
        IconError: There is no such file, it is elsewhere, too large, or no simple SVG or PNG.
    """
    path = _found(name, Path(declared.path).parent)
    if path.suffix == ".svg":
        drawing(path.read_bytes(), name)
    else:
        _check_png(path.read_bytes(), name)
    return path


def _found(name: str, folder: Path) -> Path:
    parts = name.split("/")
    if "\\" in name or not all(part and is_shown(part) for part in parts):
        raise _misplaced(
            f"the icon {name!r} is no path below a folder, with / between its parts",
            "put it next to the module or into icons/, and write `icons/NAME.svg`",
        )
    places = [folder]
    if parts[0] == ICONS:
        places += [above for above in folder.parents if (above / "pyproject.toml").is_file()][:1]
    for place in places:
        path = place / name
        if path.is_file():
            if not path.resolve().is_relative_to(place.resolve()):
                raise _misplaced(
                    f"the icon file {name} is a link to {path.resolve()}",
                    "put the file itself there",
                )
            for between in path.relative_to(place).parents[:-1]:
                if any((place / between).glob("*.py")):
                    raise _misplaced(
                        f"the icon file {name} is in {between}, which holds modules",
                        "move it into a folder without modules, such as icons/",
                    )
            return path
    looked = " and ".join(str(place) for place in places)
    raise _misplaced(
        f"there is no icon file {name} in {looked}", "correct the path, or put the file there"
    )


def _misplaced(fault: str, remedy: str) -> IconError:
    return IconError(fault, allowed=_PLACE, remedy=remedy)


def _check_png(data: bytes, name: str) -> None:
    """Refuse what is no PNG, or a large one, by its header."""
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    side = max(width, height)
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or not (width and height):
        raise _misplaced(
            f"the icon file {name} is no PNG", "save it as a PNG, or under the name of what it is"
        )
    if len(data) > MOST_PNG or side > MOST_PIXELS:
        raise _misplaced(
            f"the icon file {name} has {len(data):,} bytes and {side:,} pixels a side",
            "scale it to 256 pixels a side",
        )
