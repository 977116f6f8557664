"""Waivers: a rule that a view may leave unmet, with the reason."""

from attrs import frozen

from atlas.location import Location


@frozen
class Waiver:
    """A rule's code and why this view does not meet it."""

    code: str
    because: str
    declared: Location
