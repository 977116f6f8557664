"""`atlas prices`: what it prints, fetches and compares."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.cli.test_costs import ROOT, VIEW
from tests.machines.bulk import aws, item, page
from tests.machines.lists import text
from tests.machines.server import serving
from tests.machines.test_amazon import PATH
from tests.machines.test_microsoft import FIRST
from tests.projects import Writer


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with one priced view, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    project.write("systems/parcelpost/costs.py", VIEW)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["prices", *arguments])


def test_the_lists_are_listed_with_date_kind_and_publisher(inside: Writer) -> None:
    lines = run("list").stdout.splitlines()
    assert any(
        line.startswith("2026-07-20  aws ec2 us-east-1") and "vendor" in line for line in lines
    )
    assert len(lines) >= 25


def test_the_services_are_listed_with_their_unit_prices(inside: Writer) -> None:
    assert "aws  s3: standard storage" in run("list", "--services").stdout


def test_a_machine_is_shown_with_what_it_is_and_every_price(inside: Writer) -> None:
    shown = run("show", "i3.4xlarge").stdout
    assert "16 vCPU" in shown
    assert "2026-07-20  on_demand" in shown
    assert "2019-04-05  reserved_3yr_all_upfront" in shown


def test_an_unknown_machine_is_a_wrong_call_with_what_is_near(inside: Writer) -> None:
    result = run("show", "m5.xlage")
    assert result.exit_code == 2
    assert "such as m5.xlarge" in result.stderr


def test_refresh_writes_todays_list_beside_the_others(inside: Writer, tmp_path: Path) -> None:
    with serving() as provider:
        provider.bodies[PATH] = aws()
        provider.bodies[FIRST] = page(item("Standard_D4s_v5", 0.192))
        given = ["--cache", str(tmp_path / "cache"), "--address", provider.address]
        for name in ("aws", "azure"):
            result = run("refresh", name, *given)
            assert result.exit_code == 0, result.output
    names = sorted(path.name for path in (inside.folder / "prices").iterdir())
    assert names[0] == "aws-ec2-us-east-1-2026-11-20.csv"
    assert names[1].startswith("azure-vm-eastus-")
    assert "2026-11-20  aws ec2 us-east-1" in run("list").stdout


def test_a_refresh_that_fails_says_why_and_writes_nothing(inside: Writer, tmp_path: Path) -> None:
    with serving() as provider:
        given = ["--cache", str(tmp_path), "--address", provider.address]
        result = run("refresh", "aws", *given)
    assert result.exit_code == 1
    assert "status 404" in result.stderr
    assert not (inside.folder / "prices").exists()


@pytest.mark.parametrize("provider", ["aws", "azure"])
def test_a_region_that_climbs_is_refused_and_writes_nothing(
    inside: Writer, tmp_path: Path, provider: str
) -> None:
    given = ["--cache", str(tmp_path / "cache"), "--region", "../../x"]
    result = run("refresh", provider, *given, "--address", "http://127.0.0.1:9")
    assert result.exit_code == 1
    assert "the region '../../x'" in result.stderr
    assert not (inside.folder / "prices").exists()
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("body", [b"<html>log in</html>", aws().replace(b"0.192", b"-0.192")])
def test_a_refresh_of_what_is_no_list_leaves_the_lists_and_can_be_run_again(
    inside: Writer, tmp_path: Path, body: bytes
) -> None:
    with serving() as provider:
        given = ["--cache", str(tmp_path / "cache"), "--address", provider.address]
        provider.bodies[PATH] = aws()
        assert run("refresh", "aws", *given).exit_code == 0
        (before,) = (inside.folder / "prices").iterdir()
        whole = before.read_bytes()
        provider.bodies[PATH] = body
        elsewhere = ["--cache", str(tmp_path / "other"), "--address", provider.address]
        result = run("refresh", "aws", *elsewhere)
        assert result.exit_code == 1
        assert "cannot be read" in result.stderr
        assert [*(inside.folder / "prices").iterdir()] == [before]
        assert before.read_bytes() == whole
        provider.bodies[PATH] = aws()
        assert run("refresh", "aws", *elsewhere).exit_code == 0


def test_googles_list_needs_a_key_and_says_so(inside: Writer) -> None:
    result = run("refresh", "google")
    assert result.exit_code == 2
    assert "requires an API key" in result.stderr


def test_diff_tells_what_changed_and_which_views_it_moves(inside: Writer) -> None:
    rows = "m5.xlarge,0.10 m5.huge,9"
    own = text(rows, published="2024-06-20", region="us-east-1", provider="aws")
    inside.write("prices/older.csv", own.replace("# service: box", "# service: shop"))
    newer = text(
        "m5.xlarge,0.08 m5.huge,9", published="2024-06-25", region="us-east-1", provider="aws"
    )
    inside.write("prices/newer.csv", newer.replace("# service: box", "# service: shop"))
    result = run("diff", "--service", "shop")
    assert result.exit_code == 0, result.output
    assert "on_demand of aws shop, 2024-06-20 → 2024-06-25" in result.stdout
    assert "$0.10/h → $0.08/h  -20.0%" in result.stdout
    assert "systems/parcelpost/costs: ≈ $3.6 k/mo → ≈ $3.42 k/mo" in result.stdout
    assert "1 price changed; views affected: 1 of 1" in result.stdout


def test_diff_of_the_newest_lists_leaves_an_older_view_where_it_is(inside: Writer) -> None:
    result = run("diff")
    assert "on_demand of aws ec2, 2025-12-29 → 2026-07-20" in result.stdout
    assert "views affected: 0 of 1" in result.stdout


def test_diff_of_an_offer_no_two_lists_have_is_a_wrong_call(inside: Writer) -> None:
    result = run("diff", "--offer", "spot")
    assert result.exit_code == 2
    assert "two or more of one region to compare" in result.stderr
