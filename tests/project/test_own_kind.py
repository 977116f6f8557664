"""A project's own kind: declared in one file of its own, and known everywhere."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer

KIND = '''
    """A kind of this project: a drill, and how long it took to be back."""

    from collections.abc import Mapping
    from typing import ClassVar

    from attrs import define, field

    from atlas.evidence.figure import Number
    from atlas.evidence.requirements import is_number
    from atlas.views.chapter import Chapter
    from atlas.views.topics import Topics
    from atlas.views.view import View


    @define(kw_only=True, eq=False, slots=False)
    class RestoreDrill(View):
        """A restore that was rehearsed.

        Args:
            back_after: How long it took until it worked again.
        """

        label: ClassVar[str] = "Restore drill"
        category: ClassVar[str] = "restore-drill"
        exempt: ClassVar[Mapping[str, str]] = {"CFO301": "a drill sells nothing"}
        back_after: Number = field(validator=is_number("time"))

        def chapters(self) -> tuple[Chapter, ...]:
            """Return how long it took."""
            facts = {"back after": self.back_after}
            return (Chapter(key="drill", heading="The drill, by the clock", facts=facts),)

        @property
        def topics(self) -> Topics:
            """How long it took."""
            return Topics(recovery_times=(self.back_after,))
'''
VIEW = '''
    """What the drill of May showed."""

    from atlas import Call, minutes
    from systems.parcelpost.kinds import RestoreDrill
    from tests.examples import GAP, SOURCE, parcelpost, service

    front, behind = service("front"), service("behind")
    with RestoreDrill(
        parcelpost, "Drill of May", as_of="2023-06", back_after={back_after}
    ) as diagram:
        front >> Call("gRPC") >> behind
'''
MEASURED = 'minutes(42) @ SOURCE.at("42 minutes")'
ID = "systems/parcelpost/drill"


@pytest.fixture
def drill(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with a kind of its own, and one view of it."""
    project.write("systems/parcelpost/kinds.py", KIND)
    project.write(f"{ID}.py", VIEW.format(back_after=MEASURED))
    monkeypatch.chdir(project.folder)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def codes() -> set[str]:
    """The codes of the findings of the view."""
    result = run("check", "--format", "json", f"{ID}.py")
    assert result.exit_code == 1, result.output  # it has no figures, no units, no objectives
    return {row["code"] for row in json.loads(result.stdout)}


def test_it_is_listed_under_its_own_category(drill: Writer) -> None:
    (row,) = json.loads(run("list", "--format", "json").stdout)
    text = run("list").stdout

    assert (row["id"], row["kind"], row["category"]) == (ID, "RestoreDrill", "restore-drill")
    assert "RestoreDrill" in text
    assert ["restore-drill", "1"] in [line.split() for line in text.splitlines()]
    assert drill.project.modules() == [drill.folder / f"{ID}.py"]


def test_it_is_drawn_with_its_chapter(drill: Writer) -> None:
    result = run("render")
    svg = (drill.folder / f"build/{ID}.svg").read_text("utf-8").replace("\u00a0", " ")

    assert result.exit_code == 0, result.output
    for said in ("Restore drill", "The drill, by the clock", "back after", "42 min", "front"):
        assert said in svg


def test_it_is_shown_as_text_and_json(drill: Writer) -> None:
    text = run("show", ID).stdout
    (view,) = json.loads(run("show", ID, "--format", "json").stdout)
    (chapter,) = view["chapters"]

    assert "Restore drill, as of 2023-06" in text
    assert "The drill, by the clock" in text
    assert "42 min [1]" in text
    assert (view["kind"], view["kind_label"]) == ("RestoreDrill", "Restore drill")
    assert (chapter["key"], chapter["facts"]["back after"]["text"]) == ("drill", "42 min")
    assert drill.folder.exists()


def test_it_has_a_page_and_stands_in_the_indexes(drill: Writer) -> None:
    result = run("site", "--jobs", "1")
    out = Path(drill.folder / "build/site")
    page = (out / f"{ID}.html").read_text("utf-8").replace("\u00a0", " ")
    category = (out / "categories/restore-drill.html").read_text("utf-8")

    assert result.exit_code == 0, result.output
    for said in ("Restore drill", "The drill, by the clock", "back after", "42 min"):
        assert said in page
    assert "Drill of May" in category
    assert "restore drill" in (out / "index.html").read_text("utf-8")
    assert "restore drill" in (out / "coverage.html").read_text("utf-8")
    system = (out / "systems/parcelpost.html").read_text("utf-8")
    assert "Drill of May" in system


@pytest.mark.parametrize(("back_after", "is_found"), [(MEASURED, False), ("GAP", True)])
def test_a_gate_reads_its_topics(drill: Writer, back_after: str, *, is_found: bool) -> None:
    drill.write(f"{ID}.py", VIEW.format(back_after=back_after))

    assert ("IN403" in codes()) is is_found


@pytest.mark.parametrize("is_exempt", [True, False])
def test_a_rule_that_it_is_exempt_from_is_not_asked(drill: Writer, *, is_exempt: bool) -> None:
    if not is_exempt:
        drill.write("systems/parcelpost/kinds.py", KIND.replace('"CFO301"', '"CFO305"'))

    assert ("CFO301" in codes()) is not is_exempt


def test_it_is_drawn_again_when_its_kind_changes(drill: Writer) -> None:
    run("render")
    changed = KIND.replace("The drill, by the clock", "How the drill went")
    drill.write("systems/parcelpost/kinds.py", changed)
    run("render")
    svg = (drill.folder / f"build/{ID}.svg").read_text("utf-8").replace("\u00a0", " ")

    assert "How the drill went" in svg
    assert "by the clock" not in svg


FAULTS = {
    "ValueError: no clock": ("facts = {", 'raise ValueError("no clock"); facts = {'),
    "KeyError: 'oops'": ("return Topics(", 'raise KeyError("oops"); return Topics('),
    "chapters() of RestoreDrill has None": ("return (Chapter", "return None; (Chapter"),
    "has 'drill'; allowed: a tuple of Chapter": ("return (Chapter", "return ('drill',); (Chapter"),
    "chapter 'drill' of RestoreDrill has 3": ('"back after": self.back_after', '"back after": 3'),
    "topics of RestoreDrill has ()": ("return Topics(", "return (); Topics("),
    "category is '../drill'; allowed": ('"restore-drill"', '"../drill"'),
    "category is ''; allowed": ('"restore-drill"', '""'),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    "command", ["list", "check", "render", "site --jobs 1", f"show {ID}", f"costs {ID}"]
)
def test_a_fault_of_a_kind_is_a_finding_at_its_line(
    drill: Writer, fault: str, command: str
) -> None:
    kinds = drill.write("systems/parcelpost/kinds.py", KIND.replace(*FAULTS[fault]))
    result = run(*command.split())
    found = next(line for line in result.output.splitlines() if " LD007 " in line)
    path, line, *_ = found.split(":")

    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert fault in found
    assert path == "systems/parcelpost/kinds.py"
    lines = kinds.read_text("utf-8").splitlines()
    assert "raise" not in FAULTS[fault][1] or "raise" in lines[int(line) - 1]


def test_figures_that_contradict_each_other_are_told_without_a_traceback(drill: Writer) -> None:
    error = 'raise UnitError("load above the limit", allowed="less", remedy="correct it")'
    kind = KIND.replace("facts = {", f"{error}; facts = {{")
    kind = kind.replace(
        "from atlas.views.view", "from atlas import UnitError\n    from atlas.views.view"
    )
    drill.write("systems/parcelpost/kinds.py", kind)
    shown = run("show", ID)

    assert "EV510" in codes()
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert f"{ID}.py: load above the limit; allowed: less; correct it" in shown.stderr
