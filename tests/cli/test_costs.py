"""`atlas costs`: what it prints."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer

ROOT = Path(__file__).parents[2]
VIEW = '''
    """Where the money goes."""

    from atlas import *
    from tests.examples import GAP, WORDS, database, economics, reported, service, worded

    parcels = reported(users(2e6), "2 million")
    system = System(
        "Parcelpost", documented="scarcely", scale={"parcels": parcels}, economics=economics
    )
    twelve = reported(nodes(12), "12 nodes")
    api = service("api", fleet=Fleet(
        worded("m5.xlarge in us-east-1"), count=twelve, reserved=reported(percent(0), "0%")))
    store = database("store", fleet=Fleet(
        worded("n2-standard-8 in us-central1"), count=twelve, reserved=GAP))
    dark = service("dark")
    with CompleteArchitecture(
        system, "All of it", as_of="2024-06", timeouts=GAP, retries=GAP, cost=GAP
    ) as diagram:
        api >> Call("gRPC") >> store
        api >> Call("gRPC") >> dark
'''
STUDY = '''
    """What everything cost."""

    from atlas import *
    from tests.examples import GAP, WORDS, database, economics, failure, reported

    runaway = failure("the bill runs away")
    store = database("store", fails=[runaway])
    system = System("Parcelpost", documented="scarcely", scale={}, economics=economics)
    year = Period(
        "2023", spent=reported(usd(12e6), "$12 million"), begins="2023", ends="2023",
        volume={"parcel": reported(requests(2e6), "2 million")})
    with CostStudy(
        system, "All of it", as_of="2024-06", periods=[year], covers=WORDS, excludes=[GAP],
        drivers=[Driver(store, monthly=GAP, covers="disks", grows_with=GAP)], commitments=GAP,
        reserved=GAP, optimisations=GAP, overrun=runaway,
    ) as diagram:
        pass
'''
API = 12 * 0.192 * 730
STORE = 12 * 226.924364912  # all month, with the sustained-use discount


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with one priced view, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    project.write("systems/parcelpost/costs.py", VIEW)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["costs", "systems/parcelpost/costs.py", *arguments])


def parsed(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    (row,) = json.loads(result.stdout)
    assert isinstance(row, dict)
    return row


def test_costs_are_printed_by_component_plane_in_total_and_per_unit(inside: Writer) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    text = result.stdout
    assert "api    Service = $1.68 k/mo" in text
    assert "store  State   ≈ $2.72 k/mo" in text
    assert "dark   Service — nothing of the kind" in text
    assert "total          ≈ $4.41 k/mo (2 of 3 components priced; not in it: dark)" in text
    assert "per parcels: — cost of one: the total has only 2 of 3 components priced" in text


def test_a_complete_total_is_divided_by_the_scale(inside: Writer) -> None:
    complete = VIEW.replace('        api >> Call("gRPC") >> dark\n', "")
    inside.write("systems/parcelpost/costs.py", complete)
    assert "per parcels: ≈ $2.2/k users/mo" in run().stdout


def test_the_explanation_names_list_date_and_address(inside: Writer) -> None:
    text = run("--explain").stdout
    assert "the reserved share is not published" in text
    assert "AWS (Karpenter), On-demand Linux prices of EC2 in us-east-1 (2024-06-03" in text
    assert "https://github.com/aws/karpenter-provider-aws/blob/" in text


def test_json_gives_every_figure_with_its_grade(inside: Writer) -> None:
    row = parsed()
    assert row["total"]["grade"] == "modelled"
    assert row["total"]["low"] == pytest.approx(API + STORE)
    assert row["total"]["unit"] == "USD / month"
    assert row["not_in_total"] == ["dark"]
    assert row["coverage"] == {
        "priced": 2, "components": 3, "words": "2 of 3 components priced"
    }  # fmt: skip
    assert row["planes"]["Edge"] == {
        "grade": "gap", "shown": "—", "where": "nothing was given to add up"
    }  # fmt: skip


def test_a_scale_multiplies_and_is_modelled(inside: Writer) -> None:
    row = parsed("--scale", "10")
    assert row["total"]["low"] == pytest.approx(10 * (API + STORE))
    assert row["per"] == {}
    assert "at 10× the load" in run("--scale", "10").stdout


def test_each_component_grows_by_the_law_it_declares(inside: Writer) -> None:
    fixed = VIEW.replace(
        'api = service("api",', 'api = service("api", growth=Fixed(because="a test"),'
    )
    inside.write("systems/parcelpost/costs.py", fixed)
    row = parsed("--scale", "10")

    assert row["total"]["low"] == pytest.approx(API + 10 * STORE)
    assert [component["growth"] for component in row["components"]] == [
        "fixed", "linear, assumed", "linear, assumed"
    ]  # fmt: skip
    text = run("--scale", "10").stdout
    assert "api    Service ≈ $1.68 k/mo (growth: fixed)" in text
    assert "store  State   ≈ $27.2 k/mo (growth: linear, assumed)" in text
    assert "growth:" not in run().stdout


def test_a_study_is_priced_by_its_latest_public_total(inside: Writer) -> None:
    inside.write("systems/parcelpost/costs.py", STUDY)
    text = run().stdout

    assert "unallocated          = $1 M/mo" in text
    assert "total                = $1 M/mo" in text
    assert "per parcel, 2023: = $6/req" in text


def test_a_mix_is_priced_with_the_commitments_of_the_date(inside: Writer) -> None:
    components = parsed("--mix", "reserved=50%", "--term", "3yr")["components"]
    store = next(component for component in components if component["name"] == "store")
    expected = 12 * (226.924364912 + 127.62152) / 2
    assert store["monthly"]["low"] == pytest.approx(expected)


def test_a_commitment_no_list_has_is_not_in_the_total(inside: Writer) -> None:
    inside.write("systems/parcelpost/costs.py", VIEW.replace("m5.xlarge", "m7g.xlarge"))
    text = run("--mix", "reserved=0.5", "--term", "3yr").stdout
    assert "api    Service — cost: no commitment of 3yr prices m7g.xlarge" in text
    assert "not in it: api, dark" in text


def test_a_commitment_of_an_older_list_says_so(inside: Writer) -> None:
    text = run("--mix", "reserved=1", "--term", "3yr").stdout
    assert "assumed: set by --mix" not in text  # a share of all has no influence
    assert (
        "assumed: the newest list up to 2024-06 with a commitment of m5.xlarge is of 2019" in text
    )


@pytest.mark.parametrize("mix", ["reserved", "reserved=much", "spot=0.5", "reserved=1.5", "=1"])
def test_a_mix_that_is_none_is_a_wrong_call(inside: Writer, mix: str) -> None:
    result = run("--mix", mix)
    assert result.exit_code == 2
    assert "allowed: " in result.stderr


def test_a_scale_of_nothing_is_a_wrong_call(inside: Writer) -> None:
    assert run("--scale", "0").exit_code == 2


def test_the_projects_own_lists_are_used(inside: Writer) -> None:
    from tests.machines.lists import text  # noqa: PLC0415

    one = text("m5.xlarge,0.10", published="2024-06-20", region="us-east-1", provider="aws")
    inside.write("prices/own.csv", one)
    assert parsed()["total"]["low"] == pytest.approx(12 * 0.10 * 730 + STORE)
