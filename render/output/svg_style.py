"""The style sheet of an SVG: classes for colours and text styles, with a dark variant."""

from collections.abc import Iterable, Mapping
from functools import cache

from render.output.markup import number
from render.picture.icon import Icon, Vector
from render.picture.scene import Glyph, Image, Item, Path, Rect, Text
from render.picture.theme import SHADES, Role
from render.text.fonts import FALLBACK, Face, TextStyle

_FIXED = (
    "text{font-kerning:none;font-variant-ligatures:none;font-synthesis:none;white-space:pre}"
    ".line{fill:none;stroke-linejoin:round}"
    ".glyph{fill:none;stroke-linecap:round;stroke-linejoin:round}"
    "a{cursor:pointer}a:hover text{text-decoration:underline}"
)


@cache
def fill_class(role: Role) -> str:
    """Return the class that fills with a role's colour."""
    return f"f-{role.value}"


@cache
def stroke_class(role: Role) -> str:
    """Return the class that strokes with a role's colour."""
    return f"s-{role.value}"


@cache
def _text_class(style: TextStyle) -> str:
    """Return the class of a text style, such as `sans-13`."""
    return f"{style.face.name.lower().replace('_', '-')}-{number(style.size).replace('.', '_')}"


def class_of(item: Rect | Text) -> str:
    """Return the classes of a rectangle or a text."""
    if isinstance(item, Text):
        return f"{_text_class(item.style)} {fill_class(item.fill)}"
    fill = fill_class(item.fill) if item.fill else "none"
    return f"{fill} {stroke_class(item.stroke)}" if item.stroke else fill


def mark_class(mark: Vector) -> str:
    """Return the class that fills a mark: in its own colour, `color`, wherever that stands out."""
    light, dark = mark.stands_out(dark=False), mark.stands_out(dark=True)
    if light and dark:
        return "mark"
    return "mark-light" if light else "mark-dark" if dark else fill_class(Role.INK)


def style_sheet(items: Iterable[Item], icons: Mapping[str, Icon], *, has_dark: bool = True) -> str:
    """Return the rules for what is used, in an order that does not depend on the items' order.

    Args:
        items: What is drawn.
        icons: The icons that are drawn.
        has_dark: Whether there is a dark variant for readers whose system is dark.
    """
    fills: set[Role] = set()
    strokes: set[Role] = set()
    styles: set[TextStyle] = set()
    marks: set[str] = set()
    for item in items:
        match item:
            case Text():
                fills.add(item.fill)
                styles.add(item.style)
            case Image():
                icon = icons[item.icon]
                if isinstance(icon, Vector) and icon.is_mark:
                    marks.add(mark_class(icon))
            case Rect():
                fills |= {item.fill} if item.fill else set()
                strokes |= {item.stroke} if item.stroke else set()
            case Path():
                strokes |= {item.stroke} | ({Role.SURFACE} if item.double else set())
                fills |= {item.stroke} if item.tip else set()
            case Glyph():
                strokes.add(item.stroke)
            case _:
                pass
    if fill_class(Role.INK) in marks:
        fills.add(Role.INK)
    dark = _colours(fills, strokes, dark=True) + _marks(marks, dark=True) if has_dark else ""
    return "".join(
        (
            _FIXED,
            ".none{fill:none}",
            *(font_rule(style) for style in sorted(styles, key=_text_class)),
            _colours(fills, strokes, dark=False),
            _marks(marks, dark=False),
            f"@media (prefers-color-scheme:dark){{{dark}}}" if dark else "",
        )
    )


def _marks(marks: set[str], *, dark: bool) -> str:
    """Return the rules of marks in one variant; the dark one has only what differs."""
    shade = SHADES[Role.INK]
    ink = shade.dark if dark else shade.light
    rules = {
        "mark": "" if dark else "currentColor",
        "mark-light": ink if dark else "currentColor",
        "mark-dark": "currentColor" if dark else ink,
    }
    return "".join(
        f".{name}{{fill:{fill}}}" for name, fill in rules.items() if name in marks and fill
    )


def font_rule(style: TextStyle) -> str:
    """Return the rule of one text style."""
    families = ",".join(f'"{face.family}"' for face in FALLBACK[style.face])
    generic = "monospace" if style.face in {Face.MONO, Face.MONO_BOLD} else "sans-serif"
    return f".{_text_class(style)}{{font:{number(style.size)}px {families},{generic}}}"


def _colours(fills: set[Role], strokes: set[Role], *, dark: bool) -> str:
    """Return the colour rules of one variant; the dark one has only what differs."""
    rules: list[str] = []
    for role in Role:
        shade = SHADES[role]
        if dark and shade.light == shade.dark:
            continue
        colour = shade.dark if dark else shade.light
        if role in fills:
            rules.append(f".{fill_class(role)}{{fill:{colour}}}")
        if role in strokes:
            rules.append(f".{stroke_class(role)}{{stroke:{colour}}}")
    return "".join(rules)
