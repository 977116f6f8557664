"""The rules as data, and their examples as tests."""

import importlib
import re
from collections import Counter
from pathlib import Path

import pytest

from atlas.diagnostics import CRASHED
from atlas.errors import ViewError
from atlas.gates.gate import Gate
from atlas.gates.registry import CODES, QUESTIONS, RULES
from atlas.gates.rule import Rule
from atlas.gates.run import UNUSED_WAIVER, check_view
from atlas.gates.subject import Fault, Subject
from atlas.project import Project
from tests.gates.expectations import (
    Expectation,
    built,
    expectations,
    faults,
    substance,
    unknown_codes,
)
from tests.gates.mutation import mutants

GATES = Path(importlib.import_module("atlas.gates").__file__ or "").parent
COMPANY = {
    "AM105": {"AM101", "AM103", "IN401", "IN403", "IN404", "IN405"},  # no failure, no answers
    "EV501": {"EV503"},  # few figures, more gaps
    "NH203": {"DG603", "IN402"},  # no call at all
    "DG607": {"EV503"},  # more gaps than facts
    "EV507": {"EV506"},  # a view is stale when all its sources are
}
"""Faults that cannot be had alone, with those they bring along."""

PARTLY = {"NH204"}
"""Questions that half of the parts answer, of which one is at fault in the bad example."""

every_question = pytest.mark.parametrize("rule", QUESTIONS, ids=lambda rule: rule.code)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def _path(rule: type[Rule]) -> Path:
    return GATES.parent.parent / (rule.__module__.replace(".", "/") + ".py")


def _codes(expression: str) -> set[str]:
    project = Project(GATES)
    checked = [check_view(project, subject) for subject in built(expression)]
    return {finding.code for result in checked for finding in result.findings}


def _meets(rule: type[Rule], expectation: Expectation) -> bool:
    try:
        wanted = expectation.substance
        return faults(rule, expectation.expression) == expectation.faults and (
            not wanted or substance(rule, expectation.expression) == wanted
        )
    except Exception:  # noqa: BLE001 - a mutant that crashes is a mutant that was caught
        return False


def test_the_registry_holds_every_rule_of_the_folders() -> None:
    folders = [GATES / gate.name.lower() for gate in Gate]
    files = {path for folder in folders for path in folder.glob("*.py") if path.stem != "__init__"}
    assert {_path(rule) for rule in RULES} == files


def test_the_registry_is_in_the_order_of_gates_and_codes() -> None:
    gates = list(Gate)
    codes = [(gates.index(rule.gate), rule.code) for rule in RULES]
    assert codes == sorted(set(codes))
    assert [rule.code for rule in RULES] == list(CODES)


def test_no_rule_takes_a_code_of_the_machine() -> None:
    assert not {UNUSED_WAIVER, CRASHED} & set(CODES)


@every_rule
def test_a_rule_is_named_for_the_fault_it_finds(rule: type[Rule]) -> None:
    words = re.findall(r"[A-Z][a-z]*", rule.__name__)
    assert rule.name == "-".join(words).lower()
    assert _path(rule).name == "_".join(words).lower() + ".py"
    assert _path(rule).parent.name == rule.gate.mark
    docstring = importlib.import_module(rule.__module__).__doc__ or ""
    assert docstring.startswith(f"{rule.code}: ")


@every_rule
def test_a_rule_does_not_know_the_renderer(rule: type[Rule]) -> None:
    assert "render" not in re.findall(r"(?:from|import) (\w+)", _path(rule).read_text("utf-8"))


@pytest.mark.parametrize(
    "name", ["code", "name", "gate", "question", "why", "remedy", "bad", "good", "check", "__doc__"]
)
def test_a_rule_without_a_field_is_refused(name: str) -> None:
    whole = {name: value for name, value in vars(RULES[0]).items() if name[:2] != "__"}
    whole |= {"__doc__": "A rule."}
    type("Whole", (Rule,), dict(whole))
    with pytest.raises(ViewError):
        type(
            "Partial",
            (Rule,),
            {attribute: value for attribute, value in whole.items() if attribute != name},
        )


@pytest.mark.parametrize("code", ["XX101", "AM1", "AM1001", "am101", "AM10a"])
def test_a_rule_with_a_malformed_code_is_refused(code: str) -> None:
    whole = {name: value for name, value in vars(RULES[0]).items() if name[:2] != "__"}
    with pytest.raises(ViewError, match=code):
        type("Odd", (Rule,), {**whole, "__doc__": "A rule.", "code": code})


@every_rule
def test_the_bad_example_has_its_fault_and_no_other(rule: type[Rule]) -> None:
    assert _codes(rule.bad) - COMPANY.get(rule.code, set()) == {rule.code}


@every_rule
def test_the_good_example_passes_every_rule(rule: type[Rule]) -> None:
    assert _codes(rule.good) == set()


def test_the_eight_views_of_the_made_up_shop_pass_every_rule() -> None:
    assert _codes("eight(figures=many_figures(18))") == set()


def test_every_case_belongs_to_a_rule() -> None:
    assert unknown_codes() == set()


@every_rule
def test_a_rule_finds_what_its_cases_say(rule: type[Rule]) -> None:
    found = {
        expectation.expression: faults(rule, expectation.expression)
        for expectation in expectations(rule)
    }
    assert found == {
        expectation.expression: expectation.faults for expectation in expectations(rule)
    }


@every_question
def test_a_question_counts_the_substance_that_its_cases_say(rule: type[Rule]) -> None:
    wanted = {case.expression: case.substance for case in expectations(rule) if case.substance}
    assert wanted
    assert {expression: substance(rule, expression) for expression in wanted} == wanted


@every_question
def test_the_good_example_of_a_question_answers_it_and_the_bad_one_does_not(
    rule: type[Rule],
) -> None:
    assert substance(rule, rule.good).endswith(", answered")
    bad = substance(rule, rule.bad)
    assert bad.endswith(", answered") is (rule.code in PARTLY)


def test_the_four_gates_ask_five_questions_each() -> None:
    gates = [Gate.THREE_AM, Gate.NEW_HIRE, Gate.CFO, Gate.INCIDENT]
    assert Counter(rule.gate for rule in QUESTIONS) == dict.fromkeys(gates, 5)


@pytest.mark.parametrize("name", ["answered_by", "substance"])
def test_a_question_without_what_answers_it_is_refused(name: str) -> None:
    whole = {name: value for name, value in vars(QUESTIONS[0]).items() if name[:2] != "__"}
    whole |= {"__doc__": "A rule."}
    type("Whole", (Rule,), dict(whole))
    del whole[name]
    with pytest.raises(ViewError, match="both `answered_by` and a method `substance`"):
        type("Partial", (Rule,), whole)


@every_rule
def test_a_rule_without_its_check_is_caught(rule: type[Rule]) -> None:
    def check(_: Rule, __: Subject) -> list[Fault]:
        return []

    attributes = {"__doc__": rule.__doc__, "check": check}
    silent: type[Rule] = type(rule.__name__, (rule,), attributes)
    assert not all(_meets(silent, expectation) for expectation in expectations(rule))


@every_rule
def test_a_rule_with_a_forced_condition_is_caught(rule: type[Rule]) -> None:
    survivors = [
        what
        for what, mutant in mutants(rule, _path(rule))
        if all(_meets(mutant, expectation) for expectation in expectations(rule))
    ]
    assert survivors == []
