"""Kind: a pattern as one company runs it, its guarantees and its drawbacks."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field

from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.pattern_parts import (
    Alternative,
    Guarantees,
    Participant,
    Setting,
    alternatives,
    participants,
)
from atlas.topology.connection import Connection
from atlas.views.chapter import Chapter, Entry, Line
from atlas.views.checks import all_words, are_all, are_figures, are_words, is_one, or_gap
from atlas.views.component_labels import MACHINES, WORKLOAD
from atlas.views.topics import Topics
from atlas.views.view import View


def _settings(value: "Iterable[Setting] | Undisclosed") -> "tuple[Setting, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class PatternImplementation(View):
    """A pattern as one named company runs it.

    The calls inside `with` are its steps, numbered in the order in which they are made.

    Args:
        pattern: What the pattern is called.
        problem: The problem that it solves.
        forces: The conflicting requirements.
        participants: The components with their roles.
        flow: What happens at each call, one statement a call and in the same order.
        guarantees: Its guarantees.
        settings: Its settings with their values, or a gap.
        hurts: Its drawbacks, each with its citation.
        cost: Its cost, in money, time, machines or work, by short label.
        alternatives: The alternatives.
    """

    label: ClassVar[str] = "Pattern implementation"
    fewest: ClassVar[Mapping[str, int]] = {"well": 3, "scarcely": 1}
    omitted: ClassVar[frozenset[str]] = MACHINES | WORKLOAD
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
        converter=_settings, validator=or_gap(are_all(Setting))
    )
    hurts: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    cost: Mapping[str, Number | Words] = field(validator=are_figures)
    alternatives: tuple[Alternative, ...] = field(
        converter=alternatives, validator=are_all(Alternative)
    )

    @property
    def steps(self) -> tuple[tuple[Connection, Words], ...]:
        """The calls in order, each with what happens at it."""
        return tuple(zip(self.connections, self.flow, strict=True))

    def check(self) -> None:
        """Add the participants; refuse a flow that does not fit the calls.

        Raises:
            ViewError: The flow has more or fewer steps than there are calls.
        """
        for participant in self.participants:
            self.include(participant.component)
        super().check()
        calls = len(self.connections)
        if calls != len(self.flow):
            raise ViewError(
                f"the flow of {self.title!r} has {len(self.flow)} steps and {calls} calls",
                allowed="one statement for each call, in the order of the calls",
                remedy="make the missing calls inside `with`, or remove what happens at none"
                if calls < len(self.flow)
                else "state in `flow` what happens at each call, or a gap",
            )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the problem, the steps, the roles, the guarantees, and the drawbacks."""
        guarantees = self.guarantees
        promised = {
            "delivery": guarantees.delivery,
            "ordering": guarantees.ordering,
            "consistency": guarantees.consistency,
        }
        return (
            Chapter(
                key="problem",
                heading=f"Problem that the {self.pattern} solves",
                facts={"problem": self.problem},
                entries=tuple(Entry(statements=(force,)) for force in self.forces),
            ),
            Chapter(key="flow", heading="Step by step", entries=_flow(self.steps)),
            Chapter(key="roles", heading="Roles", entries=_roles(self.participants)),
            Chapter(key="guarantees", heading="Guarantees", facts=promised),
            _settings_chapter(self.settings),
            Chapter(
                key="hurts",
                heading="Drawbacks",
                entries=tuple(Entry(statements=(statement,)) for statement in self.hurts),
            ),
            Chapter(key="cost", heading="Cost", facts=self.cost),
            Chapter(
                key="alternatives",
                heading="Alternatives",
                entries=tuple(
                    Entry(name=alternative.name, statements=(alternative.instead,))
                    for alternative in self.alternatives
                ),
            ),
        )

    @property
    def topics(self) -> Topics:
        """The name of its pattern, and those of its settings, which a machine reads."""
        known = () if isinstance(self.settings, Undisclosed) else self.settings
        return Topics(pattern=self.pattern, machine_words=tuple(setting.name for setting in known))


def _flow(steps: tuple[tuple[Connection, Words], ...]) -> tuple[Entry, ...]:
    """Return each call by its number, with what happens at it."""
    return tuple(
        Entry(
            name=f"{number}  {call.tail.name} → {call.head.name}",
            parts={"from": (call.tail,), "to": (call.head,)},
            statements=(statement,),
        )
        for number, (call, statement) in enumerate(steps, 1)
    )


def _roles(participants: tuple[Participant, ...]) -> tuple[Entry, ...]:
    """Return each component with its role."""
    return tuple(
        Entry(
            name=participant.role,
            parts={"component": (participant.component,)},
            statements=(participant.does,),
        )
        for participant in participants
    )


def _settings_chapter(settings: tuple[Setting, ...] | Undisclosed) -> Chapter:
    """Return the settings as the configuration spells them, or where they were looked for."""
    heading = "Settings"
    if isinstance(settings, Undisclosed):
        return Chapter(key="settings", heading=heading, facts={"": settings})
    lines = tuple(
        Line(label=setting.name, cells=(setting.value, setting.does)) for setting in settings
    )
    return Chapter(
        key="settings", heading=heading, heads=("value", "what it controls"), lines=lines
    )
