from pathlib import Path

from atlas import RequestFlow, StorageArchitecture, View, undisclosed, users
from atlas.audit.claim import Claim
from atlas.audit.collecting import claims
from atlas.loader import LoadedView
from atlas.project import Project
from atlas.steps.step import Check, Step
from tests.examples import SOURCE, finished


def collected(*views: View) -> list[Claim]:
    loaded = [LoadedView(f"systems/p/{view.kind}", "p.py", "", view) for view in views]
    return claims(Project(Path(__file__).parent.parent.parent), loaded)


def of_kind(kind: str, *views: View) -> list[Claim]:
    return [claim for claim in collected(*views) if claim.kind == kind]


def test_a_figure_is_claimed_with_its_meaning_source_words_and_place() -> None:
    figure = users(5) @ SOURCE.at("5 users", of="the shop", basis="peak", when="2020")
    view = finished(RequestFlow, figures={"users at noon": figure})
    (claim,) = [claim for claim in of_kind("figure", view) if claim.claim == "5 users"]

    assert claim.uses == ("systems/p/RequestFlow: figures · users at noon",)
    assert (claim.of, claim.basis, claim.when) == ("the shop", "peak", "2020")
    assert claim.evidence.publisher == SOURCE.publisher
    assert claim.evidence.phrase == "5 users"
    assert claim.evidence.url == figure.citations[0].url
    assert claim.where.startswith("tests/audit/test_collecting.py:")
    assert claim.category == "architecture"


def test_what_is_computed_is_claimed_by_its_inputs() -> None:
    five, two = users(5) @ SOURCE.at("5 users"), users(2) @ SOURCE.at("2 users")
    view = finished(RequestFlow, figures={"all": five + two})
    found = [claim for claim in of_kind("figure", view) if "figures · all" in claim.uses[0]]

    assert [claim.claim for claim in found] == ["5 users", "2 users"]
    assert found[0].uses[0].endswith("figures · all, computed from it: = 7 users")


def test_a_claim_of_two_views_is_one_with_two_uses() -> None:
    figure = users(5) @ SOURCE.at("5 users")
    first = finished(RequestFlow, figures={"at noon": figure})
    second = finished(StorageArchitecture, figures={"at most": figure})
    (claim,) = [claim for claim in of_kind("figure", first, second) if claim.claim == "5 users"]

    assert claim.uses == (
        "systems/p/RequestFlow: figures · at noon",
        "systems/p/StorageArchitecture: figures · at most",
    )


def test_a_step_is_one_claim_with_its_command_outputs_and_risk() -> None:
    view = finished(RequestFlow)
    steps = of_kind("step", view)
    every = {
        id(step): step
        for component in view.components
        for failure in view.fails_of(component)
        for step in failure.recovery
    }

    assert steps
    assert len(steps) == len({claim.key for claim in steps}) <= len(every)
    assert all(isinstance(step, Step | Check) for step in every.values())
    first = steps[0]
    assert "(risk: " in first.claim
    assert first.command
    assert any(detail.startswith("healthy: ") for detail in first.details)
    said = {claim.claim for claim in of_kind("statement", view)}
    assert first.command not in said


def test_a_gap_is_claimed_with_its_kind_and_where_was_looked() -> None:
    gaps = of_kind("gap", finished(RequestFlow, figures={"users": undisclosed("users: not there")}))

    (claim,) = [claim for claim in gaps if "figures · users" in claim.uses[0]]

    assert claim.claim == "not published: users: not there"
    assert claim.where.startswith("tests/audit/test_collecting.py:")
