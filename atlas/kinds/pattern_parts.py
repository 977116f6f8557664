"""The parts of a pattern: participants, guarantees, settings and alternatives."""

from collections.abc import Iterable

from attrs import field, frozen

from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_fact, is_text, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Component
from atlas.views.checks import is_one


@frozen(kw_only=True, eq=False)
class Participant(metaclass=Draftable):
    """A component with the role that it has in the pattern.

    Args:
        role: The role, as the pattern's literature calls it: `relay`, `coordinator`.
        component: The component that has it.
        does: What it does.
    """

    role: str = field(kw_only=False, validator=is_text(40))
    component: Component = field(kw_only=False, validator=is_one(Component))
    does: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Guarantees(metaclass=Draftable):
    """The guarantees of the pattern.

    Args:
        delivery: How often something arrives: at most once, at least once, effectively once.
        ordering: What arrives in order, and what does not.
        consistency: What a reader can see, and how late.
    """

    delivery: Words = field(validator=is_words())
    ordering: Words = field(validator=is_words())
    consistency: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Setting(metaclass=Draftable):
    """A setting of the pattern with the value that the company runs or ships.

    Args:
        name: Its name as the configuration spells it.
        value: The value.
        does: What it controls.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    value: Number | Words = field(validator=is_fact())
    does: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class Alternative(metaclass=Draftable):
    """What could be done instead.

    Args:
        name: What it is called.
        instead: When it fits better, or why it was not chosen.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    instead: Words = field(validator=is_words())


def participants(value: Iterable[Participant]) -> tuple[Participant, ...]:
    """Keep participants as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def alternatives(value: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Keep alternatives as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
