from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from atlas.errors import AtlasError
from atlas.notebook import view
from tests.projects import Writer

ID = "systems/parcelpost/architecture"


@pytest.fixture
def shown(project: Writer) -> Any:
    return view(ID, project.folder)


def bundle(value: Any) -> Any:
    return value._repr_mimebundle_()


def test_a_view_shows_its_picture(shown: Any) -> None:
    assert "Parcelpost: All of it" in bundle(shown)["image/svg+xml"]
    assert "API calls" not in bundle(shown)["text/plain"]
    assert "api calls store" in bundle(shown)["text/plain"]


def test_a_view_shows_itself_in_every_form(shown: Any) -> None:
    assert 'viewBox="0 0 600 337.5"' in bundle(shown.card)["image/svg+xml"]
    assert len(bundle(shown.dossier)["image/svg+xml"]) > len(bundle(shown)["image/svg+xml"])


def test_a_view_is_loaded_again_after_a_change(shown: Any, project: Writer) -> None:
    module = project.folder / f"{ID}.py"
    module.write_text(module.read_text("utf-8").replace("All of it", "Nearly all"), "utf-8")

    assert "Nearly all" in bundle(view(ID, project.folder))["image/svg+xml"]


def test_costs_are_a_table_and_a_text(shown: Any) -> None:
    costs = shown.costs()

    assert "api" in str(costs)
    assert bundle(costs)["text/plain"] == str(costs)
    html = bundle(costs)["text/html"]
    assert html.count("<tr>") == 4
    assert "<b>total</b>" in html
    assert "at 3× the load" not in html
    assert "at 3× the load" in bundle(shown.costs(scale=3))["text/html"]
    assert "linear" in bundle(shown.costs(scale=3))["text/html"]


def test_a_share_that_cannot_be_priced_is_refused(shown: Any) -> None:
    with pytest.raises(AtlasError):
        shown.costs(reserved=1.5)
    with pytest.raises(AtlasError):
        shown.costs(scale=-1)


def test_what_if_is_a_table_with_a_picture(shown: Any) -> None:
    lost = shown.whatif("store")

    assert "taken down (1)" in str(lost)
    html = bundle(lost)["text/html"]
    assert ">down (1)</td>" in html
    assert "data:image/svg+xml;base64," in html
    assert "<details>" in html


def test_a_name_that_the_view_does_not_have_is_refused(shown: Any) -> None:
    with pytest.raises(AtlasError, match="did you mean 'store'"):
        shown.whatif("stores")
    with pytest.raises(AtlasError, match="no zone is called 'a'"):
        shown.whatif(zones=["a"])


def test_names_are_escaped(project: Writer) -> None:
    file = project.folder / "systems/parcelpost/components.py"
    file.write_text(file.read_text("utf-8").replace('"store"', '"<b>store"'), "utf-8")
    shown = view(ID, project.folder)

    for value in (shown.costs(), shown.whatif("<b>store")):
        assert "<b>store" not in bundle(value)["text/html"]


def test_a_real_notebook_shows_all_of_them(project: Writer) -> None:
    source = [
        f"from atlas.notebook import view\nparcels = view({ID!r})\nparcels",
        "parcels.card",
        "parcels.costs()",
        "parcels.whatif('store')",
    ]
    cells = [nbformat.v4.new_code_cell(text) for text in source]
    book = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(
        book, timeout=60, kernel_name="python3", resources={"metadata": {"path": project.folder}}
    )

    client.execute()

    kinds = [set(cell["outputs"][0]["data"]) for cell in book["cells"]]
    picture, table = {"image/svg+xml", "text/plain"}, {"text/html", "text/plain"}
    assert kinds == [picture, picture, table, table]
