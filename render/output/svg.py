"""A scene as one self-contained SVG file.

Colours are CSS classes, so that a dark variant follows the reader's system; fonts and icons
are embedded, each once; nothing in the file refers to anything outside but its links. Class
names follow from what they mean, so one page can hold several pictures.
"""

from collections import defaultdict
from typing import Literal

from render.cache import digest
from render.output.embedding import font_faces
from render.output.markup import attributes, escaped, number
from render.output.svg_style import class_of, fill_class, mark_class, stroke_class, style_sheet
from render.output.symbols import definitions, icon_id
from render.picture.geometry import arrow_head
from render.picture.icon import Icon, Vector
from render.picture.scene import (
    Anchor,
    Corners,
    Glyph,
    Group,
    Image,
    Item,
    Link,
    Path,
    Point,
    Rect,
    Scene,
    Text,
    walk,
)
from render.picture.theme import Role
from render.text.fonts import Face, face_of

Background = Literal["page", "white", "transparent", "none"]
"""The ground: `page` is white, or dark where the reader's system is; `white` never is dark.

Without a ground, `transparent` has a dark variant all the same, and `none` has none.
"""


def svg(scene: Scene, background: Background = "page") -> str:
    """Return the SVG text of a scene: the same text for the same scene.

    Args:
        scene: The scene.
        background: Its ground.

    Raises:
        LabelError: A text holds a character that no font draws.
        KeyError: An image names an icon that the scene does not bring.
    """
    prefix = f"v{digest(scene.title, scene.description)[:8]}"
    drawn = scene.items
    if background in {"page", "white"}:
        drawn = (Rect(0, 0, scene.width, scene.height, fill=Role.PAGE), *drawn)
    items = list(walk(drawn))
    style = style_sheet(items, scene.icons, has_dark=background in {"page", "transparent"})
    size = attributes(
        width=scene.width,
        height=scene.height,
        viewBox=f"0 0 {number(scene.width)} {number(scene.height)}",
    )
    return "".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg"',
            size,
            ' role="img"',
            f' aria-labelledby="{prefix}-title {prefix}-desc">\n',
            f'<title id="{prefix}-title">{escaped(scene.title)}</title>\n',
            f'<desc id="{prefix}-desc">{escaped(scene.description)}</desc>\n',
            f"<style>{font_faces(_characters(items))}{style}</style>\n",
            definitions(scene, items, prefix),
            *(_element(item, scene, prefix) for item in drawn),
            "</svg>\n",
        )
    )


def _characters(items: list[Item]) -> dict[Face, set[str]]:
    """Return the characters that each face draws."""
    asked: defaultdict[Face, set[str]] = defaultdict(set)
    for item in items:
        if isinstance(item, Text):
            asked[item.style.face].update(item.text)
    used: defaultdict[Face, set[str]] = defaultdict(set)
    for face, characters in asked.items():
        for char in characters:
            used[face_of(char, face) or face].add(char)
    return used


def _element(item: Item, scene: Scene, prefix: str) -> str:  # noqa: PLR0911 - a return for each kind of item
    """Return one item as an element, with a line of its own."""
    match item:
        case Rect():
            return _rect(item)
        case Path():
            return _path(item)
        case Text():
            return _text(item)
        case Image():
            return _icon(item, scene.icons[item.icon], prefix)
        case Glyph():
            stroke = stroke_class(item.stroke)
            return _use(item.x, item.y, item.size, f"{prefix}-{item.key}", class_=stroke)
        case Link():
            return _link(item, scene, prefix)
        case Group():
            return _group(item, scene, prefix)


def _group(item: Group, scene: Scene, prefix: str) -> str:
    """Return items that belong together, moved to their place."""
    inner = "".join(_element(child, scene, prefix) for child in item.items)
    naming = (
        attributes(
            data_name=item.name or None,
            role="group" if item.label else None,
            aria_label=item.label or None,
        )
        if item.name or item.label
        else ""
    )
    is_moved = item.x or item.y
    moved = f' transform="translate({number(item.x)} {number(item.y)})"' if is_moved else ""
    return f"<g{naming}{moved}>\n{inner}</g>\n"


def _link(link: Link, scene: Scene, prefix: str) -> str:
    """Return a link with its tooltip, or a group with a tooltip if it has no address."""
    inner = "".join(_element(child, scene, prefix) for child in link.items)
    if link.tooltip:
        inner = f"<title>{escaped(link.tooltip)}</title>\n{inner}"
    if link.href is None:
        return f"<g>{inner}</g>\n"
    return f'<a{attributes(href=link.href)} target="_blank" rel="noopener">{inner}</a>\n'


def _icon(image: Image, icon: Icon, prefix: str) -> str:
    """Return an icon, a mark in its colour or in ink."""
    mark = icon if isinstance(icon, Vector) and icon.is_mark else None
    paint = {"class_": mark_class(mark), "color": mark.colour} if mark else {}
    return _use(image.x, image.y, image.size, icon_id(icon, prefix), **paint)


def _use(x: float, y: float, size: float, key: str, **paint: str | None) -> str:
    """Return a symbol drawn in a square."""
    place = attributes(href=f"#{key}", x=x, y=y, width=size, height=size, **paint)
    return f"<use{place}/>\n"


def _rect(rect: Rect) -> str:
    """Return a rectangle, as a path if only some of its corners are round."""
    stroke_width = rect.stroke_width if rect.stroke and rect.stroke_width != 1 else None
    paint = attributes(class_=class_of(rect), stroke_width=stroke_width)
    if rect.radius and rect.corners is not Corners.ALL:
        return f'<path d="{_rounded(rect)}"{paint}/>\n'
    x, y, width, height = map(number, (rect.x, rect.y, rect.width, rect.height))
    rounded = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{rounded}{paint}/>\n'


def _rounded(rect: Rect) -> str:
    """Return the outline of a rectangle whose top or left corners are round."""
    x, y, r = rect.x, rect.y, rect.radius
    right, bottom = x + rect.width, y + rect.height
    top_right, bottom_left = (r, 0.0) if rect.corners is Corners.TOP else (0.0, r)
    n = number
    return (
        f"M{n(x + r)} {n(y)}H{n(right - top_right)}"
        + (f"A{n(r)} {n(r)} 0 0 1 {n(right)} {n(y + r)}" if top_right else "")
        + f"V{n(bottom)}H{n(x + bottom_left)}"
        + (f"A{n(r)} {n(r)} 0 0 1 {n(x)} {n(bottom - r)}" if bottom_left else "")
        + f"V{n(y + r)}A{n(r)} {n(r)} 0 0 1 {n(x + r)} {n(y)}Z"
    )


def _path(path: Path) -> str:
    """Return a line, the gap inside a double one, and its arrow head."""
    drawn = _data(path.points, spline=path.spline)
    dash = path.dash.value or None
    stroke = stroke_class(path.stroke)
    width = path.width * 3 if path.double else path.width
    line = attributes(d=drawn, class_=f"line {stroke}", stroke_width=width, stroke_dasharray=dash)
    parts = [f"<path{line}/>\n"]
    if path.double:
        parts.append(
            f"<path{attributes(d=drawn, class_='line s-surface', stroke_width=path.width)}/>\n"
        )
    if path.tip:
        head = _data(arrow_head(path.points[-1], path.tip), spline=False)
        parts.append(f"<path{attributes(d=f'{head}Z', class_=fill_class(path.stroke))}/>\n")
    return "".join(parts)


def _data(points: tuple[Point, ...], *, spline: bool) -> str:
    """Return the path data for a polyline or a spline."""
    pairs = [f"{number(x)} {number(y)}" for x, y in points]
    return f"M{pairs[0]}{'C' if spline else 'L'}{' '.join(pairs[1:])}"


def _text(text: Text) -> str:
    """Return one line of text."""
    anchor = text.anchor.value if text.anchor is not Anchor.START else None
    turn = f"rotate(-90 {number(text.x)} {number(text.y)})" if text.upward else None
    placed = attributes(text_anchor=anchor, transform=turn) if anchor or turn else ""
    return (
        f'<text x="{number(text.x)}" y="{number(text.y)}" class="{class_of(text)}"{placed}>'
        f"{escaped(text.text)}</text>\n"
    )
