"""Icons and glyphs as the symbols of an SVG: each is in it once, and used by reference."""

import base64

from render.cache import digest
from render.output.markup import attributes, number
from render.picture.glyphs import BOX, GLYPHS, STROKE
from render.picture.icon import Icon, Raster, Vector
from render.picture.scene import Glyph, Image, Item, Scene


def definitions(scene: Scene, items: list[Item], prefix: str) -> str:
    """Return the icons and glyphs that are used, each once.

    Args:
        scene: The scene that brings the icons.
        items: Everything that it draws.
        prefix: What identifiers begin with.
    """
    icons = {
        icon_id(scene.icons[item.icon], prefix): scene.icons[item.icon]
        for item in items
        if isinstance(item, Image)
    }
    glyphs = sorted({item.key for item in items if isinstance(item, Glyph)})
    parts: list[str] = []
    for key, icon in sorted(icons.items()):
        parts.append(_vector(icon, key) if isinstance(icon, Vector) else _pixels(icon, key))
    for key in glyphs:
        box = number(BOX)
        parts.append(
            f'<symbol id="{prefix}-{key}" viewBox="0 0 {box} {box}">'
            f'<path d="{GLYPHS[key]}" class="glyph" stroke-width="{number(STROKE)}"/></symbol>\n'
        )
    return f"<defs>\n{''.join(parts)}</defs>\n" if parts else ""


def _pixels(icon: Raster, key: str) -> str:
    """Return an icon of pixels as a symbol."""
    data = base64.b64encode(icon.png).decode()
    image = f'<image width="32" height="32" href="data:image/png;base64,{data}"/>'
    return f'<symbol id="{key}" viewBox="0 0 32 32">{image}</symbol>\n'


def _vector(icon: Vector, key: str) -> str:
    """Return a vector icon as a symbol; a mark gets its colour where it is used.

    One of several colours stands on a light ground in both variants.
    """
    paths = "".join(
        f"<path{attributes(d=shape.data, fill=None if icon.is_mark else colour)}/>"
        for shape, colour in zip(icon.shapes, icon.light_colours, strict=True)
    )
    return f'<symbol id="{key}" viewBox="{" ".join(map(number, icon.box))}">{paths}</symbol>\n'


def icon_id(icon: Icon, prefix: str) -> str:
    """Return an identifier for an icon, whatever its key is: the path of a file would differ.

    Args:
        icon: The icon.
        prefix: What it begins with.
    """
    content = icon.png if isinstance(icon, Raster) else repr(icon)
    return f"{prefix}-{digest(content)[:8]}"
