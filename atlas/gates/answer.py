"""What answers a question of a gate: substance, a declared gap, a waiver, or nothing."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

State = Literal["answered", "declared gap", "waived", "not applicable", "failed"]
"""How a view stands to a question."""


@frozen
class Substance:
    """How many parts of a question are known, and how many have to be.

    Args:
        known: How many parts have substance: a figure or words that somebody states.
        parts: How many parts the question has in the view.
        enough: From how many known parts on the question is answered.
    """

    known: int
    parts: int
    enough: int

    @property
    def is_answer(self) -> bool:
        """Whether enough is known."""
        return self.known >= self.enough


def one_of(parts: Iterable[bool]) -> Substance:
    """Return the substance of a question that one known part answers.

    Args:
        parts: Whether each part is known.
    """
    flags = tuple(parts)
    return Substance(sum(flags), len(flags), 1)


def half_of(parts: Iterable[bool]) -> Substance:
    """Return the substance of a question that is answered where half of its parts are known.

    A question without any part is not answered.

    Args:
        parts: Whether each part is known.
    """
    flags = tuple(parts)
    return Substance(sum(flags), len(flags), max(1, (len(flags) + 1) // 2))


def all_of(parts: Iterable[bool]) -> Substance:
    """Return the substance of a question that is answered where every part is known.

    A question without any part is answered.

    Args:
        parts: Whether each part is known.
    """
    flags = tuple(parts)
    return Substance(sum(flags), len(flags), len(flags))


@frozen
class Answer:
    """How a view stands to one question.

    Args:
        code: The code of the rule that asks it.
        state: The state.
        known: How many of its parts are known.
        parts: How many parts it has; 0 where it was not counted.
    """

    code: str
    state: State
    known: int = 0
    parts: int = 0

    @property
    def share(self) -> str:
        """The share in words, where there are several parts: `3 of 5`."""
        return f"{self.known} of {self.parts}" if self.parts > 1 else ""

    @property
    def words(self) -> str:
        """State and share: `declared gap, 1 of 4`."""
        return ", ".join(filter(None, (self.state, self.share)))
