"""Kind: a pattern as one named company runs it, what it promises and when it hurts."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_fact, is_figures, is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.checks import all_words, are_all, are_words, is_one
from atlas.kinds.view import View
from atlas.topology.component import Component
from atlas.topology.connection import Connection


@frozen(kw_only=True, eq=False)
class Participant:
    """A component with the role that it has in the pattern.

    Args:
        role: The role, as the pattern's literature calls it: `relay`, `coordinator`.
        component: The component that has it.
        does: What it does there.
    """

    role: str = field(kw_only=False, validator=is_text(40))
    component: Component = field(kw_only=False, validator=is_one(Component))
    does: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Guarantees:
    """What the pattern promises to those who rely on it.

    Args:
        delivery: How often something arrives: at most once, at least once, effectively once.
        ordering: What arrives in order, and what does not.
        consistency: What a reader can see, and how late.
    """

    delivery: Words = field(validator=is_words())
    ordering: Words = field(validator=is_words())
    consistency: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Setting:
    """A setting of the pattern with the value that the company runs or ships.

    Args:
        name: Its name as the configuration spells it.
        value: The value.
        does: What it decides.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    value: Number | Words = field(validator=is_fact())
    does: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Alternative:
    """What could be done instead.

    Args:
        name: What it is called.
        instead: When it serves better, or why it was not chosen.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    instead: Words = field(validator=is_words())


def participants(value: Iterable[Participant]) -> tuple[Participant, ...]:
    """Keep participants as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def alternatives(value: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Keep alternatives as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def _settings(value: "Iterable[Setting] | Undisclosed") -> "tuple[Setting, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


def _settings_or_gap(view: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, Undisclosed):
        are_all(Setting)(view, attribute, value)


def _labelled(view: object, attribute: Any, value: Mapping[str, object]) -> None:
    is_figures(view, attribute, value)
    if not value:
        raise ViewError(
            f"the {attribute.name} of {type(view).__name__} is empty",
            allowed="one or more figures, statements or gaps by short label",
            remedy='say what it costs, or write `{"machines": undisclosed(...)}`',
        )


@define(kw_only=True, eq=False, slots=False)
class PatternImplementation(View):
    """A pattern as one named company runs it.

    The calls inside `with` are its steps, numbered in the order in which they are made.

    Args:
        pattern: What the pattern is called.
        problem: What it is there for.
        forces: What pulls in different directions, so that it is not simple.
        participants: The components with their roles.
        flow: What happens at each call, one statement a call and in the same order.
        guarantees: What it promises.
        settings: Its settings with their values, or a gap.
        hurts: When it hurts, each with its citation.
        cost: What it costs, in money, time, machines or work, by short label.
        alternatives: What could be done instead.
    """

    category: ClassVar[str] = "pattern-implementation"
    pattern: str = field(validator=is_text(40))
    problem: Words = field(validator=is_words())
    forces: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    participants: tuple[Participant, ...] = field(
        converter=participants, validator=are_all(Participant)
    )
    flow: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    guarantees: Guarantees = field(validator=is_one(Guarantees))
    settings: tuple[Setting, ...] | Undisclosed = field(
        converter=_settings, validator=_settings_or_gap
    )
    hurts: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    cost: Mapping[str, Number | Words] = field(validator=_labelled)
    alternatives: tuple[Alternative, ...] = field(
        converter=alternatives, validator=are_all(Alternative)
    )

    @property
    def steps(self) -> tuple[tuple[Connection, Words], ...]:
        """The calls in order, each with what happens at it."""
        return tuple(zip(self.connections, self.flow, strict=True))

    def check(self) -> None:
        """Bring in the participants; refuse a flow that does not fit the calls."""
        for participant in self.participants:
            self.include(participant.component)
        super().check()
        calls = len(self.connections)
        if calls != len(self.flow):
            raise ViewError(
                f"the flow of {self.title!r} has {len(self.flow)} steps and {calls} calls",
                allowed="one statement for each call, in the order of the calls",
                remedy="tell what happens at each call, with its citation",
            )
