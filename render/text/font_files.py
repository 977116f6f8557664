"""The two calls made to fontTools: reading advance widths, and cutting a subset.

fontTools ships no types, so it is imported by name and its values are named here.
It is imported inside the calls because that takes 0.1 s, and the results are cached.
"""

import importlib
import io
from collections.abc import Iterable
from typing import Any


def advances(font: bytes) -> dict[str, float]:
    """Return the advance width in em of each character in a TrueType font.

    Args:
        font: The content of a font file.
    """
    ttfont: Any = importlib.import_module("fontTools.ttLib").TTFont(io.BytesIO(font))
    units: int = ttfont["head"].unitsPerEm
    names: dict[int, str] = ttfont.getBestCmap()
    metrics: dict[str, tuple[int, int]] = ttfont["hmtx"].metrics
    return {chr(code): metrics[name][0] / units for code, name in sorted(names.items())}


def woff2_subset(font: bytes, characters: Iterable[str]) -> bytes:
    """Return a WOFF2 font with only these characters, without hints, kerning or names.

    Args:
        font: The content of a font file.
        characters: The characters to keep; those the font lacks are passed over.

    Returns:
        The same bytes for the same input.
    """
    subset: Any = importlib.import_module("fontTools.subset")
    options: Any = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "meta", "DSIG"]
    options.name_IDs = []
    options.notdef_outline = True
    ttfont: Any = importlib.import_module("fontTools.ttLib").TTFont(
        io.BytesIO(font), recalcTimestamp=False
    )
    subsetter: Any = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(ord(char) for char in characters))
    subsetter.subset(ttfont)
    ttfont.flavor = "woff2"
    out = io.BytesIO()
    ttfont.save(out)
    return out.getvalue()
