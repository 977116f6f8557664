"""A scene as a PNG of twice its size.

Painted here with Pillow and AGG and packed with ISA-L. Measured medians, CPU ms a megapixel: this
3; skia-python 144 35 with its own encoder, and it needs libGL; resvg-py 0.5 86.
"""

import importlib
import struct
from collections.abc import Iterable
from typing import Any

from render.output.painter import painted
from render.picture.scene import Scene

_ISAL: Any = importlib.import_module("isal.isal_zlib")
"""zlib by ISA-L; by name, since the types that it ships leave its buffers untyped."""

SCALE = 2
"""Pixels to a px."""

_LEVEL = 2
_DEPTH = 8
_BY_PALETTE = 3


def png(scene: Scene) -> bytes:
    """Return the PNG of a scene in the light variant: the same bytes for the same scene.

    Raises:
        LabelError: A text holds a character that no font draws.
        KeyError: An image names an icon that the scene does not bring.
    """
    canvas = painted(scene, SCALE)
    width, height = canvas.page.size
    header = struct.pack(">IIBBBBB", width, height, _DEPTH, _BY_PALETTE, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", bytes(canvas.palette.channels())),
        (b"IDAT", _deflated(canvas.rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + _packed(chunks)


def _deflated(rows: bytearray) -> bytes:
    """Compress rows with a zero after each as a PNG requires them: with a zero before each.

    The zero says that a row is not filtered.
    """
    packer = _ISAL.compressobj(_LEVEL)
    begun: bytes = packer.compress(b"\0") + packer.compress(memoryview(rows)[:-1])
    ended: bytes = packer.flush()
    return begun + ended


def _packed(chunks: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return the chunks of a PNG file: length, name, content and checksum of each."""
    return b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", _ISAL.crc32(name + data))
        for name, data in chunks
    )
