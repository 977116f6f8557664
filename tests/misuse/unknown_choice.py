"""A word that is none of those to choose from."""

from atlas import Group, LogMessage, Plane, Source, Step, System
from tests.misuse.given import api, economics, gap, source

stream = Plane.STREAM  # refused
Group("zone a", [api], boundary="galaxy")  # refused
System("Parcelpost", documented="badly", scale={}, economics=economics)  # refused
LogMessage(anchor="x", sample="x", severity="critical", meaning="x", source=source)  # refused
Step(
    "look",
    command=gap,
    healthy=gap,
    unhealthy=gap,
    risk="deadly",  # refused
    takes=gap,
    undo="nothing",
    verify="green",
)
Source(
    title="x",
    publisher="x",
    kind="blog",  # refused
    url="https://example.org",
    published=None,
    checked="2024",
)
