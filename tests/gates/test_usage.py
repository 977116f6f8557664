from pathlib import Path

import pytest

from atlas.dependencies import Files
from atlas.gates.usage import unused_facts, users_of_facts
from atlas.project import Project

FACTS = '''
"""Facts."""

from atlas import Publisher, nodes

blog = Publisher("Parcelpost", checked="2026-11-22")
POST = blog.post("Carts", "https://example.org/carts")
CARTS = nodes(7) @ POST.at("7 carts")
SPARE = nodes(2) @ POST.at("2 carts are spare")
LOST = nodes(1) @ POST.at("1 cart is lost")
IN_USE = CARTS - SPARE
'''


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "systems" / "parcelpost"
    folder.mkdir(parents=True)
    (folder / "facts.py").write_text(FACTS, "utf-8")
    return Project(tmp_path)


def unused(project: Project, **users: str) -> dict[str, int]:
    folder = project.folder / "systems" / "parcelpost"
    paths: list[Path] = []
    for name, text in users.items():
        paths.append(folder / f"{name}.py")
        paths[-1].write_text(text, "utf-8")
    return {name: place.line for name, place in unused_facts(folder / "facts.py", paths).items()}


def test_a_fact_that_no_fact_and_no_module_names_is_unused(project: Project) -> None:
    assert unused(project) == {"LOST": 10, "IN_USE": 11}


def test_a_fact_is_used_where_a_module_names_it(project: Project) -> None:
    assert unused(project, storage="from x import facts\nfacts.LOST\n") == {"IN_USE": 11}
    assert unused(project, flow="from x.facts import IN_USE as U\n") == {"LOST": 10}


def test_a_module_that_was_loaded_need_not_be_read(project: Project) -> None:
    folder = project.folder / "systems" / "parcelpost"
    loaded = {str(folder / "flow.py"): frozenset({"facts", "LOST"})}

    assert {*unused_facts(folder / "facts.py", [folder / "flow.py"], loaded)} == {"IN_USE"}
    loaded[str(folder / "flow.py")] |= {"IN_USE"}
    assert unused_facts(folder / "facts.py", [folder / "flow.py"], loaded) == {}
    assert {*unused_facts(folder / "facts.py", [], loaded)} == {"LOST", "IN_USE"}


def test_a_name_in_a_text_is_no_use(project: Project) -> None:
    assert "LOST" in unused(project, storage="'LOST'  # LOST\n")


def test_where_there_is_no_such_file_nothing_is_unused(tmp_path: Path) -> None:
    assert unused_facts(tmp_path / "facts.py", []) == {}


def test_the_users_of_facts_are_found_by_their_imports(project: Project) -> None:
    folder = project.folder / "systems" / "parcelpost"
    (folder / "storage.py").write_text("from systems.parcelpost import facts\n", "utf-8")
    (folder / "flow.py").write_text("from systems.parcelpost.storage import x\n", "utf-8")

    assert users_of_facts(Files(project)) == {
        "systems/parcelpost/facts.py": ["systems/parcelpost/storage.py"]
    }
