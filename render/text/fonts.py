"""The fonts of the pictures, and how wide their text is.

All faces come from Python packages, so that a picture is the same on every machine: Fira Sans
in two weights, chosen for its large x-height and its clear digits, and IBM Plex Mono in two
weights for log lines and commands. Kerning is left out of the measure and switched
off in the drawing, so a measured width is the drawn width.
"""

import enum
import importlib.util
import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import attrs

from atlas.errors import LabelError
from atlas.store import remembered
from render.cache import digest
from render.errors import undrawable
from render.text.font_files import advances


class Face(enum.Enum):
    """A font face: its package, file and the name it carries in an SVG."""

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    SANS = ("fontpkg_fira_sans", "FiraSans-Regular.ttf", "Atlas Sans")
    BOLD = ("fontpkg_fira_sans", "FiraSans-SemiBold.ttf", "Atlas Bold")
    MONO = ("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular.ttf", "Atlas Mono")
    MONO_BOLD = ("fontpkg_ibm_plex_mono", "IBMPlexMono-SemiBold.ttf", "Atlas Mono Bold")

    @property
    def family(self) -> str:
        """The family name inside an SVG, one to a face, so that no weight is synthesised."""
        return self.value[2]

    @property
    def path(self) -> Path:
        """The font file in its installed package."""
        package, file, _ = self.value
        return _package_folder(package) / "files" / file


FALLBACK: Mapping[Face, tuple[Face, ...]] = MappingProxyType(
    {
        Face.SANS: (Face.SANS, Face.MONO),
        Face.BOLD: (Face.BOLD, Face.SANS, Face.MONO),
        Face.MONO: (Face.MONO, Face.SANS),
        Face.MONO_BOLD: (Face.MONO_BOLD, Face.MONO, Face.BOLD, Face.SANS),
    }
)
"""The faces searched for a character, in order: Fira has Greek, Plex Mono has ticks."""

_REFUSED = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Unicode categories that draw nothing or change the direction of what follows."""


@attrs.frozen(cache_hash=True)
class TextStyle:
    """A face at a size.

    Attributes:
        face: The font face.
        size: The font size in px.
    """

    face: Face
    size: float

    @property
    def line_height(self) -> float:
        """The distance of two baselines in px: 1.35 times the size, rounded."""
        return float(round(self.size * 1.35))

    @property
    def ascent(self) -> float:
        """From the top of a line box to its baseline in px, capitals being centred in it."""
        return (self.line_height + self.size * _CAP_HEIGHT) / 2


_CAP_HEIGHT = 0.69
"""Height of capitals in em: 0.689 in Fira Sans, 0.698 in IBM Plex Mono."""


def _package_folder(package: str) -> Path:
    """Return the folder of an installed font package, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the font package {package} is not installed")
    return Path(spec.origin).parent


@cache
def font_bytes(face: Face) -> bytes:
    """Return the content of a face's font file."""
    return face.path.read_bytes()


@cache
def advance_table(face: Face) -> Mapping[str, float]:
    """Return the advance width of each character of a face, in em."""
    data = font_bytes(face)
    stored = remembered("advances", digest("1", data), lambda: json.dumps(advances(data)).encode())
    table: dict[str, float] = json.loads(stored)
    return MappingProxyType(table)


@cache
def face_of(char: str, face: Face) -> Face | None:
    """Return the first face of the fallback order that draws a character, or None.

    Args:
        char: The character.
        face: The first face to search.
    """
    if unicodedata.category(char) in _REFUSED:
        return None
    return next((fallback for fallback in FALLBACK[face] if char in advance_table(fallback)), None)


class _Widths(dict[str, float]):
    """The advance in em of each character that a face or its fallbacks draw, found when asked."""

    def __init__(self, face: Face) -> None:
        """Begin without any."""
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        """Find the advance of a character.

        Raises:
            LabelError: No face draws it.
        """
        drawn_by = face_of(char, self._face)
        if drawn_by is None:
            raise undrawable(char, (char,))
        self[char] = advance_table(drawn_by)[char]
        return self[char]


_WIDTHS: Mapping[Face, _Widths] = MappingProxyType({face: _Widths(face) for face in Face})


def covers(text: str, face: Face = Face.SANS) -> frozenset[str]:
    """Return the characters of a text that cannot be drawn; empty if all can.

    A newline is allowed: it ends a line.

    Args:
        text: The text.
        face: The first face to search.
    """
    return frozenset(char for char in set(text) - {"\n"} if face_of(char, face) is None)


def check(text: str) -> str:
    """Return the text if it can be drawn.

    Raises:
        LabelError: Some of its characters cannot be drawn.
    """
    missing = covers(text)
    if missing:
        raise undrawable(text, tuple(sorted(missing)))
    return text


def measure(text: str, style: TextStyle) -> float:
    """Return the width of one line of text in px, without kerning.

    Args:
        text: One line of text.
        style: Face and size of the text.

    Raises:
        LabelError: A character cannot be drawn, a newline included.
    """
    try:
        return sum(map(_WIDTHS[style.face].__getitem__, text)) * style.size
    except LabelError:
        check(text)
        raise
