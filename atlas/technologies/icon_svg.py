"""An SVG file as an icon: its filled paths alone.

Whatever else would change how it looks is refused, so that no picture shows less than the file
does, and nothing that runs or is fetched gets in.
"""

import re
from typing import NoReturn
from xml.parsers import expat

from attrs import field, frozen

from atlas.errors import IconError

MOST = 64 * 1024
"""Bytes that a file may have at most."""

_SIMPLE = (
    "<svg> with a viewBox, <g> and <path>, filled with nothing, currentColor, a named colour "
    "or #rrggbb; no stroke, style, transform, script, image, reference or entity"
)
_SAVE_SIMPLE = (
    "turn shapes, strokes and transforms into paths, as `picosvg FILE > NEW` (package picosvg) "
    "does; or take a PNG"
)
_REMOVE = "remove it, or draw it as filled paths; or take a PNG"
_FILL = "fill with one colour, such as #3366CC; or take a PNG"
_SAVE_AGAIN = "save it again as plain SVG with the program that drew it; or take a PNG"
_SCALE = (
    'scale the drawing to a box such as `viewBox="0 0 24 24"` and write that on the <svg>; or take '
    "a PNG"
)
_SIMPLIFY = "draw it with fewer, simpler paths; or take a PNG"
_SVG = "http://www.w3.org/2000/svg "
_SKIPPED = {"title", "desc", "metadata", "defs"}
_SHAPES = {"svg", "g", "path"}
_TURNED = {"circle", "clipPath", "ellipse", "line", "polygon", "polyline", "rect", "svg"}
"""What picosvg turns into paths."""
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
_NEAR, _FAR = 1e-9, 1e6
"""Between them a number is taken for one of a drawing; no arithmetic on it fails."""
_FILLS = {"currentcolor": None, "black": None}
_SHORT_HEX = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")

# Possessive quantifiers: a number is read one way only, so that no file makes it slow.
_DIGITS = r"(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][+-]?+\d++)?+"
_NUMBER = rf"[\s,]*+[+-]?+{_DIGITS}"
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


def drawing(data: bytes, name: str) -> Drawing:
    """Read an SVG file.

    Args:
        data: Its content.
        name: What it is called in errors.

    Raises:
        IconError: It is too large, no XML, or holds anything but filled paths.
    """
    if len(data) > MOST:
        found = f"the icon file {name} has {len(data):,} bytes"
        raise IconError(found, allowed=f"at most {MOST:,} bytes", remedy=_SIMPLIFY)
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
            raise self._error(f"is no XML: {error}", error.lineno, _SAVE_AGAIN) from error
        if not self.shapes:
            raise self._error("holds no path that is filled", parser.CurrentLineNumber, _FILL)
        return Drawing(self.boxes[0], tuple(self.shapes))

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.removeprefix(_SVG)
        if name == tag and "metadata" not in self.skipped:
            xmlns = f'xmlns="{_SVG.strip()}"'
            name = tag.rpartition(" ")[2]
            remedy = f"write `{xmlns}` on the <svg>" if name == "svg" else _SAVE_SIMPLE
            self._refuse(f"<{name}> that is not of {xmlns}", remedy)
        if self.skipped == ["defs"]:
            self._refuse(f"<{name}> in <defs>", _REMOVE)
        if self.skipped or name in _SKIPPED:
            self.skipped.append(name)
            return
        if name not in _SHAPES or (name == "svg") is bool(self.boxes):
            self._refuse(f"<{name}>", _SAVE_SIMPLE if name in _TURNED else _REMOVE)
        for key, value in attributes.items():
            if not _IDLE.fullmatch(key) and value.strip() not in _PLAIN.get(key, set[str]()):
                remedy = _REMOVE if "opacity" in key else _SAVE_SIMPLE
                self._refuse(f'{key.rpartition(" ")[2]}="{value[:40]}" on <{name}>', remedy)
        if name == "svg":
            self.boxes.append(self._box(attributes))
        inherited = self.fills[-1] if self.fills else None
        fill = self._fill(attributes["fill"].strip()) if "fill" in attributes else inherited
        self.fills.append(fill)
        if name == "path" and fill != "none":
            self.shapes.append(Shape(self._data(attributes.get("d", "")), fill))

    def _data(self, value: str) -> str:
        data = " ".join(value.split())
        if not _DATA.fullmatch(data):
            self._refuse("a path whose data is broken", _SAVE_AGAIN)
        numbers = map(float, re.findall(_DIGITS, data))
        if not all(number == 0 or _NEAR < number < _FAR for number in numbers):
            self._refuse(
                f"a path with a number over {_FAR:,.0f}, or under {_NEAR:g} and not 0", _SCALE
            )
        return data

    def _doctype(self, *_: object) -> None:
        self._refuse("a document type", _SAVE_SIMPLE)

    def _instruction(self, *_: object) -> None:
        self._refuse("a processing instruction", _SAVE_SIMPLE)

    def _end(self, _: str) -> None:
        (self.skipped or self.fills).pop()

    def _box(self, attributes: dict[str, str]) -> tuple[float, float, float, float]:
        try:
            left, top, width, height = map(float, attributes["viewBox"].replace(",", " ").split())
        except (KeyError, ValueError):
            self._refuse("an <svg> without a viewBox of four numbers", _SCALE)
        if not (0 < width < _FAR and 0 < height < _FAR and abs(left) < _FAR and abs(top) < _FAR):
            self._refuse("a viewBox without a sensible size", _SCALE)
        return left, top, width, height

    def _fill(self, value: str) -> str | None:
        if value == "none" or value.lower() in _FILLS:
            return _FILLS.get(value.lower(), value)
        short = _SHORT_HEX.fullmatch(value)
        value = "#" + "".join(part * 2 for part in short.groups()) if short else value
        if value.isalpha():
            value = _hex_of(value)
        if not _HEX.fullmatch(value):
            self._refuse(f"the fill {value[:40]!r}", _FILL)
        return value.upper()

    def _refuse(self, what: str, remedy: str) -> NoReturn:
        raise self._error(f"has {what}", self.parser.CurrentLineNumber, remedy)

    def _error(self, fault: str, line: int, remedy: str) -> IconError:
        found = f"the icon file {self.name}, line {line}, {fault}"
        return IconError(found, allowed=_SIMPLE, remedy=remedy)


def _hex_of(name: str) -> str:
    """Return a named colour as `#rrggbb`; the name where there is no such colour."""
    from webcolors import name_to_hex  # noqa: PLC0415 - rarely needed

    try:
        return str(name_to_hex(name))
    except ValueError:
        return name
