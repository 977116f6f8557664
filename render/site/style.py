"""The style sheet of the site: its own rules, and those that all pictures share."""

from importlib.resources import files

from atlas.store import remembered
from render.cache import digest
from render.output.svg_style import fill_class, font_rule, stroke_class
from render.picture.theme import SHADES, Role
from render.text import styles
from render.text.font_files import woff2_subset
from render.text.fonts import Face, TextStyle, advance_table, font_bytes

_LAST = 0x2C00
"""Latin, Greek, Cyrillic and symbols lie below; what the fonts have above, no page uses."""


def font_file(face: Face) -> str:
    """Return the name of a face's file."""
    return f"{face.name.lower().replace('_', '-')}.woff2"


def font(face: Face, characters: frozenset[str] | None = None) -> bytes:
    """Return a face as WOFF2.

    Args:
        face: The face.
        characters: What it must draw; all that pages may use unless given.
    """
    has = advance_table(face).keys()
    kept = sorted(
        character for character in has if ord(character) < _LAST and characters is None
    ) or sorted((characters or frozenset()) & has)
    data = font_bytes(face)
    key = digest("site", data, "".join(kept))
    return remembered("fonts", key, lambda: woff2_subset(data, kept))


def style_sheet(fonts: str = "fonts/") -> str:
    """Return the whole style sheet.

    Args:
        fonts: The path to the font files; empty where they are in the page itself.
    """
    own = files("render.site").joinpath("assets", "site.css").read_text("utf-8")
    faces = "".join(
        f'@font-face{{font-family:"{face.family}";font-display:swap;'
        f"src:url({fonts}{font_file(face)}) format('woff2')}}\n"
        for face in Face
        if fonts
    )
    return f"{faces}{_colours()}{own}{_pictures()}"


def _colours() -> str:
    """Return every role's colour as a property, in both variants."""
    rules = "".join(
        f"--{role.value}:light-dark({SHADES[role].light},{SHADES[role].dark});" for role in Role
    )
    return f":root{{color-scheme:light dark;{rules}}}\n"


def _pictures() -> str:
    """Return the classes of the pictures."""
    sizes = {value for value in vars(styles).values() if isinstance(value, TextStyle)}
    fixed = (
        ".canvas text{font-kerning:none;font-variant-ligatures:none;font-synthesis:none;"
        "white-space:pre}"
        ".canvas .line{fill:none;stroke-linejoin:round}"
        ".glyph{fill:none;stroke-linecap:round;stroke-linejoin:round}"
        ".canvas a{cursor:pointer}.canvas a:hover text{text-decoration:underline}"
        ".canvas .none{fill:none}"
        ".canvas .mark{fill:currentColor}"
        f".canvas .mark-light{{fill:light-dark(currentColor,var(--{Role.INK.value}))}}"
        f".canvas .mark-dark{{fill:light-dark(var(--{Role.INK.value}),currentColor)}}"
    )
    rules = [
        fixed,
        *(f".canvas {font_rule(size)}" for size in sorted(sizes, key=str)),
        *(
            f".canvas .{fill_class(role)}{{fill:var(--{role.value})}}"
            f".canvas .{stroke_class(role)}{{stroke:var(--{role.value})}}"
            for role in Role
        ),
    ]
    return "\n".join(rules) + "\n"
