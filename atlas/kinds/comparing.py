"""The chapter that compares before and after, shared by several kinds."""

from collections.abc import Iterable, Mapping

from atlas.views.before_after import BeforeAfter
from atlas.views.chapter import Chapter, Fact, Line


def before_after_chapter(
    heading: str, effects: Iterable[BeforeAfter], facts: Mapping[str, Fact] | None = None
) -> Chapter:
    """Return each quantity before and after, and how many times better it became.

    Args:
        heading: The heading of the chapter.
        effects: The comparisons.
        facts: How it was measured, by short label.
    """
    lines = tuple(
        Line(
            label=effect.label,
            cells=(effect.before, effect.after, effect.gain),
            notes=(f"{effect.better} is better",),
        )
        for effect in effects
    )
    return Chapter(
        key="effect",
        heading=heading,
        facts=facts or {},
        heads=("before", "after", "times better"),
        lines=lines,
    )
