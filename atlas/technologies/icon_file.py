"""A technology's icon in a file of its own: where it may be, and what it may hold.

An SVG is taken over as its paths alone; whatever else would change how it looks is refused, so
that no picture shows less than the file does, and nothing that runs or is fetched gets in.
"""

import re
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from attrs import field, frozen

from atlas.dependencies import is_shown
from atlas.errors import IconError
from atlas.location import Location
from atlas.project import ICONS

MOST_SVG = 64 * 1024
MOST_PNG = 512 * 1024
"""Bytes that a file may have at most."""
MOST_PIXELS = 2048

_PLACE = (
    "an SVG or PNG file, by its path from the folder of the module that declares the technology, "
    f"or icons/… next to pyproject.toml; an SVG of at most {MOST_SVG // 1024} KiB, a PNG of at "
    f"most {MOST_PNG // 1024} KiB and {MOST_PIXELS} pixels a side"
)
_SIMPLE = (
    "<svg> with a viewBox, <g> and <path>, filled with nothing, currentColor, black, white or "
    "#rrggbb; no stroke, style, transform, script, image, reference or entity"
)
_SAVE_SIMPLE = "convert shapes and strokes to paths, apply transforms, and save it as plain SVG"
_SVG = "http://www.w3.org/2000/svg "
_SKIPPED = {"title", "desc", "metadata", "defs"}
_SHAPES = {"svg", "g", "path"}
_IDLE = re.compile(
    r"id|role|version|width|height|class|focusable|baseProfile|fill|d|viewBox|aria-\w+|data-[\w-]+"
)
_PLAIN = {
    "fill-rule": {"nonzero"},
    "clip-rule": {"nonzero", "evenodd"},
    "stroke": {"none"},
    "x": {"0", "0px"},
    "y": {"0", "0px"},
    "http://www.w3.org/XML/1998/namespace space": {"preserve", "default"},
}
_FILLS = {"currentcolor": None, "black": None, "white": "#FFFFFF"}
_SHORT_HEX = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")

# Possessive quantifiers: a number is read one way only, so that no file makes it slow.
_NUMBER = r"[\s,]*+[+-]?+(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][+-]?+\d++)?+"
_ARC = rf"(?:{_NUMBER}){{3}}(?:[\s,]*+[01]){{2}}(?:{_NUMBER}){{2}}"
_DATA = re.compile(
    rf"\s*+(?=[Mm])(?:[Zz]|[HhVv](?:{_NUMBER})++|[MmLlTt](?:(?:{_NUMBER}){{2}})++"
    rf"|[Cc](?:(?:{_NUMBER}){{6}})++|[SsQq](?:(?:{_NUMBER}){{4}})++|[Aa](?:{_ARC})++|\s++)++"
)


@frozen
class Shape:
    """A filled path.

    Attributes:
        data: Its path data, as SVG writes it.
        fill: Its colour as `#RRGGBB`, or None where it names none, and is black.
    """

    data: str
    fill: str | None


@frozen
class Drawing:
    """What an SVG file draws.

    Attributes:
        box: Its view box: left, top, width and height.
        shapes: Its paths, the first at the bottom.
    """

    box: tuple[float, float, float, float]
    shapes: tuple[Shape, ...]


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
        raise _misplaced(f"the icon {name!r} is no path below a folder, with / between its parts")
    places = [folder]
    if parts[0] == ICONS:
        places += [above for above in folder.parents if (above / "pyproject.toml").is_file()][:1]
    for place in places:
        path = place / name
        if path.is_file():
            if not path.resolve().is_relative_to(place.resolve()):
                raise _misplaced(f"the icon file {name} is a link to {path.resolve()}")
            for between in path.relative_to(place).parents[:-1]:
                if any((place / between).glob("*.py")):
                    raise _misplaced(f"the icon file {name} is in {between}, which holds modules")
            return path
    looked = " and ".join(str(place) for place in places)
    raise _misplaced(f"there is no icon file {name} in {looked}")


def _misplaced(fault: str) -> IconError:
    return IconError(fault, allowed=_PLACE, remedy="correct the path, or put the file there")


def _check_png(data: bytes, name: str) -> None:
    """Refuse what is no PNG, or a large one, by its header."""
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    side = max(width, height)
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or not (width and height):
        raise _misplaced(f"the icon file {name} is no PNG")
    if len(data) > MOST_PNG or side > MOST_PIXELS:
        raise _misplaced(f"the icon file {name} has {len(data):,} bytes and {side:,} pixels a side")


def drawing(data: bytes, name: str) -> Drawing:
    """Read an SVG file.

    Args:
        data: Its content.
        name: What it is called in errors.

    Raises:
        IconError: It is too large, no XML, or holds anything but filled paths.
    """
    if len(data) > MOST_SVG:
        raise _misplaced(f"the icon file {name} has {len(data):,} bytes")
    return _Reader(name).read(data)


@frozen(eq=False)
class _Reader:
    """Takes over what an SVG parser reports, and refuses what is not allowed at its line."""

    name: str
    parser: expat.XMLParserType = field(
        factory=lambda: expat.ParserCreate(namespace_separator=" "), init=False
    )
    fills: list[str | None] = field(factory=list["str | None"], init=False)
    skipped: list[str] = field(factory=list[str], init=False)
    boxes: list[tuple[float, float, float, float]] = field(
        factory=list[tuple[float, float, float, float]], init=False
    )
    shapes: list[Shape] = field(factory=list[Shape], init=False)

    def read(self, data: bytes) -> Drawing:
        """Read a whole file."""
        parser = self.parser
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(data, True)  # noqa: FBT003 - the parser takes it by place
        except expat.ExpatError as error:
            raise self._error(f"is no XML: {error}", error.lineno) from error
        if not self.shapes:
            raise self._error("holds no path that is filled", parser.CurrentLineNumber)
        return Drawing(self.boxes[0], tuple(self.shapes))

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.removeprefix(_SVG)
        if name == tag and "metadata" not in self.skipped:
            self._refuse(f'<{tag.rpartition(" ")[2]}> that is not of xmlns="{_SVG.strip()}"')
        if self.skipped == ["defs"]:
            self._refuse(f"<{name}> in <defs>")
        if self.skipped or name in _SKIPPED:
            self.skipped.append(name)
            return
        if name not in _SHAPES or (name == "svg") is bool(self.boxes):
            self._refuse(f"<{name}>")
        for key, value in attributes.items():
            if not _IDLE.fullmatch(key) and value.strip() not in _PLAIN.get(key, set[str]()):
                self._refuse(f'{key.rpartition(" ")[2]}="{value[:40]}" on <{name}>')
        if name == "svg":
            self.boxes.append(self._box(attributes))
        inherited = self.fills[-1] if self.fills else None
        fill = self._fill(attributes["fill"].strip()) if "fill" in attributes else inherited
        self.fills.append(fill)
        if name == "path" and fill != "none":
            data = " ".join(attributes.get("d", "").split())
            if not _DATA.fullmatch(data):
                self._refuse("a path whose data is broken")
            self.shapes.append(Shape(data, fill))

    def _doctype(self, *_: object) -> None:
        self._refuse("a document type")

    def _instruction(self, *_: object) -> None:
        self._refuse("a processing instruction")

    def _end(self, _: str) -> None:
        (self.skipped or self.fills).pop()

    def _box(self, attributes: dict[str, str]) -> tuple[float, float, float, float]:
        try:
            left, top, width, height = map(float, attributes["viewBox"].replace(",", " ").split())
        except (KeyError, ValueError):
            self._refuse("an <svg> without a viewBox of four numbers")
        if not (0 < width < _FAR and 0 < height < _FAR and abs(left) < _FAR and abs(top) < _FAR):
            self._refuse("a viewBox without a sensible size")
        return left, top, width, height

    def _fill(self, value: str) -> str | None:
        if value == "none" or value.lower() in _FILLS:
            return _FILLS.get(value.lower(), value)
        short = _SHORT_HEX.fullmatch(value)
        value = "#" + "".join(part * 2 for part in short.groups()) if short else value
        if not _HEX.fullmatch(value):
            self._refuse(f"the fill {value[:40]!r}")
        return value.upper()

    def _refuse(self, what: str) -> NoReturn:
        raise self._error(f"has {what}", self.parser.CurrentLineNumber)

    def _error(self, fault: str, line: int) -> IconError:
        found = f"the icon file {self.name}, line {line}, {fault}"
        return IconError(found, allowed=_SIMPLE, remedy=_SAVE_SIMPLE)


_FAR = 1e6
