"""Scenes for the tests of SVG and PNG."""

from render.icons import icon
from render.picture.scene import (
    Anchor,
    Corners,
    Dash,
    Glyph,
    Group,
    Image,
    Item,
    Link,
    Path,
    Rect,
    Scene,
    Text,
)
from render.picture.theme import Role
from render.text.styles import BODY, CODE, NAME

ICON = "diagrams.onprem.database.Scylla"
RAINBOW: tuple[Item, ...] = (
    Rect(0, 0, 300, 200, fill=Role.STATE_BAND, radius=9),
    Rect(0, 0, 26, 200, fill=Role.STATE, radius=9, corners=Corners.LEFT),
    Rect(40, 10, 200, 150, fill=Role.SURFACE, stroke=Role.RULE, radius=7),
    Rect(40, 10, 200, 28, fill=Role.STATE, radius=7, corners=Corners.TOP),
    Rect(30, 5, 230, 170, stroke=Role.MUTED, radius=8),
    Glyph(46, 17, 14, "state", Role.ON_STATE),
    Image(50, 46, 32, ICON),
    Image(90, 46, 32, ICON),
    Text(66, 29, "cassandra-messages", NAME, Role.ON_STATE),
    Text(17, 100, "STATE", NAME, Role.ON_STATE, Anchor.MIDDLE, upward=True),
    Text(230, 120, "≈ $1.1 M/mo", BODY, anchor=Anchor.END),
    Text(50, 140, "nodetool  status", CODE),
    Path(
        ((140.0, 160.0), (140.0, 170.0), (140.0, 180.0), (140.0, 186.0)),
        Role.CALL,
        spline=True,
        dash=Dash.DASHED,
        tip=(140.0, 195.0),
    ),
    Path(((10.0, 180.0), (290.0, 190.0)), Role.REPLICATION, 1.25, double=True),
    Link((Text(200, 140, "[1]", BODY, Role.LINK),), "https://example.org/a?b=1&c=2", 'a "source"'),
    Group((Rect(1, 1, 5, 5, fill=Role.HIT),), "moved", "a moved box", 200, 100),
)


def scene(*items: Item, title: str = "A title", description: str = "A description") -> Scene:
    return Scene(300, 200, title, description, items or RAINBOW, {ICON: icon(ICON)})
