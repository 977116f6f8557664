from pathlib import Path

import pytest

from atlas import ConfigurationError
from atlas.project import Project, find_project
from tests.projects import Writer


def relative(project: Writer) -> list[str]:
    return [project.project.relative(path) for path in project.project.modules()]


def test_a_project_is_found_from_any_folder_inside_it(project: Writer) -> None:
    deep = project.write("systems/parcelpost/view.py", "").parent

    assert find_project(deep) == find_project(project.folder) == Project(project.folder)


def test_a_project_is_found_from_the_current_folder(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)

    assert find_project().folder == project.folder


def test_a_pyproject_without_the_table_is_passed_over(project: Writer) -> None:
    inner = project.write("systems/pyproject.toml", "[tool.other]\n").parent

    assert find_project(inner).folder == project.folder


def test_the_nearest_project_is_taken(project: Writer) -> None:
    inner = project.write("vendored/pyproject.toml", "[tool.atlas]\n").parent

    assert find_project(inner).folder == inner


def test_no_project_is_refused_with_the_table_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"has a table \[tool\.atlas\]"):
        find_project(tmp_path)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("rots = ['systems']", "holds rots; allowed: .*roots"),
        ("roots = 'systems'", "holds 'systems' where a list of names belongs"),
        ("roots = [3]", r"holds \[3\] where a list of names belongs"),
        ("roots = [", "cannot be read"),
        ("roots = []", r"roots = \[\]; allowed: one or more names of folders"),
        ("roots = ['../out']", r"roots = \['../out'\]; allowed: one or more names of folders"),
        ("roots = ['/out']", r"roots = \['/out'\]"),
        ("roots = ['own', 'own/deep']", r"roots = \['own/deep'\]; .*the topmost folder"),
        ("roots = ['.']", r"roots = \['.'\]"),
        ("build = 3", "build = 3; allowed: the name of a folder"),
        ("build = ''", "build = ''; allowed: the name of a folder"),
        ("targets = 3", r"holds targets = 3; allowed: a number of views"),
        ("targets.cost-study = 'x'", r"cost-study = 'x'; allowed: a number of views by category"),
        ("targets.cost-study = 0", r"cost-study = 0; allowed: a number"),
        ("targets.systems = 'shop'", r"systems = 'shop'; allowed: .*systems = \[\"shop\"\]"),
    ],
)
def test_a_wrong_table_is_refused_with_what_is_allowed(
    project: Writer, table: str, message: str
) -> None:
    project.write("pyproject.toml", f"[tool.atlas]\n{table}\n")

    with pytest.raises(ConfigurationError, match=message):
        find_project(project.folder)


def test_what_is_no_table_is_refused(project: Writer) -> None:
    project.write("pyproject.toml", "[tool]\natlas = 3\n")

    with pytest.raises(ConfigurationError, match=r"tool\.atlas = 3; allowed: `\[tool\.atlas\]`"):
        find_project(project.folder)


def test_modules_are_every_python_file_under_the_roots_that_is_not_shared(
    project: Writer,
) -> None:
    for path in (
        "systems/b/view.py",
        "systems/a/view.py",
        "systems/a/facts.py",
        "systems/a/components.py",
        "systems/a/steps.py",
        "systems/a/_private.py",
        "systems/a/__init__.py",
        "systems/a/notes.md",
        "systems/a/.hidden/view.py",
        "systems/a/__pycache__/view.py",
        "incidents/a/2023.py",
        "elsewhere/view.py",
    ):
        project.write(path, "")

    assert relative(project) == ["incidents/a/2023.py", "systems/a/view.py", "systems/b/view.py"]


def test_roots_and_shared_names_can_be_chosen(project: Writer) -> None:
    project.write("pyproject.toml", "[tool.atlas]\nroots = ['own']\nshared = ['parts.py']\n")
    project.write("own/parts.py", "")
    project.write("own/facts.py", "")
    project.write("systems/view.py", "")

    assert relative(project) == ["own/facts.py"]


def test_a_project_without_content_has_no_modules(project: Writer) -> None:
    assert project.project.modules() == []


def test_paths_select_files_and_folders(project: Writer) -> None:
    one = project.write("systems/a/one.py", "")
    two = project.write("systems/a/two.py", "")
    three = project.write("systems/b/three.py", "")
    chosen = project.project.select

    assert chosen([]) == [one, two, three]
    assert chosen([two.parent]) == [one, two]
    assert chosen([three, one, one]) == [one, three]
    assert chosen([project.folder]) == [one, two, three]


def test_relative_paths_are_read_from_the_current_folder(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = project.write("systems/a/one.py", "")
    monkeypatch.chdir(one.parent)

    assert project.project.select(["one.py"]) == project.project.select([".."]) == [one]


@pytest.mark.parametrize("spelling", ["one", "systems/a/one", "systems/a/one.py", "../a/one"])
def test_a_view_is_selected_by_its_identifier_from_any_folder(
    project: Writer, monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    one = project.write("systems/a/one.py", "")
    project.write("systems/a/one_more.py", "")
    monkeypatch.chdir(one.parent)

    assert project.project.select([spelling]) == [one]


def test_a_folder_goes_before_a_view_of_its_name(project: Writer) -> None:
    inner = project.write("systems/a/one.py", "")
    outer = project.write("systems/a.py", "")

    assert project.project.select([inner.parent]) == [inner]
    assert project.project.select([outer]) == [outer]


@pytest.mark.parametrize("path", ["systems/a/facts.py", "systems/nowhere", "README.md"])
def test_a_path_without_a_view_module_is_refused(project: Writer, path: str) -> None:
    project.write("systems/a/facts.py", "")
    project.write("systems/a/one.py", "")

    with pytest.raises(ConfigurationError, match=f"{path} is not a view module and contains none"):
        project.project.select([project.folder / path])


def test_the_path_of_a_shared_module_leads_to_the_views_that_share_it(project: Writer) -> None:
    facts = project.write("systems/a/facts.py", "")
    view = project.write("systems/a/one.py", "")

    with pytest.raises(ConfigurationError, match="; name systems/a, whose views share it"):
        project.project.select([facts])
    assert project.project.select([project.folder / "systems/a"]) == [view]


def test_a_path_is_shown_relative_to_the_project_if_it_lies_inside(project: Writer) -> None:
    found = project.project

    assert found.relative(project.folder / "systems/a.py") == "systems/a.py"
    assert found.relative(f"{project.folder}2/a.py") == f"{project.folder}2/a.py"


def test_rules_are_left_out_by_their_code_or_its_beginning(project: Writer) -> None:
    project.write("pyproject.toml", '[tool.atlas]\nignore = ["LG", "AM101"]\n')
    found = find_project(project.folder)

    assert [code for code in ("LG901", "AM101", "AM102") if found.ignores(code)] == [
        "LG901",
        "AM101",
    ]
    assert not Project(project.folder).ignores("LG901")


@pytest.mark.parametrize("name", ["atlas", "render"])
def test_a_root_with_the_name_of_the_library_is_refused(project: Writer, name: str) -> None:
    project.write("pyproject.toml", f'[tool.atlas]\nroots = ["{name}"]\n')

    with pytest.raises(ConfigurationError, match="which the library is called itself"):
        assert project.project


@pytest.mark.parametrize(
    "content", [b"\xff\xfe[\0t\0", b"x = " + b"[" * 100_000, b"[tool.atlas]\r", b"\x00\x01\x02"]
)
def test_what_is_no_toml_is_refused_in_one_line(project: Writer, content: bytes) -> None:
    (project.folder / "pyproject.toml").write_bytes(content)

    with pytest.raises(ConfigurationError, match=r"cannot be read: .*; allowed: valid TOML in UTF"):
        find_project(project.folder)


def test_a_byte_order_mark_is_passed_over(project: Writer) -> None:
    (project.folder / "pyproject.toml").write_bytes(b"\xef\xbb\xbf[tool.atlas]\n")

    assert find_project(project.folder).folder == project.folder
