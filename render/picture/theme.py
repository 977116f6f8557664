"""Colours by role, in a light and a dark variant.

A scene names roles and never colours. The four plane colours are fixed by the project and
are the same in both variants; the text on them is black or white, whichever keeps a
contrast of at least 4.5 to 1 (WCAG 2 AA).
"""

import enum
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from atlas.topology.plane import Plane


class Role(enum.Enum):
    """What a colour is for; its value is its name in CSS classes."""

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    PAGE = "page"
    SURFACE = "surface"
    INK = "ink"
    MUTED = "muted"
    FAINT = "faint"
    RULE = "rule"
    LINK = "link"
    CODE = "code"
    ICON = "icon"

    EDGE = "edge"
    SERVICE = "service"
    STATE = "state"
    CONTROL = "control"
    ON_EDGE = "on-edge"
    ON_SERVICE = "on-service"
    ON_STATE = "on-state"
    ON_CONTROL = "on-control"
    EDGE_BAND = "edge-band"
    SERVICE_BAND = "service-band"
    STATE_BAND = "state-band"
    CONTROL_BAND = "control-band"

    REPORTED = "reported"
    MEASURED = "measured"
    DERIVED = "derived"
    MODELLED = "modelled"
    GAP = "gap"

    CALL = "call"
    FALLBACK = "fallback"
    OBSERVATION = "observation"
    REPLICATION = "replication"

    HIT = "hit"
    HIT_TINT = "hit-tint"
    DEGRADED = "degraded"
    DEGRADED_TINT = "degraded-tint"
    ON_BADGE = "on-badge"
    GOOD = "good"
    GOOD_TINT = "good-tint"


@attrs.frozen
class Shade:
    """A colour in both variants, each as `#RRGGBB`."""

    light: str
    dark: str


def _same(colour: str) -> Shade:
    """Return one colour for both variants."""
    return Shade(colour, colour)


SHADES: Mapping[Role, Shade] = MappingProxyType(
    {
        Role.PAGE: Shade("#FFFFFF", "#0D1117"),
        Role.SURFACE: Shade("#FFFFFF", "#161B22"),
        Role.INK: Shade("#18212B", "#E6EDF3"),
        Role.MUTED: Shade("#566270", "#9BA7B4"),
        Role.FAINT: Shade("#F4F6F8", "#1C2229"),
        Role.RULE: Shade("#D3DAE1", "#39424D"),
        Role.LINK: Shade("#0B5CAD", "#79B8FF"),
        Role.CODE: Shade("#EEF1F4", "#222A33"),
        Role.ICON: Shade("#FFFFFF", "#DDE4EA"),
        Role.EDGE: _same(Plane.EDGE.colour),
        Role.SERVICE: _same(Plane.SERVICE.colour),
        Role.STATE: _same(Plane.STATE.colour),
        Role.CONTROL: _same(Plane.CONTROL.colour),
        Role.ON_EDGE: _same("#FFFFFF"),
        Role.ON_SERVICE: _same("#000000"),
        Role.ON_STATE: _same("#000000"),
        Role.ON_CONTROL: _same("#FFFFFF"),
        Role.EDGE_BAND: Shade("#EAF3FC", "#0F1E2F"),
        Role.SERVICE_BAND: Shade("#E9F7E9", "#10230F"),
        Role.STATE_BAND: Shade("#FFF3E4", "#2B1D0B"),
        Role.CONTROL_BAND: Shade("#FCECEC", "#2C1112"),
        Role.REPORTED: Shade("#18212B", "#E6EDF3"),
        Role.MEASURED: Shade("#18212B", "#E6EDF3"),
        Role.DERIVED: Shade("#00695C", "#5CCDBB"),
        Role.MODELLED: Shade("#7A3E9D", "#CFA3EA"),
        Role.GAP: Shade("#566270", "#9BA7B4"),
        Role.CALL: Shade("#4A5868", "#A3B1C0"),
        Role.FALLBACK: Shade("#94540A", "#E3A857"),
        Role.OBSERVATION: Shade("#B23A3A", "#E98B8B"),
        Role.REPLICATION: Shade("#8A5A00", "#E0B062"),
        Role.HIT: Shade("#B00020", "#FF8A94"),
        Role.HIT_TINT: Shade("#FBDDE1", "#46151C"),
        Role.DEGRADED: Shade("#8A5300", "#F0B44C"),
        Role.DEGRADED_TINT: Shade("#FFF0C9", "#3A2C0C"),
        Role.ON_BADGE: Shade("#FFFFFF", "#14181D"),
        Role.GOOD: Shade("#1B6E3C", "#4CC38A"),
        Role.GOOD_TINT: Shade("#DDF3E4", "#12301D"),
    }
)
"""Every role's colour."""

HEADER: Mapping[Plane, Role] = MappingProxyType({plane: Role[plane.name] for plane in Plane})
"""The fill of a card's header and of a band's rail, per plane."""

ON_HEADER: Mapping[Plane, Role] = MappingProxyType(
    {plane: Role[f"ON_{plane.name}"] for plane in Plane}
)
"""The text on that fill."""

BAND: Mapping[Plane, Role] = MappingProxyType(
    {plane: Role[f"{plane.name}_BAND"] for plane in Plane}
)
"""The tint behind a plane's cards."""

GLYPH: Mapping[Plane, str] = MappingProxyType({plane: plane.name.lower() for plane in Plane})
"""The key of each plane's glyph."""


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three channels of `#RRGGBB`, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours, 1 to 21.

    Formula: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".

    Args:
        first: A colour as `#RRGGBB`.
        second: Another colour as `#RRGGBB`.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance, 0 for black to 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Undo the sRGB transfer curve of a channel from 0 to 1."""
    dark = channel <= _LINEAR_UP_TO
    return channel / 12.92 if dark else float(((channel + 0.055) / 1.055) ** 2.4)


_LINEAR_UP_TO = 0.04045
