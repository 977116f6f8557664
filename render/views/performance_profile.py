"""Performance profile: before and after, the path with its bottleneck, and how it was found."""

from typing import cast

from atlas.kinds.performance_profile import PerformanceProfile
from atlas.kinds.view import View
from render.parts.card_data import Tone
from render.parts.panels import (
    GUTTER,
    column_width,
    framed,
    masonry,
    panel,
)
from render.picture.blocks import Block, beside
from render.views.before_after import comparisons
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story
from render.views.telling import lines, probe

_PAD = 24.0


def opens(view: View, sources: Sources, width: float) -> list[Block]:
    """What the change brought."""
    view = cast("PerformanceProfile", view)
    effect = comparisons(view.effect, sources, width)
    return [panel("Before and after", effect, glyph="clock")]


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """From the suspicion to the change, beside how it was measured and what it cost."""
    view = cast("PerformanceProfile", view)
    half = column_width(width, 2)
    slow, how = view.bottleneck, view.measured
    told = lines(
        {
            "bottleneck": slow.what,
            "found": view.found,
            "hypothesis": view.hypothesis,
            "change": view.change,
            **slow.figures,
        },
        sources,
        half,
    )
    proof = lines(
        {
            "method": how.method,
            "load": how.load,
            "sample": how.sample,
            "machine": how.machine,
            "cost of the change": view.cost,
            "given up for it": view.trade_off,
        },
        sources,
        half,
    )
    columns = min(2, len(view.probes))
    inner = column_width(width, columns) - _PAD
    probes = masonry(
        [framed(probe(each, sources, inner)) for each in view.probes], columns, width, 14
    )
    return [
        beside(
            [
                panel(f"The bottleneck: {slow.at.name}", Block(half, told.height, told.items)),
                panel("How it was measured, what it cost", proof),
            ],
            GUTTER,
        ),
        panel("Where to look: commands that only read", probes),
    ]


def _cards(view: View) -> Cards:
    """Without money, the bottleneck marked."""
    view = cast("PerformanceProfile", view)
    return Cards(hidden=MONEY, tones={view.bottleneck.at.name: Tone.BOTTLENECK})


STORY = Story(PerformanceProfile, "Performance profile", panels, _cards, opens=opens)
"""The result first, then the path with its bottleneck, then how it was found."""
