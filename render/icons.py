"""The icons of technologies, by what they name: a mark, a file, or a class of `diagrams`."""

import importlib
import io
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from atlas.errors import IconError
from atlas.store import remembered
from render.cache import digest
from render.picture.icon import Icon, Raster, Shape, Vector

SIZE = 32
"""The side in px at which a card draws an icon; the PNG has twice as many pixels."""

_MARKS = "simple-icons:"
_MARGIN = 1.5
"""The room around a mark, which fills its box of 24 from edge to edge; other icons do not."""
_PACKAGE = "diagrams"


def icon(name: str, size: int = SIZE) -> Icon:
    """Return an icon.

    Args:
        name: A mark of Simple Icons such as `simple-icons:redis`, a class of the `diagrams`
            package such as `diagrams.aws.storage.S3`, or the path of an SVG or PNG file.
        size: The side in px at which it is drawn; a PNG has twice as many pixels.

    Raises:
        IconError: There is none of this name, or its file cannot be drawn.
    """
    if name.startswith(_MARKS):
        return _mark(name)
    if name.endswith(".svg"):
        return _vector(Path(name).read_bytes(), Path(name).name)
    if name.endswith(".png"):
        return _raster(Path(name).read_bytes(), size, name)
    return _packaged(name, size)


@lru_cache(maxsize=1024)
def _packaged(name: str, size: int) -> Raster:
    """Return a picture of an installed package, which does not change while a process runs."""
    return _raster(_file_of(name).read_bytes(), size, name)


@lru_cache(maxsize=1024)
def _mark(name: str) -> Vector:
    """Return a mark of Simple Icons, the set of which is imported only here."""
    from simple_icons_pack import get_icon  # noqa: PLC0415 - 13 MB

    found = get_icon(name.removeprefix(_MARKS))
    if found is None:
        raise _no_icon(name, "Simple Icons has no mark of this slug")
    drawn = _vector(found.svg.encode(), name)
    left, top, width, height = drawn.box
    box = (left - _MARGIN, top - _MARGIN, width + 2 * _MARGIN, height + 2 * _MARGIN)
    return Vector(box, tuple(Shape(shape.data, f"#{found.hex}") for shape in drawn.shapes))


@lru_cache(maxsize=1024)
def _vector(data: bytes, name: str) -> Vector:
    """Return what an SVG file draws."""
    from atlas.technologies.icon_svg import drawing  # noqa: PLC0415 - rarely needed

    read = drawing(data, name)
    return Vector(read.box, tuple(Shape(shape.data, shape.fill) for shape in read.shapes))


@lru_cache(maxsize=1024)
def _raster(original: bytes, size: int, name: str) -> Raster:
    """Return a picture as a square PNG of twice the drawn size, without any metadata."""
    key = digest("1", original, str(size))
    try:
        return Raster(remembered("icons", key, lambda: _scaled(original, size * 2)))
    except (OSError, SyntaxError) as error:  # what Pillow raises of a broken file
        raise _no_icon(name, f"its file is broken: {error}") from error


def _file_of(name: str) -> Path:
    """Return the file of an icon of `diagrams`, from the attributes of its node class."""
    module_name, _, class_name = name.rpartition(".")
    if module_name.partition(".")[0] != _PACKAGE or not class_name.isidentifier():
        raise _no_icon(name, "it is no dotted name of the package")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        raise _no_icon(name, f"there is no module {module_name}") from error
    node: Any = getattr(module, class_name, None)
    folder: str | None = getattr(node, "_icon_dir", None)
    file: str | None = getattr(node, "_icon", None)
    if not folder or not file:
        raise _no_icon(name, f"{module_name} has no node class {class_name}")
    root = Path(importlib.import_module(_PACKAGE).__file__ or "").parent.parent
    path = root / folder / file
    if not path.is_file():
        raise _no_icon(name, f"its file {folder}/{file} is missing")
    return path


def _no_icon(name: str, reason: str) -> IconError:
    """Return the error for an icon that cannot be had."""
    return IconError(
        f"the icon {name!r} cannot be had: {reason}",
        allowed="a slug of simpleicons.org, such as simple-icons:redis, a node class of diagrams, "
        "such as diagrams.onprem.database.Scylla, a file such as icons/till.svg, or None",
        remedy="correct the name, or use None for the glyph of its plane",
    )


def _scaled(original: bytes, side: int) -> bytes:
    """Fit an image into a transparent square, smoothed, and compress it."""
    with Image.open(io.BytesIO(original)) as file:
        image = file.convert("RGBA")
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    square.paste(image, ((side - image.width) // 2, (side - image.height) // 2))
    out = io.BytesIO()
    square.save(out, "PNG", optimize=True)
    return out.getvalue()
