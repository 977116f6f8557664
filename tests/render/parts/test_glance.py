"""The strip of an incident."""

from atlas.topology.plane import Plane
from render.parts.chips import Chip, chips
from render.parts.glance import Lane, glance

LONG = "a component whose name is much longer than the strip has room for"


def test_a_lane_is_as_high_as_its_name() -> None:
    name = chips([Chip(LONG, Plane.STATE)], 400 * 0.34 - 10)
    lanes = [Lane(LONG, Plane.STATE, ()) for _ in range(3)]

    assert name.height > 30  # it has several lines
    assert glance([], lanes, [], 400).height > 3 * name.height
