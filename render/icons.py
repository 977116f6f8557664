"""The icons of the `diagrams` package, by the dotted name of their node class."""

import importlib
import io
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from render.cache import digest, remembered
from render.errors import IconError

SIZE = 32
"""The side in px at which a card draws an icon; the PNG has twice as many pixels."""

_PACKAGE = "diagrams"


@lru_cache(maxsize=1024)
def icon_png(name: str, size: int = SIZE) -> bytes:
    """Return an icon as a square PNG of twice the drawn size, without any metadata.

    Args:
        name: Such as `diagrams.onprem.database.Scylla`; only its module is imported.
        size: The side in px at which it is drawn.

    Returns:
        The content of a PNG file; the same for the same icon.

    Raises:
        IconError: There is no such class, or it has no icon.
    """
    original = _file_of(name).read_bytes()
    return remembered(
        "icons", digest("1", original, str(size)), lambda: _scaled(original, size * 2)
    )


def _file_of(name: str) -> Path:
    """Return the file of an icon, from the attributes of its node class."""
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
    """Return the error for an unknown icon name."""
    return IconError(
        f"the icon {name!r} cannot be had: {reason}",
        allowed="a node class of diagrams, such as diagrams.onprem.database.Scylla, or None",
        remedy="correct the name, or use None for a tile with a letter",
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
