"""`atlas new`: every frame loads, is formatted, and lists what is still to be declared."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.authoring import places, planning
from atlas.cli import main
from atlas.evidence.todo import CODE
from atlas.kinds import KINDS
from atlas.views.view import View
from tests.projects import Writer

RUFF = Path(sys.executable).with_name("ruff")
KIND = {kind.__name__: kind for kind in KINDS}


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with a new system, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    assert run("new", "system", "Parcel Post").exit_code == 0
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def begin(kind: type[View]) -> Path:
    """Write the frame of a kind by the command that is for it, and return the module."""
    commands = {
        "DebuggingGuide": ("guide", "redis", "redis_is_full"),
        "TechnologyComparison": ("comparison", "caches", "redis", "memcached"),
        "IncidentAnatomy": ("incident", "parcelpost", "2026_01_02_lost_parcels"),
        "PatternImplementation": ("pattern", "saga", "parcelpost"),
        "CapacityModel": ("capacity", "redis_memory", "redis"),
    }
    result = run("new", *commands.get(kind.__name__, ("view", "parcelpost", kind.__name__)))
    assert result.exit_code == 0, result.output
    return Path(result.stdout.strip())


def holes(*files: Path) -> set[tuple[str, int]]:
    """Return the file and line of each hole that files have."""
    return {
        (file.as_posix(), number)
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if "todo(" in line
    }


def findings(*arguments: str) -> set[tuple[str, int, str]]:
    lines = run(*arguments).output.splitlines()
    found = (re.match(r"(\S+?):(\d+):\d+: (\w+) ", line) for line in lines)
    return {(match[1], int(match[2]), match[3]) for match in found if match}


@pytest.mark.parametrize("name", KIND)
def test_each_hole_of_a_frame_is_a_finding_and_nothing_else_is(inside: Writer, name: str) -> None:
    module = begin(KIND[name])
    shared = Path("systems/parcelpost/components.py")
    used = [module, shared] if "parcelpost" in module.read_text() else [module]
    expected = {(file, line, CODE) for file, line in holes(*used)}
    assert len(expected) > 4
    every = {(file, line, CODE) for file, line in holes(module, shared)}
    assert findings("check") == every
    assert findings("check", str(module)) == expected
    assert findings("render") == expected
    assert findings("list") == expected


@pytest.mark.parametrize("name", KIND)
def test_a_frame_is_formatted_and_no_wider_than_100_columns(inside: Writer, name: str) -> None:
    begin(KIND[name])
    for command in (
        ("format", "--check", "--line-length=100"),
        ("check", "--line-length=100", "--select=E,F,I,W"),
    ):
        done = subprocess.run(
            [RUFF, *command, "--isolated", "--no-cache", "."],
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", KIND)
def test_a_frame_holds_no_figure_no_date_and_no_source(inside: Writer, name: str) -> None:
    text = begin(KIND[name]).read_text()
    code = re.sub(r'"(?:\\.|[^"\\])*"|#.*|\w+=', "", text)
    assert not re.search(r"\d", code)
    assert "http" not in text


def test_a_frame_is_drawn_once_what_no_gap_can_stand_for_is_declared(inside: Writer) -> None:
    module = begin(KIND["CompleteArchitecture"])
    text = module.read_text()
    text = re.sub(r'    todo\("title.*\),\n', '    "All of it",\n', text)
    text = re.sub(r'as_of=todo\(".*"\)', 'as_of="2026"', text)
    text = text.replace(
        "import CompleteArchitecture, todo", "import CompleteArchitecture, Client, todo"
    )
    call = re.search(r" {4}todo\(.calls.*", text)
    assert call is not None
    app = 'Client("app", technology=redis(todo("a")), role="It asks.", population=todo("b"))'
    added = f"    diagram.include({app})"
    text = text.replace(call[0], f"{call[0]}\n{added}")
    text = text.replace("\nwith", "\nfrom atlas.technologies.redis import redis\n\nwith")
    module.write_text(text)
    found = findings("check")
    left = {(file, line, CODE) for file, line in holes(module, module.with_name("components.py"))}
    assert left <= found
    assert not {code for _, _, code in found if code.startswith(("LD", "EV59"))}
    assert run("list").output.count("systems/parcelpost/architecture") >= 1
    assert run("render").exit_code == 0
    assert Path("build/systems/parcelpost/architecture.svg").is_file()


def test_the_holes_of_a_system_and_a_technology_are_found_before_a_view_uses_them(
    inside: Writer,
) -> None:
    assert run("new", "technology", "Parcel Sorter").exit_code == 0
    files = Path("systems/parcelpost/components.py"), Path("systems/_parcel_sorter.py")
    expected = {(file, line, CODE) for file, line in holes(*files)}
    assert len(expected) > 4
    assert run("check").exit_code == 1
    assert findings("check") == expected
    files[1].write_text("from atlas import todo; todo('a')\n1 / 0")
    assert ("systems/_parcel_sorter.py", 2, "LD001") in findings("check")
    assert inside.folder.exists()


def test_two_views_that_share_a_hole_both_name_it(inside: Writer) -> None:
    first, second = begin(KIND["RequestFlow"]), begin(KIND["StorageArchitecture"])
    shared = {(f, n, CODE) for f, n in holes(first.with_name("components.py"))}
    assert shared <= findings("check", str(first))
    assert shared <= findings("check", str(second))
    assert shared <= findings("check")


def test_nothing_is_overwritten(inside: Writer) -> None:
    module = begin(KIND["RequestFlow"])
    module.write_text("mine")
    result = run("new", "view", "parcelpost", "RequestFlow")
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert module.read_text() == "mine"


def test_of_several_files_none_is_written_if_one_is_there(inside: Writer) -> None:
    inside.write("systems/other/components.py", "mine")
    assert run("new", "system", "Other").exit_code == 2
    assert not Path("systems/other/facts.py").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("view", "parcelpots", "storage"), "did you mean 'parcelpost'?"),
        (("view", "parcelpost", "storge"), "did you mean 'storage'?"),
        (("view", "parcelpost", "TechnologyComparison"), "is about a technology"),
        (("view", "parcelpost", "storage", "--name", "facts"), "is no name for a module"),
        (("view", "parcelpost", "storage", "--name", "../../x"), "is no name for a module"),
        (("guide", "rediss", "full"), "did you mean 'redis'?"),
        (("incident", "parcelpost", "2026/01/02"), "is no name for a module"),
        (("view", "parcelpost", "storage", "--name", ""), "is no name for a module"),
        (("view", "parcelpost", "storage", "--name", "class"), "no keyword of Python"),
        (("view", "", "storage"), "there is no system ''"),
        (("guide", "redis", "a.b"), "is no name for a module"),
        (("incident", "redis", "a"), "there is no system 'redis'"),
        (("pattern", "..", "parcelpost"), "is no name for a module"),
        (("pattern", "saga", "parcelpots"), "did you mean 'parcelpost'?"),
        (("capacity", "a", "nothing"), "there is no system or technology 'nothing'"),
        (("comparison", "one", "redis", "Redis"), "two or more technologies"),
        (("comparison", "one", "redis"), "two or more technologies"),
        (("technology", "Redis"), "is declared in atlas.technologies.redis"),
        (("system", "3 Parcels"), "is no name for a module"),
        (("system", "Class"), "is no name for a module"),
        (("system", "todo"), "is no name for a module"),
        (("technology", "Technology"), "is no name for a module"),
        (("system", "Łódź"), "name its folder with --folder"),
        (("technology", "Жук"), "write its name in Latin letters"),
        (("system", 'A "b" c'), "a quote or a backslash"),
        (("system", "\u202eabc"), "the name holds"),
        (("system", "A", "--folder", "../b"), "is no name for a module"),
    ],
)
def test_what_cannot_be_written_is_a_wrong_call_that_says_why(
    inside: Writer, arguments: tuple[str, ...], message: str
) -> None:
    before = sorted(inside.folder.rglob("*.py"))
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert sorted(inside.folder.rglob("*.py")) == before


def test_what_was_written_and_what_is_next_are_said(inside: Writer) -> None:
    result = run("new", "view", "parcelpost", "storage")
    assert result.stdout == "systems/parcelpost/storage.py\n"
    assert "`atlas check --level reviewed systems/parcelpost/storage.py`" in result.stderr


@pytest.mark.parametrize("spelling", ["storage", "StorageArchitecture", "storage-architecture"])
def test_a_kind_is_named_by_its_class_or_its_module(spelling: str) -> None:
    assert places.kind_named(spelling).__name__ == "StorageArchitecture"


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (("view", "Parcel Post", "request flow"), "systems/parcelpost/request_flow.py"),
        (("view", "PARCELPOST", "Storage"), "systems/parcelpost/storage.py"),
        (("view", "parcel post", "storage", "--name", "Cold-Store"), "{system}/cold_store.py"),
        (("incident", "Parcel Post", "2026-01-02 lost parcels"), "{incident}"),
        (("guide", "Redis", "out-of-memory"), "incidents/debugging/out_of_memory.py"),
        (("pattern", "Circuit Breaker", "Parcel Post"), "{pattern}/parcelpost.py"),
        (("capacity", "Parcels at Noël", "Parcel Post"), "patterns/capacity/parcels_at_noel.py"),
        (("comparison", "Caches", "Redis", "Memcached"), "patterns/comparisons/caches.py"),
        (("system", "Zürich  Straßen"), "systems/zurichstrassen/facts.py"),
        (("technology", "Crème-Brûlée 2"), "systems/_creme_brulee_2.py"),
    ],
)
def test_names_are_taken_as_people_write_them(
    inside: Writer, arguments: tuple[str, ...], path: str
) -> None:
    result = run("new", *arguments)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0] == path.format(
        system="systems/parcelpost",
        incident="incidents/parcelpost/2026_01_02_lost_parcels.py",
        pattern="patterns/circuit_breaker",
    )
    assert {code for _, _, code in findings("check")} <= {CODE}
    assert inside.folder.exists()


def test_a_name_that_two_systems_have_is_refused_with_their_folders(inside: Writer) -> None:
    assert run("new", "system", "Parcel Post", "--folder", "second").exit_code == 0
    result = run("new", "view", "Parcel Post", "storage")
    assert result.exit_code == 2
    assert "allowed: parcelpost, second" in result.stderr
    assert run("new", "view", "second", "storage").stdout == "systems/second/storage.py\n"
    assert inside.folder.exists()


def test_an_own_technology_is_known_by_its_name(inside: Writer) -> None:
    assert run("new", "technology", "Parcel Sorter").exit_code == 0
    result = run("new", "guide", "Parcel Sorter", "stuck")
    assert "parcel_sorter(" in Path(result.stdout.strip()).read_text()
    assert inside.folder.exists()


def test_the_folders_of_a_project_are_kept_to(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    project.write("pyproject.toml", '[tool.atlas]\nroots = ["own"]')
    assert run("new", "system", "Parcels").stdout.splitlines()[0] == "own/parcels/facts.py"
    assert run("new", "incident", "parcels", "lost").stdout == "own/parcels/lost.py\n"
    assert run("new", "technology", "Sorter").stdout == "own/_sorter.py\n"
    assert run("new", "guide", "sorter", "sorter_stuck").exit_code == 0
    assert {code for _, _, code in findings("check")} == {CODE}


def test_an_own_technology_lists_its_holes_where_it_is_used(inside: Writer) -> None:
    assert run("new", "technology", "Parcel Sorter").stdout == "systems/_parcel_sorter.py\n"
    assert run("new", "guide", "parcel_sorter", "stuck").exit_code == 0
    expected = {(f, n, CODE) for f, n in holes(Path("systems/_parcel_sorter.py"))}
    assert expected
    assert expected <= findings("check")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("new view par", "parcelpost"),
        ("new view parcelpost stor", "StorageArchitecture"),
        ("new guide rab", "rabbitmq"),
        ("new capacity a parc", "parcelpost"),
        ("new comparison a redis mem", "memcached"),
        ("explain AM103", "AM103"),
    ],
)
def test_the_shell_completes_what_a_project_has(inside: Writer, words: str, offered: str) -> None:
    given = {"COMP_WORDS": f"atlas {words}", "COMP_CWORD": str(len(words.split()))}
    shown = CliRunner().invoke(
        main, prog_name="atlas", env={"_ATLAS_COMPLETE": "bash_complete", **given}
    )
    assert shown.stdout == f"plain,{offered}\n"


@pytest.mark.parametrize("command", ["show", "whatif", "costs"])
def test_the_shell_completes_views(inside: Writer, command: str) -> None:
    inside.complete()
    given = {"COMP_WORDS": f"atlas {command} systems/parcelpost/st", "COMP_CWORD": "2"}
    shown = CliRunner().invoke(
        main, prog_name="atlas", env={"_ATLAS_COMPLETE": "bash_complete", **given}
    )
    assert shown.stdout == "plain,systems/parcelpost/storage\n"


def test_outside_of_a_project_the_shell_completes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = {"COMP_WORDS": "atlas new view par", "COMP_CWORD": "3"}
    shown = CliRunner().invoke(
        main, prog_name="atlas", env={"_ATLAS_COMPLETE": "bash_complete", **given}
    )
    assert shown.stdout.strip() == ""


def test_the_frame_in_the_documentation_is_the_one_that_is_written(inside: Writer) -> None:
    text = (Path(__file__).parents[2] / "docs/architecture.md").read_text("utf-8")
    shown = re.search(r"```python\n(\"\"\"Every store.*?)```", text, re.DOTALL)
    assert shown is not None
    run("new", "system", "Example")
    run("new", "view", "example", "storage")
    written = (
        Path("systems/example/storage.py").read_text().replace("\n\nfrom systems", "\nfrom systems")
    )
    lines = [line for line in shown[1].splitlines() if line.strip() != "..."]
    assert [line for line in lines if line not in written.splitlines()] == []


def test_a_technology_made_in_one_call_is_known_by_its_variable(inside: Writer) -> None:
    inside.write(
        "systems/parcelpost/_technologies.py",
        """
        from atlas import technology, undisclosed

        gap = undisclosed("not on example.org")
        sorter = technology("Sorter", "It sorts.", releases=gap, logs=gap)
        """,
    )
    assert run("new", "guide", "sorter", "sorter_stuck").exit_code == 0
    text = Path("incidents/debugging/sorter_stuck.py").read_text()
    assert "from systems.parcelpost._technologies import sorter" in text
    assert {code for _, _, code in findings("check")} == {CODE}


def test_a_technology_of_the_library_does_not_import_its_facade(project: Writer) -> None:
    project.write("atlas/technologies/registry.py", "")
    files = planning.technology(project.project, "Parcel Sorter")
    assert [project.project.relative(path) for path in files] == [
        "atlas/technologies/parcel_sorter.py"
    ]
    (text,) = files.values()
    assert "from atlas import" not in text
    exec(compile(text, "parcel_sorter.py", "exec"), {"__name__": "parcel_sorter"})  # noqa: S102


def test_the_longest_name_still_fits(inside: Writer) -> None:
    name = "A Name as Long as a Name of a System Can Be Here"
    assert len(name) == 48
    assert run("new", "system", name, "--folder", "long").exit_code == 0
    assert run("new", "technology", name).exit_code == 0
    done = subprocess.run(
        [RUFF, "check", "--isolated", "--no-cache", "--line-length=100", "--select=E501", "."],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
