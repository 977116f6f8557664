"""Waivers: a rule that is waived for a view, with the reason."""

from attrs import frozen

from atlas.location import Location


@frozen
class Waiver:
    """The code of a waived rule, and why this view does not meet it."""

    code: str
    because: str
    declared: Location
