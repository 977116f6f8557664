"""Shares of substance: how many questions are answered by more than a declared gap."""

from collections.abc import Iterable, Mapping

from attrs import asdict, frozen

from atlas.gates.answer import Answer
from atlas.gates.gate import FOUR, Gate


@frozen
class Share:
    """How many questions are answered with substance, of those that were asked.

    Args:
        answered: How many are answered.
        asked: How many were asked: all but those that are not applicable.
    """

    answered: int = 0
    asked: int = 0

    def __str__(self) -> str:
        """Return it for people: `12 of 15 (80 %)`."""
        if not self.asked:
            return "not asked"
        return f"{self.answered} of {self.asked} ({percent(self.answered, self.asked)})"


def percent(part: int, whole: int) -> str:
    """Return a share in percent.

    Args:
        part: The part.
        whole: The whole, not zero.
    """
    return f"{part / whole:.0%}".replace("%", " %")


def share(answers: Iterable[Answer]) -> Share:
    """Return the share of substance of answers; a waived question was asked, too."""
    asked = [answer for answer in answers if answer.state != "not applicable"]
    return Share(sum(answer.state == "answered" for answer in asked), len(asked))


def shares(answers: Iterable[Answer]) -> dict[Gate, Share]:
    """Return the share of substance of each of the four gates."""
    of_gates: dict[Gate, list[Answer]] = {gate: [] for gate in FOUR}
    for answer in answers:
        of_gates[Gate.of(answer.code)].append(answer)
    return {gate: share(given) for gate, given in of_gates.items()}


def share_rows(of: Mapping[Gate, Share]) -> dict[str, dict[str, int]]:
    """Return shares by the mark of their gate, as JSON can hold them."""
    return {gate.mark: asdict(each) for gate, each in of.items()}
