"""What each rule must find: in its two examples, and in further cases of the folder `cases`."""

import tomllib
from functools import cache
from pathlib import Path

from attrs import frozen

from atlas.gates.examples import subjects_of
from atlas.gates.registry import RULES
from atlas.gates.rule import Rule
from atlas.gates.subject import Subject

CASES = Path(__file__).parent / "cases"


@frozen
class Expectation:
    """An example, how many faults its rule finds in it, and how far it answers the question.

    The substance is that of the first view; empty where the case is not about it.
    """

    expression: str
    faults: int
    substance: str = ""


@cache
def _further() -> dict[str, list[dict[str, object]]]:
    further: dict[str, list[dict[str, object]]] = {}
    for file in sorted(CASES.glob("*.toml")):
        further |= tomllib.loads(file.read_text(encoding="utf-8"))
    return further


def expectations(rule: type[Rule]) -> list[Expectation]:
    """Return the bad example, the good one, and the further cases of a rule."""
    found = [Expectation(rule.bad, 2 if rule.code == "EV508" else 1), Expectation(rule.good, 0)]
    for case in _further().get(rule.code, []):
        expression, faults = case["view"], case["faults"]
        assert isinstance(expression, str)
        assert isinstance(faults, int)
        substance = case.get("substance", "")
        assert isinstance(substance, str)
        found.append(Expectation(expression, faults, substance))
    return found


def unknown_codes() -> set[str]:
    """Return the codes of cases that belong to no rule."""
    return set(_further()) - {rule.code for rule in RULES}


@cache
def built(expression: str) -> tuple[Subject, ...]:
    """Return what an example builds, once."""
    return tuple(subjects_of(expression))


def faults(rule: type[Rule], expression: str) -> int:
    """Return how many faults a rule finds in an example."""
    return sum(len(list(rule().check(subject))) for subject in built(expression))


def substance(rule: type[Rule], expression: str) -> str:
    """Return how far an example answers the question of a rule: `1 of 2, answered`."""
    counted = rule().substance(built(expression)[0])
    answered = ", answered" if counted.is_answer else ""
    return f"{counted.known} of {counted.parts}{answered}"
