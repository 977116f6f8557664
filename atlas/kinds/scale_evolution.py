"""Kind: the architecture at each size, what broke, how it was fixed and what it cost."""

import re
from collections.abc import Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Component, components
from atlas.views.chapter import Chapter, Entry, named
from atlas.views.component_labels import GUARANTEES, LATENCY
from atlas.views.topics import Topics
from atlas.views.view import View

LEVELS = ("1K", "10K", "100K", "1M", "10M")


@frozen(kw_only=True, eq=False)
class Stage(metaclass=Draftable):
    """A system at one size.

    Args:
        when: Year, month or day, as a statement with its citation.
        users: How many users it had.
        architecture: The architecture, in words.
        broke: What broke.
        fixed: How it was fixed.
        cost: Its monthly cost.
        components: Its components then; drawn in its column.
        figures: Further figures by short label.
    """

    when: Words = field(validator=is_words())
    users: Number = field(validator=is_number("amount", use="population"))
    architecture: Words = field(validator=is_words())
    broke: Words = field(validator=is_words())
    fixed: Words = field(validator=is_words())
    cost: Number = field(validator=is_number("money / time", use="cost"))
    components: tuple[Component, ...] = field(default=(), converter=components)
    figures: Mapping[str, Number | Words] = field(factory=dict, validator=is_figures)


def _levels(view: object, __: object, value: Mapping[str, object]) -> None:
    if not isinstance(value, Mapping):
        raise ViewError(
            f"the stages of {getattr(view, 'title', '')!r} are {value!r}",
            allowed="a mapping from " + ", ".join(LEVELS) + " to a Stage or undisclosed(...)",
            remedy='write `stages={"1K": Stage(…), "10K": undisclosed(where_looked), …}`',
        )
    missing = [level for level in LEVELS if level not in value]
    wrong = [level for level, stage in value.items() if not isinstance(stage, (Stage, Undisclosed))]
    if missing or wrong:
        faults = [f"lack {', '.join(missing)}"] if missing else []
        if wrong:
            faults.append(f"hold no stage and no gap at {', '.join(map(str, wrong))}")
        raise ViewError(
            f"the stages of {getattr(view, 'title', '')!r} {' and '.join(faults)}",
            allowed="a Stage or undisclosed(...) at each of " + ", ".join(LEVELS),
            remedy="write `Stage(…)`, or `undisclosed(where_looked)` for a size that is not "
            "published",
        )


@define(kw_only=True, eq=False, slots=False)
class ScaleEvolution(View):
    """The architecture at 1K, 10K, 100K, 1M and 10M users, and beyond.

    Args:
        stages: By level; each a `Stage` or a gap. Levels beyond 10M may follow.
        replaced: The components of its stages that no longer stand.
    """

    label: ClassVar[str] = "Scale evolution"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 5}
    omitted: ClassVar[frozenset[str]] = LATENCY | GUARANTEES
    stages: Mapping[str, Stage | Undisclosed] = field(validator=_levels)
    replaced: tuple[Component, ...] = field(default=(), converter=components)

    @property
    def known(self) -> tuple[tuple[str, Stage], ...]:
        """The stages that are known, by level."""
        return tuple(
            (level, stage) for level, stage in self.stages.items() if isinstance(stage, Stage)
        )

    @property
    def former(self) -> tuple[Component, ...]:
        """The components that were replaced."""
        return self.replaced

    def check(self) -> None:
        """Add the components of the stages."""
        for _, stage in self.known:
            self.include(*stage.components)
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the levels of users, each with its architecture, or where that was looked for."""
        entries = tuple(_entry(level, stage) for level, stage in self.stages.items())
        return (Chapter(key="levels", heading="Architecture at each size", entries=entries),)

    @property
    def topics(self) -> Topics:
        """The cost at each size."""
        return Topics(
            growth_costs=tuple(stage.cost for _, stage in self.known),
            alone=tuple(component for _, stage in self.known for component in stage.components),
        )


_SIZE = re.compile(r"\d+(?:\.\d+)?[KMB]")  # `10M`, not a level that is named by its year


def _entry(level: str, stage: Stage | Undisclosed) -> Entry:
    name = f"{level} users" if _SIZE.fullmatch(level) else level
    if isinstance(stage, Undisclosed):
        return Entry(name=name, statements=(stage,))
    return Entry(
        name=name,
        when=stage.when,
        parts=named("built of", stage.components),
        facts={
            "users": stage.users,
            "architecture": stage.architecture,
            "broke": stage.broke,
            "fixed": stage.fixed,
            **stage.figures,
            "monthly cost": stage.cost,
        },
    )
