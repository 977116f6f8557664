"""A run of rules: waivers, crashes, order, and where findings point."""

import os
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from atlas.diagnostics import Finding
from atlas.gates.cfo.missing_unit_cost import MissingUnitCost
from atlas.gates.examples import TODAY, subjects_of
from atlas.gates.new_hire.undirected_data_flow import UndirectedDataFlow
from atlas.gates.registry import RULES
from atlas.gates.rule import Rule
from atlas.gates.run import check, check_view, subjects
from atlas.gates.subject import Fault, Subject
from atlas.loader import LoadedView
from atlas.machines.errors import PriceListError
from atlas.machines.own_lists import own_lists
from atlas.project import Project

VIEW = """
machines = undisclosed("machines: not in the post")
store = Database(
    "orders",
    technology=without_logs(version),
    role="Stores every order of the ZQX",
    fleet=machines,
    size=reported(tb(9), source(checked="2026-06-01")),
    consistency=cited,
    replication=cited,
    backup=cited,
    fails=[failure(time_to_recover=gap)],
)
front = service("checkout")
shop = System(
    "Example Shop",
    documented="scarcely",
    scale={"orders": gap},
    economics=Economics(
        infrastructure=reported(usd_per_month(9)),
        unit_costs={"per order": gap},
        reserved=reported(percent(60)),
        growth={"2x": reported(usd_per_month(9))},
        optimisations=[optimisation()],
    ),
)
with StorageArchitecture(
    shop,
    "Orders",
    as_of="2026-05",
    boundaries=[ConsistencyBoundary("one", stores=[store], guarantee=cited)],
    replication_lag=gap,
    recovery=Recovery(rpo=gap, rto=gap, backup=cited, restore=cited),
    urgent=store.fails,
) as diagram:
    front >> call() >> store
"""

Make = Callable[[str], Subject]


def _codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def _line(text: str, finding: Finding) -> str:
    """Return the text at a finding."""
    return text.splitlines()[finding.line - 8][finding.column - 1 :]


@pytest.mark.parametrize(
    ("code", "begins"),
    [
        ("AM102", "technology=without_logs(version)"),
        ("NH201", 'role="Stores'),
        ("NH205", 'scale={"orders"'),
        ("CFO303", 'unit_costs={"per order"'),
        ("IN403", "urgent=store.fails"),
        ("EV506", "source(checked="),
    ],
)
def test_a_finding_points_at_the_argument_at_fault(
    project: Project, subject: Make, code: str, begins: str
) -> None:
    findings = check_view(project, subject(VIEW)).findings
    (finding,) = (finding for finding in findings if finding.code == code)
    assert finding.path == "systems/shop/storage.py"
    assert _line(VIEW, finding).startswith(begins)


def test_a_finding_names_what_to_do(project: Project, subject: Make) -> None:
    findings = check_view(project, subject(VIEW), [MissingUnitCost]).findings
    assert [finding.remedy for finding in findings] == [MissingUnitCost.remedy]
    assert "; allowed: " in findings[0].message


def test_findings_are_sorted_and_do_not_depend_on_the_order_of_rules(
    project: Project, subject: Make
) -> None:
    made = subject(VIEW)
    forward = check_view(project, made).findings
    assert list(forward) == sorted(forward)
    assert check_view(project, made, RULES[::-1]).findings == forward
    assert check_view(project, subject(VIEW)).findings == forward


def test_a_waiver_keeps_its_rule_away_and_is_reported_with_its_reason(
    project: Project, subject: Make
) -> None:
    text = VIEW + "    waive('CFO303', because='no report gives it')\n"
    checked = check_view(project, subject(text), [MissingUnitCost])
    assert checked.findings == ()
    assert checked.waived == (("CFO303", "no report gives it"),)


def test_a_waiver_that_nothing_needs_is_a_finding_at_its_place(
    project: Project, subject: Make
) -> None:
    text = VIEW + "    waive('CFO305', because='no report gives it')\n"
    checked = check_view(project, subject(text))
    (finding,) = (finding for finding in checked.findings if finding.code == "EV590")
    assert _line(text, finding).startswith("waive('CFO305'")
    assert "CFO305" in finding.message
    assert checked.waived == ()


def test_a_waiver_of_a_rule_that_was_not_run_is_left_alone(project: Project, subject: Make) -> None:
    text = VIEW + "    waive('CFO305', because='no report gives it')\n"
    assert _codes(check_view(project, subject(text), [UndirectedDataFlow]).findings) == []


def test_a_waiver_of_no_rule_is_a_finding(project: Project, subject: Make) -> None:
    text = VIEW + "    waive('CFO999', because='no report gives it')\n"
    findings = check_view(project, subject(text), [UndirectedDataFlow]).findings
    assert _codes(findings) == ["EV590"]
    assert "CFO999 names no rule" in findings[0].message


def test_a_kind_need_not_answer_what_it_is_exempt_from(
    project: Project, subject: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = subject(VIEW)
    monkeypatch.setattr(type(made.loaded.view), "exempt", {"CFO303": "a guide has no bill"})
    assert check_view(project, made, [MissingUnitCost]).findings == ()


class _Crashing(UndirectedDataFlow):
    """A rule that fails after its first fault."""

    code = "NH299"

    def check(self, subject: Subject) -> Iterator[Fault]:
        yield Fault("reported before", subject.loaded.view.declared)
        raise KeyError("a defect")


def test_a_crash_in_a_rule_is_a_finding_and_does_not_stop_the_others(
    project: Project, subject: Make
) -> None:
    rules: list[type[Rule]] = [_Crashing, MissingUnitCost]
    findings = check_view(project, subject(VIEW), rules).findings
    assert sorted(_codes(findings)) == ["CFO303", "EV591"]
    (crash,) = (finding for finding in findings if finding.code == "EV591")
    assert "NH299" in crash.message
    assert _Crashing.__module__ in crash.message
    assert "systems/shop/storage.py" in crash.message
    assert "KeyError: 'a defect'" in crash.message


class _Reading(UndirectedDataFlow):
    """A rule that reads a list of prices in a folder that cannot be read."""

    def check(self, subject: Subject) -> Iterator[Fault]:
        own_lists(subject.loaded.view.prices)
        yield from ()


def test_what_cannot_be_read_is_no_defect_of_a_rule(
    project: Project, subject: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = subject(VIEW)

    def refuse(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PriceListError, match="Input/output error"):
        check_view(project, made, [_Reading])


def test_a_rule_of_a_system_speaks_once_whatever_the_order_of_its_views(project: Project) -> None:
    views = [subject.loaded for subject in subjects_of("eight()")]
    for order in (views, views[::-1]):
        codes = [
            code for result in check(project, order, TODAY) for code in _codes(result.findings)
        ]
        assert codes == ["EV502"]


def test_views_of_other_systems_are_no_siblings() -> None:
    (one,) = subjects_of("storage()")
    renamed = eval_view(
        "storage(system=System('Other Shop', documented='scarcely', "
        "scale={}, economics=economics()))"
    )
    both = subjects([one.loaded, renamed], date(2026, 11, 22))
    assert [list(subject.siblings) for subject in both] == [[one.loaded], [renamed]]
    assert all(subject.is_first for subject in both)


def eval_view(expression: str) -> LoadedView:
    (subject,) = subjects_of(expression)
    return subject.loaded
