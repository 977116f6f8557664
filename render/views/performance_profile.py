"""Performance profile: the effect first, then the path with its bottleneck marked."""

from typing import cast

from atlas.kinds.performance_profile import PerformanceProfile
from atlas.views.view import View
from render.parts.card_data import Tone
from render.views.bar_lines import comparisons
from render.views.picture import Cards, Look, Picture


def cards(view: View) -> Cards:
    """Hide money, and mark the bottleneck."""
    view = cast("PerformanceProfile", view)
    return Cards(tones={view.bottleneck.at.name: Tone.BOTTLENECK})


PICTURE = Picture(
    glance=("effect",),
    drawn={"effect": comparisons},
    looks={"effect": Look("clock")},
    first=frozenset({"effect"}),
    side_by_side=(("bottleneck", "method"),),
    cards=cards,
)
