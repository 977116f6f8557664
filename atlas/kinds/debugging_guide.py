"""Kind: a decision tree from a symptom to its cause and fix."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field, frozen
from attrs.validators import optional

from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.kinds.limit import Limit
from atlas.operations.decision import Cause, Question, causes, questions
from atlas.operations.failure import Failure
from atlas.operations.signal import Signal, signals
from atlas.steps.step import Action
from atlas.technologies.message import words
from atlas.topology.component import Component
from atlas.topology.plane import Plane
from atlas.views.chapter import Chapter, Entry
from atlas.views.checks import are_all, is_one, or_gap
from atlas.views.subject import include_subject
from atlas.views.topics import Report, Topics
from atlas.views.view import View

_NO_BILL = "a guide is about one failure, not about a bill"


@frozen(kw_only=True, eq=False)
class Precedent(metaclass=Draftable):
    """A public incident that had this cause.

    Args:
        name: What it is called.
        report: Its report.
        what: What happened, with its citation.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    report: Source = field(validator=is_one(Source))
    what: Words = field(validator=is_words())


def _tuple_or_gap(
    value: Iterable[Precedent] | Undisclosed,
) -> tuple[Precedent, ...] | Undisclosed:
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class DebuggingGuide(View):
    """From a symptom to its cause and its fix, question by question.

    Args:
        system: The technology, with the version the guide holds for (a gap if for all); or the
            operator's system (then `of` is the component).
        of: The component of the system that fails.
        plane: The plane of the symptom; the technology's usual one unless given.
        symptom: What people notice, in one sentence.
        signals: The detection signals.
        tree: The first question.
        limit: The limit involved, with its default and the headroom.
        do_not: Actions that make it worse, each in one sentence.
        precedents: Public incidents that had this cause, or a gap.
        time_to_recover: The time to recover.
        data_loss: What can be lost.
        rollback: How to return to the state before.
    """

    label: ClassVar[str] = "Debugging guide"
    priced: ClassVar[bool] = False
    category: ClassVar[str] = "debugging-guide"
    exempt: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("CFO301", "CFO302", "CFO303", "CFO304", "CFO305"), _NO_BILL),
        **dict.fromkeys(
            ("NH203", "NH204", "DG603", "IN402", "NH205"),
            "a guide shows one component and its questions, no calls",
        ),
    }
    of_technology: ClassVar[bool | None] = None
    of: Component | None = field(default=None, validator=optional(is_one(Component)))
    plane: Plane | None = field(default=None, validator=optional(is_one(Plane)))
    symptom: str = field(validator=is_text(160))
    signals: tuple[Signal, ...] = field(converter=signals)  # Failure checks them
    tree: Question = field(validator=is_one(Question))
    limit: Limit = field(validator=is_one(Limit))
    do_not: tuple[str, ...] = field(converter=words, validator=are_all(str))
    precedents: tuple[Precedent, ...] | Undisclosed = field(
        converter=_tuple_or_gap, validator=or_gap(are_all(Precedent))
    )
    time_to_recover: Number = field(validator=is_number("time", use="recovery"))
    data_loss: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    _failure: Failure | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Add the technology or the component, with the failure mode of the guide."""
        failure = Failure(
            self.title,
            signals=self.signals,
            recovery=[*self.checks, *(step for cause in self.causes for step in cause.fix)],
            time_to_recover=self.time_to_recover,
            data_loss=self.data_loss,
            rollback=self.rollback,
        )
        self._failure = failure
        include_subject(self, self.of, self.plane, self.symptom, failure)

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return the failure modes of a component; the guide adds the one that it is about."""
        added = (self._failure,) if component is self.of and self._failure else ()
        return (*added, *component.fails)

    @property
    def checks(self) -> tuple[Action, ...]:
        """The steps that answer its questions, in the order in which they are asked."""
        return tuple(question.check for question in questions(self.tree))

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The causes at the ends of the tree, the unhealthy side first."""
        return tuple(causes(self.tree))

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the limit with its headroom, what not to do, and past incidents."""
        limit = Entry(
            name=self.limit.name,
            facts=self._limits(),
            steps=(self.limit.headroom,),
        )
        avoid = tuple(Entry(notes=(warning,)) for warning in self.do_not)
        return (
            Chapter(key="limit", heading="Limit and headroom", entries=(limit,)),
            Chapter(key="do-not", heading="Do not", entries=avoid, urgent=True),
            _precedents_chapter(self.precedents),
        )

    def _limits(self) -> dict[str, Number]:
        """Return the default of the limit, and what it is set to in the system."""
        of = self.of.technology.technology.name if self.of else ""
        facts: dict[str, Number] = {f"default of {of}" if of else "default": self.limit.default}
        if self.limit.configured is not None:
            facts["set to"] = self.limit.configured
        return facts

    @property
    def topics(self) -> Topics:
        """Its tree and symptom, and the incidents that had this cause."""
        known = () if isinstance(self.precedents, Undisclosed) else self.precedents
        return Topics(
            reports=tuple(
                Report(source=precedent.report, declared=self.declared) for precedent in known
            ),
            labels=tuple(
                (question.ask, question.declared, "ask") for question in questions(self.tree)
            ),
            symptom=self.symptom,
            tree=self.tree,
        )


def _precedents_chapter(precedents: tuple[Precedent, ...] | Undisclosed) -> Chapter:
    heading = "Past incidents with this cause"
    if isinstance(precedents, Undisclosed):
        return Chapter(key="precedents", heading=heading, facts={"": precedents})
    entries = tuple(
        Entry(
            name=precedent.name,
            when=precedent.report.published or "",
            report=precedent.report,
            statements=(precedent.what,),
        )
        for precedent in precedents
    )
    return Chapter(key="precedents", heading=heading, entries=entries)
