"""A project's own price lists hold in every command, and a change of them redraws."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.machines.lists import text
from tests.projects import Writer

ROOT = Path(__file__).parents[2]
COMPONENTS = """
    from atlas import *
    from tests.examples import economics, reported, service, worded

    system = System("Parcelpost", documented="scarcely", scale={}, economics=economics)
    api = service("api", fleet=Fleet(
        worded("m5.xlarge in us-east-1"), count=reported(nodes(12), "12 nodes"),
        reserved=reported(percent(0), "0%")))
"""
VIEW = '''
    """Where the money goes."""

    from atlas import *
    from systems.parcelpost.components import api, system
    from tests.examples import GAP, WORDS

    with CostBreakdown(
        system, "{title}", as_of="2024-06",
        spend=[Spend(api, monthly=GAP, covers="machines")], unit_costs={{"per parcel": GAP}},
        optimisations=[Optimisation(
            "fewer nodes", before=GAP, after=GAP, how=WORDS, saving=GAP, cost=GAP)],
        reserved=GAP, figures={{"an hour": list_price("m5.xlarge", "2024-06")}},
    ) as diagram:
        pass
'''
COUNT = 6
"""More than are computed in one process, where commands use several."""


def own_list(price: str) -> str:
    return text(f"m5.xlarge,{price}", published="2024-06-20", region="us-east-1", provider="aws")


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    project.write("systems/parcelpost/components.py", COMPONENTS)
    for number in range(COUNT):
        project.write(f"systems/parcelpost/v{number}.py", VIEW.format(title=f"Costs {number}"))
    return project


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code in {0, 1}, result.output
    return result


def total() -> str:
    """The sum that `atlas costs` prints."""
    shown = run("costs", "systems/parcelpost/v0.py").stdout
    found = re.search(r"^  total +\S+ (\$[^/]+)/mo", shown, re.MULTILINE)
    assert found, shown
    return found[1]


def picture(project: Writer) -> str:
    out = project.folder / "dossier.svg"
    run("render", "systems/parcelpost/v5.py", "--form", "dossier", "--output", str(out))
    return out.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")


def page(project: Writer) -> str:
    run("site", "--jobs", "2")
    return (
        (project.folder / "build/site/systems/parcelpost/v5.html")
        .read_text("utf-8")
        .replace("\N{NO-BREAK SPACE}", " ")
    )


def listed(number: int = 0) -> str:
    return run("show", f"systems/parcelpost/v{number}").stdout


def test_costs_picture_and_page_show_the_same_figure_of_the_projects_own_list(
    inside: Writer,
) -> None:
    bundled = total()
    for price, monthly in (("0.10", "$876"), ("0.25", "$2.19 k")):
        inside.write("prices/own.csv", own_list(price))
        shown = run("costs", "systems/parcelpost/v0.py").stdout
        assert f"{monthly}/mo" in shown
        assert bundled not in shown
        for made in (picture(inside), page(inside)):
            assert f"{monthly}/mo" in made
            assert f"{bundled}/mo" not in made


def test_the_picture_of_what_would_be_lost_shows_it_too(inside: Writer) -> None:
    inside.write("prices/own.csv", own_list("0.10"))
    out = inside.folder / "lost.svg"
    run("whatif", "systems/parcelpost/v0.py", "--kill", "api", "--draw", str(out))
    assert "$876/mo" in out.read_text("utf-8")


@pytest.mark.parametrize("command", ["check", "list"])
def test_a_machine_type_of_the_projects_own_list_alone_is_no_finding(
    inside: Writer, command: str
) -> None:
    file = inside.folder / "systems/parcelpost/v0.py"
    file.write_text(file.read_text().replace('list_price("m5.xlarge"', 'list_price("q9.large"'))
    assert "q9.large" in run(command).output
    inside.write("prices/own.csv", text("q9.large,1", published="2024-06-20"))
    assert "q9.large" not in run(command).output


def test_a_projects_own_prices_of_services_hold(inside: Writer) -> None:
    head = (ROOT / "atlas/machines/data/aws-services.csv").read_text("utf-8").splitlines()
    own = [line for line in head if line.startswith("#")]
    key = next(line for line in own if line.startswith("# source ")).split()[2].rstrip(":")
    rows = ["source,service,item,price,per,unit,phrase", f"{key},s3,folding,2,1,request,$2 each"]
    assert "s3: folding" not in run("prices", "list", "--services").stdout
    inside.write("prices/own-services.csv", "\n".join([*own, *rows, ""]))
    assert "s3: folding" in run("prices", "list", "--services").stdout

    file = inside.folder / "systems/parcelpost/v0.py"
    priced = 'unit_price("aws", "s3", "folding", "2025-08")'
    file.write_text(file.read_text().replace('list_price("m5.xlarge", "2024-06")', priced))
    assert "$2/req " in listed()


def test_a_figure_that_content_computes_of_a_list_price_follows_it(inside: Writer) -> None:
    assert "$0.19" in listed()
    inside.write("prices/own.csv", own_list("0.10"))
    assert "$0.10/h" in listed()
    inside.write("prices/own.csv", own_list("0.25"))
    assert "$0.25/h" in listed()


@pytest.mark.parametrize("change", ["new", "changed", "gone"])
def test_a_change_of_the_lists_redraws_and_a_second_run_does_not(
    inside: Writer, change: str
) -> None:
    if change != "new":
        inside.write("prices/own.csv", own_list("0.10"))
    picture(inside)
    if change == "gone":
        (inside.folder / "prices/own.csv").unlink()
    else:
        inside.write("prices/own.csv", own_list("0.25"))

    assert f"{COUNT} drawn" in run("render").output
    assert f"0 drawn, {COUNT} unchanged" in run("render").output


def test_data_beside_a_view_redraws_it_alone(inside: Writer) -> None:
    inside.write("systems/letters/__init__.py", "")
    inside.write("systems/letters/one.py", VIEW.format(title="Letters"))
    inside.write("systems/letters/loads.csv", "1")
    run("render")
    inside.write("systems/letters/loads.csv", "2")
    assert run("render").output.startswith("1 drawn")


def test_a_broken_list_is_told_with_its_name(inside: Writer) -> None:
    inside.write("prices/own.csv", "no list at all")
    result = run("render", "systems/parcelpost/v0.py")
    assert result.exit_code == 1
    assert "own.csv" in result.output


def test_the_index_follows_the_data_that_a_view_reads(inside: Writer) -> None:
    inside.write(
        "systems/letters/one.py",
        "from pathlib import Path\n" + VIEW_OF_DATA,
    )
    for word in ("postmark", "wax seal"):
        inside.write("systems/letters/title.txt", word)
        assert len(found(word)) == 1
    assert found("postmark") == []


VIEW_OF_DATA = """
from atlas import *
from systems.parcelpost.components import api, system
from tests.examples import GAP

with CompleteArchitecture(
    system, Path(__file__).with_name("title.txt").read_text().strip(), as_of="2024-06",
    timeouts=GAP, retries=GAP, cost=GAP,
) as diagram:
    diagram.include(api)
"""


def found(word: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("find", word, "--format", "json").stdout)
    return [row for row in rows if row["kind"] == "view"]


def _spoil(file: Path, how: str) -> None:
    file.parent.mkdir()
    match how:
        case "latin-1":
            file.write_bytes(b"# title: caf\xe9")
        case "folder":
            file.mkdir()
        case "dangling":
            file.symlink_to(file.parent / "nothing")
        case "pipe":
            os.mkfifo(file)
        case _:
            file.write_text(how)


HEAD = "# provider: aws\n# title: T\n# checked: 2026-01-01\n"
COLUMNS = "source,service,item,price,per,unit,phrase\n"
SOURCE = "# source a: 2025-01-01 | us-east-1 | P | https://example.org/a\n"


@pytest.mark.parametrize("how", ["latin-1", "folder", "dangling", "pipe", "", "a,b\n1,2", "\0"])
@pytest.mark.parametrize("command", [["list"], ["show", "m5.xlarge"], ["diff"]])
def test_a_list_that_cannot_be_read_is_one_line_with_its_name(
    inside: Writer, how: str, command: list[str]
) -> None:
    _spoil(inside.folder / "prices/own.csv", how)
    result = CliRunner().invoke(main, ["prices", *command])
    assert result.exit_code in {1, 2}
    assert isinstance(result.exception, SystemExit)
    assert "prices/own.csv" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "how",
    [
        "latin-1",
        "folder",
        "pipe",
        "a,b\n1,2",
        f"{COLUMNS}a,s3,x,1,1,request,$1",
        f"{HEAD}# source a: 2025\n{COLUMNS}a,s3,x,1,1,request,$1",
        f"{HEAD}{SOURCE}{COLUMNS}b,s3,x,1,1,request,$1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,nan,1,request,$1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,-1,1,request,$-1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,1,0,request,$1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,2,1,request,$1",
        f"{HEAD}{SOURCE}{COLUMNS}a,s3,x,1,1,wombat,$1",
    ],
)
def test_a_table_of_services_that_cannot_be_read_is_one_line_with_its_name(
    inside: Writer, how: str
) -> None:
    _spoil(inside.folder / "prices/own-services.csv", how)
    result = CliRunner().invoke(main, ["prices", "list", "--services"])
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "prices/own-services.csv" in result.stderr.splitlines()[-1]


def test_a_file_of_an_editor_is_no_list(inside: Writer) -> None:
    for name in (".#own.csv", ".#own-services.csv"):
        inside.write(f"prices/{name}", "no list")
    run("prices", "list")
    run("prices", "list", "--services")
