import signal
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from atlas import bounds, loader
from atlas.diagnostics import Finding
from atlas.limits import Limits
from atlas.loader import load, load_module, loaded_by_worker, technologies
from atlas.project import Project
from tests.projects import Writer, components, view

PLACE = "systems/parcelpost"
START = f'"""S."""\nfrom atlas import *\nfrom {PLACE.replace("/", ".")}.components import *\n'


def only(project: Writer) -> Finding:
    (finding,) = project.load().findings
    return finding


def broken(project: Writer, text: str, *, start: str = START) -> Finding:
    """The one finding of a project with a whole module and a broken one."""
    project.complete().write(f"{PLACE}/broken.py", start + dedent(text))
    loaded = project.load()

    assert [view.id for view in loaded.views] == [f"{PLACE}/architecture", f"{PLACE}/storage"]
    (finding,) = loaded.findings
    return finding


def test_views_are_loaded_in_the_order_of_their_paths(project: Writer) -> None:
    loaded = project.complete("Parcelpost").complete("Inkpost").load()

    assert [view.id for view in loaded.views] == [
        "systems/inkpost/architecture",
        "systems/inkpost/storage",
        "systems/parcelpost/architecture",
        "systems/parcelpost/storage",
    ]
    assert loaded.findings == ()


def test_a_loaded_view_knows_its_path_and_the_first_line_of_its_docstring(project: Writer) -> None:
    loaded = project.complete().load().views[0]

    assert loaded.path == "systems/parcelpost/architecture.py"
    assert loaded.summary == "Where Parcelpost keeps its parcels."
    assert loaded.view.title == "All of it"


def test_a_summary_has_no_marks_around_code(project: Writer) -> None:
    project.complete()
    text = view().split('"""')
    project.write(
        "systems/parcelpost/architecture.py", f'"""Writes end with `no space`."""{text[2]}'
    )

    assert next(view.summary for view in project.load().views) == "Writes end with no space."


def test_a_module_without_a_docstring_has_an_empty_summary(project: Writer) -> None:
    project.complete()
    project.write("systems/parcelpost/architecture.py", view().split('"""')[2])

    assert next(view.summary for view in project.load().views) == ""


def test_views_of_one_system_share_its_components(project: Writer) -> None:
    one, other = project.complete().load().views

    assert one.view.components == other.view.components
    assert one.view.system is other.view.system


def test_a_module_that_builds_no_view_is_a_finding(project: Writer) -> None:
    finding = broken(project, "api = 3\n")

    assert (finding.path, finding.line, finding.code) == (f"{PLACE}/broken.py", 1, "LD002")
    assert str(finding) == (
        "systems/parcelpost/broken.py:1:1: LD002 the module builds no view; allowed: exactly one; "
        "write `with Kind(...) as diagram:`, or rename a module that is shared"
    )


def test_an_empty_module_is_a_finding(project: Writer) -> None:
    assert broken(project, "", start="").code == "LD002"


def test_a_module_that_builds_two_views_is_a_finding_at_the_second(project: Writer) -> None:
    text = view()
    second = text[text.index("with ") :].replace("All of it", "The second")
    finding = broken(project, text + second, start="")

    assert (finding.code, finding.line) == ("LD003", text.count("\n") + 1)
    assert "builds 2 views, 'The second' among them" in finding.message


def test_a_module_that_cannot_be_imported_is_a_finding_at_the_line(project: Writer) -> None:
    finding = broken(project, "x = 1\ny = [1, undefined]\n")

    assert (finding.line, finding.column, finding.code) == (5, 9, "LD001")
    assert "NameError: name 'undefined' is not defined" in finding.message


def test_an_import_that_fails_is_a_finding(project: Writer) -> None:
    finding = broken(project, "from systems.parcelpost import nothing\n")

    assert (finding.line, finding.code) == (4, "LD001")
    assert "cannot import name 'nothing'" in finding.message


def test_a_syntax_error_is_a_finding_at_its_line_and_column(project: Writer) -> None:
    finding = broken(project, "x = (1,\ny = = 2\n")

    assert (finding.path, finding.code) == (f"{PLACE}/broken.py", "LD001")
    assert (finding.line, finding.remedy) == (4, "correct the syntax")


def test_a_syntax_error_in_a_text_that_is_run_is_a_finding_in_the_module(project: Writer) -> None:
    finding = broken(project, "x = eval('1 +')\n")

    assert (finding.path, finding.line) == (f"{PLACE}/broken.py", 4)


@pytest.mark.parametrize("leave", ["import sys; sys.exit(3)", "raise SystemExit", "exit()"])
def test_a_module_that_leaves_the_process_is_a_finding(project: Writer, leave: str) -> None:
    finding = broken(project, f"{leave}\n")

    assert (finding.line, finding.code) == (4, "LD001")
    assert "SystemExit" in finding.message


def test_a_refused_declaration_is_a_finding_with_its_remedy(project: Writer) -> None:
    finding = broken(project, "y = 1\nx = undisclosed('')\n")

    assert (finding.code, finding.line, finding.column) == ("LD004", 5, 5)
    assert finding.message.startswith("a gap of '' does not say where was looked; allowed: ")
    assert finding.remedy == "write what is missing and where you looked for it"


def test_a_refused_argument_is_found_at_its_own_line_and_column(project: Writer) -> None:
    finding = broken(project, "x = [\n    undisclosed('a'), undisclosed(\n''),\n]\n")

    assert (finding.line, finding.column) == (5, 23)


def test_a_missing_annotation_is_a_finding_that_names_it(project: Writer) -> None:
    text = "x = Queue('q', technology=None, role='r', fleet=GAP, delivery=GAP)\n"
    finding = broken(project, text)

    assert (finding.line, finding.column) == (4, 5)
    assert "lacks 'dead_letters'" in finding.message


def test_a_call_outside_a_view_is_a_finding(project: Writer) -> None:
    finding = broken(project, "api >> Call('gRPC') >> store\n")

    assert (finding.code, finding.line) == ("LD004", 4)
    assert "is made outside a view" in finding.message


def test_a_view_left_open_by_an_error_does_not_reach_the_next_module(project: Writer) -> None:
    text = view() + "    raise ValueError('boom')\n"
    finding = broken(project, text, start="")

    assert "ValueError: boom" in finding.message
    assert finding.line == text.count("\n")


def test_an_error_that_is_swallowed_leaves_no_view(project: Writer) -> None:
    text = view().replace("with Comp", "with contextlib.suppress(ValueError), Comp")
    text = text.replace("gap = ", "import contextlib\ngap = ") + "    raise ValueError('boom')\n"

    assert broken(project, text, start="").code == "LD002"


def test_an_error_in_the_components_is_found_there_not_in_the_view(project: Writer) -> None:
    project.complete()
    text = components() + "\nworse = service(\n    'worse', latency=3\n)\n"
    file = project.write(f"{PLACE}/components.py", text)
    line = file.read_text(encoding="utf-8").split("\n").index("worse = service(") + 1

    finding = only(project)  # of both views, once

    assert (finding.path, finding.line, finding.column) == (f"{PLACE}/components.py", line, 9)
    assert finding.code == "LD004"
    assert "the latency of 'worse' is 3, a bare value" in finding.message


def test_a_syntax_error_in_the_components_is_found_there(project: Writer) -> None:
    project.complete().write(f"{PLACE}/components.py", "x = = 3\n")

    finding = only(project)

    assert (finding.path, finding.line, finding.column) == (f"{PLACE}/components.py", 1, 5)


def test_two_modules_that_fail_are_two_findings_in_order(project: Writer) -> None:
    project.complete()
    project.write(f"{PLACE}/zebra.py", "raise ValueError('z')\n")
    project.write(f"{PLACE}/ant.py", "raise ValueError('a')\n")
    loaded = project.load()

    assert [finding.path for finding in loaded.findings] == [f"{PLACE}/ant.py", f"{PLACE}/zebra.py"]
    assert len(loaded.views) == 2


def test_a_module_that_fails_is_not_kept_imported(project: Writer) -> None:
    broken(project, "raise ValueError\n")

    assert "systems.parcelpost.broken" not in sys.modules


def test_an_error_in_an_environment_inside_the_project_is_found_in_the_view(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = project.write(
        ".venv/lib/site-packages/helpful_parcels.py", "def fail():\n    raise ValueError('deep')\n"
    ).parent
    monkeypatch.syspath_prepend(packages)
    finding = broken(project, "import helpful_parcels\nhelpful_parcels.fail()\n")

    assert (finding.path, finding.line) == (f"{PLACE}/broken.py", 5)
    del sys.modules["helpful_parcels"]


def test_an_error_is_found_in_the_view_where_the_library_lies_inside_the_project_too(
    tmp_path: Path,
) -> None:
    everything = Project(Path(tmp_path.anchor))
    module = tmp_path / "view.py"
    module.write_text("from atlas import undisclosed\nundisclosed('')\n", encoding="utf-8")

    (finding,) = load(everything, [module]).findings

    assert (Path(finding.path).name, finding.line, finding.column) == ("view.py", 2, 1)


def test_a_module_in_a_folder_that_is_no_identifier_is_loaded(project: Writer) -> None:
    project.write("systems/parcel-post/components.py", components())
    project.write("systems/parcel-post/architecture.py", view(components=".components"))

    assert [view.id for view in project.load().views] == ["systems/parcel-post/architecture"]


def test_two_projects_in_one_process_do_not_mix(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Writer(tmp_path_factory.mktemp("other")).complete()
    text = components().replace('"Parcelpost"', '"Otherpost"')
    other.write(f"{PLACE}/components.py", text)
    project.complete().write("systems/inkpost/only_here.py", "x = 1\n")
    other.write("systems/inkpost/view.py", "from systems.inkpost.only_here import x\n")

    def names(of: Writer) -> set[str]:
        return {view.view.system.name for view in of.load().views}

    assert names(project) == {"Parcelpost"}
    assert names(other) == {"Otherpost"}
    assert "No module named" in only(other).message
    assert names(project) == {"Parcelpost"}


def test_a_module_is_loaded_alone_without_its_siblings(project: Writer) -> None:
    project.complete().write(f"{PLACE}/broken.py", "raise ValueError\n")
    loaded = load_module(project.project, project.folder / PLACE / "storage.py")

    assert loaded.view.title == "Once more"


def test_a_module_loaded_alone_knows_the_calls_of_its_siblings(project: Writer) -> None:
    project.complete().write(f"{PLACE}/broken.py", "raise ValueError\n")
    first = load_module(project.project, project.folder / PLACE / "storage.py").view
    second = load_module(project.project, project.folder / PLACE / "architecture.py").view

    assert [view.title for view in first.siblings()] == [second.title, first.title]
    assert second.siblings() == first.siblings()
    assert second.siblings()[0] is second


def test_a_sibling_that_changed_is_run_again(project: Writer) -> None:
    project.complete()
    first = project.folder / PLACE / "storage.py"
    assert len(load_module(project.project, first).view.siblings()) == 2
    (project.folder / PLACE / "architecture.py").unlink()

    assert len(load_module(project.project, first).view.siblings()) == 1


def test_what_one_task_ran_for_a_sibling_is_as_it_is_then_for_the_next(project: Writer) -> None:
    first, second = (
        project.complete().folder / PLACE / f"{name}.py" for name in ("architecture", "storage")
    )
    with loaded_by_worker(project.project):
        siblings = load_module(project.project, first).view.siblings()
        assert load_module(project.project, second).view is siblings[1]
        ahead = load_module(project.project, first).view.siblings()[1]
    second.write_text(second.read_text("utf-8").replace(ahead.title, "Another title"), "utf-8")

    with loaded_by_worker(project.project):
        assert load_module(project.project, second).view.title == "Another title"


def test_a_trial_takes_none_of_the_time_of_what_waits_for_it(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    alarms: list[float] = []
    path = project.complete().folder / PLACE / "storage.py"

    def note_alarm(_: Project, __: object) -> None:
        alarms.append(signal.getitimer(signal.ITIMER_REAL)[0])

    monkeypatch.setattr(bounds, "BOUNDS", [Limits()])
    monkeypatch.setattr(loader, "try_modules", note_alarm)
    try:
        load_module(project.project, path)
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    finally:
        bounds.end()

    assert alarms == [0]


def test_a_view_of_another_system_is_no_sibling(project: Writer) -> None:
    project.complete().complete("Otherpost")
    other = project.folder / "systems/otherpost/storage.py"
    other.rename(project.folder / PLACE / "other.py")
    text = (project.folder / PLACE / "other.py").read_text("utf-8")
    project.write(f"{PLACE}/other.py", text.replace(".components", "systems.otherpost.components"))
    view = load_module(project.project, project.folder / PLACE / "storage.py").view

    assert {sibling.system.name for sibling in view.siblings()} == {"Parcelpost"}


def test_loading_nothing_finds_nothing(project: Writer) -> None:
    loaded = load(project.project, [])

    assert (loaded.views, loaded.findings) == ((), ())


def test_what_is_wrong_beside_a_hole_is_told_with_it(project: Writer) -> None:
    project.complete()
    project.write(
        "systems/parcelpost/late.py",
        """
        from atlas import RequestFlow, Source, todo
        source = Source(title=todo("a title"), publisher="P", url="", published=None)
        """,
    )
    codes = [(finding.line, finding.code) for finding in project.load().findings]
    assert sorted(codes) == [(2, "EV512"), (2, "LD001")]


def test_a_draft_takes_calls_waivers_and_components_and_builds_no_view(project: Writer) -> None:
    project.complete()
    project.write(
        "systems/parcelpost/late.py",
        """
        from atlas import Call, StorageArchitecture, todo, undisclosed, waive
        from systems.parcelpost.components import api, parcelpost, store

        gap = undisclosed("not on example.org")
        with StorageArchitecture(
            parcelpost, "T", as_of="2026", boundaries=todo("a"), replication_lag=gap, recovery=gap
        ) as diagram:
            diagram.include(api)
            api >> Call("gRPC") >> store
            waive("EV504", because="no date")
        """,
    )
    loaded = project.load()
    assert [(finding.line, finding.code) for finding in loaded.findings] == [(6, "EV512")]
    assert len(loaded.views) == 2


def test_a_hole_that_is_filled_is_forgotten(project: Writer) -> None:
    project.complete()
    module = project.write("systems/parcelpost/late.py", "from atlas import todo\ntodo('a')\n")
    assert [finding.code for finding in project.load().findings] == ["EV512"]
    module.write_text("")
    assert [finding.code for finding in project.load().findings] == ["LD002"]


def test_the_holes_of_a_technology_are_known_in_whatever_order_it_is_imported(
    project: Writer,
) -> None:
    file = project.write(
        "systems/parcelpost/technologies.py",
        """
        from atlas import Technology, todo

        class Sorter(Technology):
            name, icon, releases, logs = "Sorter", None, todo("releases"), todo("logs")

        sorter = Sorter()
        """,
    )
    project.write(
        "systems/parcelpost/late.py",
        """
        from atlas import DebuggingGuide, todo
        from systems.parcelpost.technologies import sorter
        """,
    )
    for _ in range(2):
        assert [technology.name for technology in technologies(project.project, [file])] == [
            "Sorter"
        ]
        assert [finding.path for finding in project.load().findings] == [
            "systems/parcelpost/technologies.py"
        ] * 2


def test_what_a_module_prints_is_no_output_of_a_command(
    project: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    project.complete()
    file = project.folder / "systems/parcelpost/components.py"
    file.write_text("print('loading')\n" + file.read_text("utf-8"), "utf-8")
    file = project.folder / "systems/parcelpost/storage.py"
    file.write_text('print("\\x1b]0;title\\x07!")\n' + file.read_text("utf-8"), "utf-8")

    assert len(project.load().views) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sorted(err.splitlines()) == [
        "systems/parcelpost/architecture.py prints: loading",
        r"systems/parcelpost/storage.py prints: \x1b]0;title\x07!",
    ]
