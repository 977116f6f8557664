"""Drafts: a picture from the first line, and what is still to be declared as a count."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from atlas.errors import ConfigurationError
from atlas.evidence.gap import Undisclosed
from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.views.view import View
from tests.projects import DRAFT_SETTINGS, FIRST, Writer


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def loaded(project: Writer, text: str) -> View:
    project.write("systems/acme/architecture.py", text)
    found = project.load()
    assert found.findings == ()
    (only,) = found.views
    return only.view


def arrows(view: View) -> list[tuple[str, str]]:
    return [(it.tail.name, it.head.name) for it in view.connections]


def test_two_boxes_and_an_arrow_are_a_view(draft: Writer) -> None:
    view = loaded(draft, FIRST)

    assert isinstance(view, CompleteArchitecture)
    assert [component.name for component in view.components] == ["api", "orders"]
    assert arrows(view) == [("api", "orders")]
    assert (view.title, view.system.name) == ("Acme", "Acme")
    assert view.due > 10


def test_a_draft_is_drawn_and_says_so(draft: Writer) -> None:
    assert run("render").exit_code == 0
    picture = (draft.folder / "build/systems/acme/architecture.svg").read_text(encoding="utf-8")

    assert "draft, " in picture
    assert "To declare of each component" not in picture  # two components name their own gaps


def test_a_draft_has_no_findings_and_counts_what_is_left(draft: Writer) -> None:
    checked = run("check")

    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "no findings in 1 module" in checked.stderr
    assert "still to do in 1 module: " in checked.stderr
    assert " values to declare, " in checked.stderr


def test_a_draft_that_cannot_be_drawn_yet_counts_its_holes(draft: Writer) -> None:
    draft.write(
        "systems/acme/architecture.py",
        """
        from atlas import StorageArchitecture, todo

        with StorageArchitecture("Acme", todo("title")) as diagram:
            todo("calls")
        """,
    )
    checked = run("check")

    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "still to do in 1 module: 9 values to declare, 0 rules to meet" in checked.stderr


BEGUN = """
    from atlas import StorageArchitecture, todo

    with StorageArchitecture("Acme", todo("title")) as diagram:
        todo("calls")
"""


@pytest.mark.parametrize("command", ["check", "render", "list", "site"])
def test_what_cannot_be_drawn_yet_fails_no_command(draft: Writer, command: str) -> None:
    draft.write("systems/acme/storage.py", BEGUN)

    done = run(command)
    assert done.exit_code == 0, done.output
    assert "EV512" not in done.output


@pytest.mark.parametrize("command", ["render", "list", "site"])
def test_a_draft_that_cannot_be_drawn_yet_hides_no_mistake(draft: Writer, command: str) -> None:
    draft.write("systems/acme/storage.py", BEGUN)
    draft.write("systems/acme/architecture.py", FIRST.replace("api >> store", "api >> stor"))

    done = run(command)
    assert done.exit_code == 1
    assert "did you mean 'store'?" in done.output
    assert "EV512" not in done.output


def test_pictures_count_what_is_begun(draft: Writer) -> None:
    draft.write("systems/acme/storage.py", BEGUN)

    assert "1 drawn, 0 unchanged, 1 begun, to be declared in " in run("render").output


def test_a_reviewed_view_is_begun_by_no_command(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    project.write("systems/acme/storage.py", BEGUN)

    for command in ("check", "render", "list", "site"):
        done = run(command)
        assert done.exit_code == 1, command
        assert "EV512" in done.output


@pytest.mark.parametrize("given", ["redis", "redis()", "redis(logs=unmeasured('no'))"])
def test_a_technology_of_a_draft_may_leave_its_version_out(draft: Writer, given: str) -> None:
    text = FIRST.replace("import", "import unmeasured,", 1)
    text = text.replace('"api"', f'"api", technology={given}')
    view = loaded(draft, f"\n    from atlas.technologies.redis import redis{text}")

    assert view.components[0].technology.technology.name == "Redis"
    due = run("check", "--level", "reviewed").stdout
    assert "EV512 still to be declared: version of Redis;" in due
    assert "EV512 still to be declared: technology of orders;" in due
    assert "EV512 to declare" not in due
    assert "NH202" not in due


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ("redis()", "Redis has no version; allowed: words with their source"),
        ('redis("8")', "write `statement('8') @ source.at(…)`"),
        ('redis(statement("8"))', "write `statement('8') @ source.at(…)`"),
    ],
)
def test_a_version_elsewhere_has_a_source(project: Writer, given: str, advice: str) -> None:
    text = f"from atlas import statement\nfrom atlas.technologies.redis import redis\n{given}\n"
    project.write("systems/acme/architecture.py", text)

    (finding,) = project.load().findings
    assert advice in f"{finding.message}; {finding.remedy}"


def test_a_technology_elsewhere_is_called_with_its_version(project: Writer) -> None:
    text = (
        FIRST.replace(
            '"orders"',
            '"orders", technology=redis, '
            + ", ".join(
                f"{name}=unmeasured('no')"
                for name in ("fleet", "size", "consistency", "replication", "backup")
            )
            + ", role='x'",
        )
        .replace('Service("api")', 'Client("api")')
        .replace("import", "import Client, unmeasured,", 1)
    )
    project.write(
        "systems/acme/architecture.py", f"\n    from atlas.technologies.redis import redis{text}"
    )

    messages = [f"{it.message}; {it.remedy}" for it in project.load().findings]
    assert any(
        "the technology of 'orders' is Redis; allowed: a technology with" in it for it in messages
    )


def test_a_fleet_of_a_draft_may_leave_its_purchase_out(draft: Writer) -> None:
    fleet = 'Fleet(assumed("m6i.large", because="x"), count=assumed(nodes(3), because="x"))'
    text = FIRST.replace("import", "import Fleet, assumed, nodes,")
    view = loaded(draft, text.replace('"api"', f'"api", fleet={fleet}'))

    due = repr(view.components[0].fleet.reserved)
    assert due == "todo('reserved share of m6i.large')"


def test_editors_are_told_what_a_declaration_takes() -> None:
    taken = inspect.signature(CompleteArchitecture).parameters

    assert [*taken][:2] == ["system", "title"]
    assert taken["as_of"].kind is inspect.Parameter.KEYWORD_ONLY


def test_a_level_on_the_command_line_lists_what_is_left(draft: Writer) -> None:
    reviewed, published = (run("check", "--level", level) for level in ("reviewed", "published"))

    assert (reviewed.exit_code, published.exit_code) == (1, 1)
    assert "EV512 still to be declared: load of api" in reviewed.stdout
    assert "EV501" not in reviewed.stdout
    assert "EV501" in published.stdout


def test_what_is_wrong_is_a_finding_of_a_draft_too(draft: Writer) -> None:
    draft.write(
        "systems/acme/architecture.py",
        FIRST.replace('Service("api")', f'Service("{"a" * 25}")'),
    )

    checked = run("check")
    assert checked.exit_code == 1
    assert "DG606" in checked.stdout


def test_a_wrong_argument_is_refused_in_a_draft_too(draft: Writer) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace('("orders")', '("orders", size=9)'))

    (finding,) = draft.load().findings
    assert "size of Database 'orders' is 9, a bare value" in finding.message


def test_nothing_is_left_out_elsewhere(project: Writer) -> None:
    project.write("systems/acme/architecture.py", FIRST)

    finding, other = project.load().findings
    assert "Database('orders') lacks 'technology'" in other.message
    assert "Service('api') lacks 'technology', 'role', 'fleet'" in finding.message
    assert 'a draft, `level = "draft"`, may leave them out' in finding.remedy


def test_a_reviewed_view_can_be_checked_as_a_draft(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    project.write("pyproject.toml", '[tool.atlas]\nlevel = "reviewed"\n')
    project.write("systems/acme/architecture.py", FIRST)

    assert run("check").exit_code == 1
    as_draft = run("check", "--level", "draft")
    assert as_draft.exit_code == 0, as_draft.output
    assert "still to do in 1 module" in as_draft.stderr


def test_the_command_of_a_failed_import_shows_the_whole_traceback(draft: Writer) -> None:
    left_out = "from atlas import Service\nService('api')\n"
    draft.write(
        "systems/acme/architecture.py", f"{left_out}raise RuntimeError('broken on purpose')\n"
    )
    (finding,) = draft.load().findings
    command = finding.remedy.split("`")[1]

    assert command == "python -m systems.acme.architecture"
    ran = subprocess.run(
        [sys.executable, *command.split()[1:]],
        cwd=finding.remedy.split(" in ")[1].split(" to see")[0],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert "RuntimeError: broken on purpose" in ran.stderr


def test_what_is_wrong_in_a_shared_module_is_one_finding(draft: Writer) -> None:
    draft.write("systems/acme/components.py", "api = store\n")
    for name in ("architecture", "storage"):
        draft.write(f"systems/acme/{name}.py", "from systems.acme import components\n")
    (finding,) = run("check").stdout.splitlines()

    assert finding.startswith("systems/acme/components.py:1:7: LD001 ")
    assert "`python -m systems.acme.components`" in finding


def test_a_level_is_of_a_folder_or_a_view(draft: Writer) -> None:
    draft.write(
        "pyproject.toml",
        '[tool.atlas]\nroots = ["systems"]\n[tool.atlas.levels]\n"systems/acme" = "draft"\n'
        '"systems/acme/storage" = "reviewed"\n',
    )
    project = draft.project

    assert project.level_of("systems/acme/architecture.py") == "draft"
    assert project.level_of("systems/acme/storage.py") == "reviewed"
    assert project.level_of("systems/acmes/storage.py") == "published"
    assert run("check", "systems/acme/architecture").exit_code == 0


def test_a_level_that_is_none_is_refused(project: Writer) -> None:
    project.write("pyproject.toml", '[tool.atlas]\nlevel = "final"\n')

    with pytest.raises(ConfigurationError, match="allowed: draft, reviewed, published"):
        assert project.project


def test_a_declared_argument_fills_its_hole(draft: Writer) -> None:
    more = FIRST.replace('Service("api")', 'Service("api", role="Takes orders")')

    assert loaded(draft, FIRST).due - loaded(draft, more).due == 1


def test_lists_are_called_and_call(draft: Writer) -> None:
    view = loaded(
        draft,
        """
        from atlas import Cache, Call, CompleteArchitecture, Database, Gateway, Group, Service

        edge, api, worker = Gateway("edge"), Service("api"), Service("worker")
        store, cache = Database("orders"), Cache("sessions")
        cell = Group("cell", [store])
        with CompleteArchitecture("Acme"):
            edge >> [api, worker] >> store
            cache << [api, worker]
            [api, worker] >> Call("gRPC") >> cell
            [store, cache] << edge
            cell << Call("SQL") << [edge]
        """,
    )

    assert arrows(view) == [
        ("edge", "api"),
        ("edge", "worker"),
        ("api", "orders"),
        ("worker", "orders"),
        ("api", "sessions"),
        ("worker", "sessions"),
        ("api", "cell"),
        ("worker", "cell"),
        ("edge", "orders"),
        ("edge", "sessions"),
        ("edge", "cell"),
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "CompleteArchitecture",
        "RequestFlow",
        "StorageArchitecture",
        "FailureDomains",
        "NovelSolutions",
        "ProductionOperations",
        "CostBreakdown",
    ],
)
def test_each_of_these_kinds_is_drawn_from_its_first_line(draft: Writer, kind: str) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace("CompleteArchitecture", kind))

    result = run("render")
    assert (result.exit_code, result.stderr) == (0, result.stderr)
    assert (draft.folder / "build/systems/acme/architecture.svg").is_file()


def test_a_failure_and_a_step_may_be_drafts(draft: Writer) -> None:
    view = loaded(
        draft,
        FIRST.replace(
            'Database("orders")',
            'Database("orders", fails=[Failure("disk full", recovery=[Step("Delete rows")])])',
        ).replace("Database, Service", "Database, Failure, Service, Step"),
    )
    ((_, failure),) = view.failures

    (step,) = failure.recovery
    assert (failure.name, len(failure.signals)) == ("disk full", 1)
    assert (step.action, step.risk) == ("Delete rows", "high")
    assert isinstance(failure.data_loss, Undisclosed)
    assert run("render").exit_code == 0


def test_pytest_passes_a_draft(draft: Writer) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "systems"],
        cwd=draft.folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={
            "PATH": str(Path(sys.executable).parent),
            "PYTHONPATH": str(Path(__file__).parents[1]),
        },
    )

    assert ran.returncode == 0, ran.stdout
    assert " passed" in ran.stdout


CIRCLES = {
    "of two": ("from systems.acme.b import B\nA = 1\n", "from systems.acme.a import A\nB = 1\n"),
    "by its package": (
        "from systems.acme import b\nA = b.B\n",
        "from systems.acme.a import A\nB = 1\n",
    ),
}


@pytest.mark.parametrize("circle", CIRCLES)
def test_modules_that_import_each_other_are_named(draft: Writer, circle: str) -> None:
    one, other = CIRCLES[circle]
    draft.write("systems/acme/a.py", one)
    draft.write("systems/acme/b.py", other)
    draft.write("systems/acme/architecture.py", f"\n    from systems.acme.a import A{FIRST}")

    found = run("check").stdout
    assert (
        "systems/acme/b.py:1:1: LD001 systems.acme.a imports systems.acme.b imports "
        "systems.acme.a: a circle; declare in a third module what both need"
    ) in found
    assert "partially initialized" not in found


def test_a_name_that_a_module_lacks_is_no_circle(draft: Writer) -> None:
    draft.write("systems/acme/a.py", "A = 1\n")
    draft.write("systems/acme/architecture.py", f"\n    from systems.acme.a import B{FIRST}")

    found = run("check").stdout
    assert "cannot import name 'B' from 'systems.acme.a'" in found
    assert "circle" not in found


def test_a_file_that_is_run_by_itself_lies_in_no_draft_where_there_is_no_project(
    tmp_path: Path,
) -> None:
    (tmp_path / "one.py").write_text("from atlas import Service\nService('api')\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "one.py"],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert "Service('api') lacks 'technology'" in ran.stderr


@pytest.mark.parametrize("setting", ['select = ["AM"]', 'ignore = ["LD", "EV"]', ""])
@pytest.mark.parametrize("options", [("--select", "NH"), ("--ignore", "LD"), ()])
def test_a_module_that_cannot_be_loaded_is_found_whatever_is_selected(
    draft: Writer, setting: str, options: tuple[str, ...]
) -> None:
    draft.write("pyproject.toml", f"{DRAFT_SETTINGS}{setting}\n")
    draft.write("systems/acme/architecture.py", "x = (\n")

    done = run("check", *options)
    assert done.exit_code == 1
    assert "LD001" in done.stdout


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_no_rule_has_is_refused(draft: Writer, option: str) -> None:
    assert draft.folder
    done = run("check", option, "AM,XX")

    assert done.exit_code == 2
    assert "no rule has a code that begins with 'XX'; allowed: AM, CFO, DG" in done.output
    assert run("check", option, "am1,CFO301,LD").exit_code == 0


@pytest.mark.parametrize("setting", ["select", "ignore"])
def test_a_code_of_the_settings_that_no_rule_has_is_refused(draft: Writer, setting: str) -> None:
    draft.write("pyproject.toml", f'{DRAFT_SETTINGS}{setting} = ["XX"]\n')

    assert "no rule has a code that begins with 'XX'" in run("check").output
