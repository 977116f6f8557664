from pathlib import Path
from typing import Any

import pytest

from atlas import Technology, technology
from atlas.technologies.icon_file import MOST_PNG
from tests.examples import GAP
from tests.projects import Writer, components

PATH = '<path d="M0 0h8v8z"/>'
TILL = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{PATH}</svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (64).to_bytes(4) * 2
PLACE = "systems/parcelpost"
DECLARED = """
    from atlas import technology
    from tests.examples import GAP

    till = technology("Till", "It counts.", releases=GAP, logs=GAP, icon="{icon}")
"""


def findings(project: Writer, icon: str) -> list[str]:
    """What is found in a project whose technology names an icon, as people read it."""
    project.complete().write(f"{PLACE}/technologies.py", DECLARED.format(icon=icon))
    imported = "from systems.parcelpost.technologies import till\n"
    project.write(f"{PLACE}/components.py", components() + imported)
    found = project.load().findings
    assert {(each.path, each.line) for each in found} <= {(f"{PLACE}/technologies.py", 4)}
    return [each.message for each in found[:1]]


@pytest.mark.parametrize("place", [f"{PLACE}/icons/till.svg", "icons/till.svg"])
def test_an_icon_is_found_beside_the_module_or_beside_the_project(
    project: Writer, place: str
) -> None:
    project.write(place, TILL)

    assert findings(project, "icons/till.svg") == []


@pytest.mark.parametrize(
    ("icon", "told"),
    [
        ("icons/none.svg", "there is no icon file icons/none.svg"),
        ("till.svg", "there is no icon file till.svg"),  # beside pyproject.toml, not in icons/
        ("../../icons/till.svg", "is no path below a folder"),
        ("/icons/till.svg", "is no path below a folder"),
        (".icons/till.svg", "is no path below a folder"),
        ("code/till.svg", "is in code, which holds modules"),
        ("link.svg", "is a link to"),
        ("icons/late.png", "is no PNG"),
    ],
)
def test_a_misplaced_icon_is_a_finding_at_the_line_that_names_it(
    project: Writer, icon: str, told: str
) -> None:
    for place in ("till.svg", "icons/till.svg", f"{PLACE}/code/till.svg", "icons/late.png"):
        project.write(place, TILL)
    project.write(f"{PLACE}/code/facts.py", "")
    (project.folder / PLACE / "link.svg").symlink_to(project.folder / "icons" / "till.svg")

    (message,) = findings(project, icon)
    assert told in message
    assert "allowed: an SVG or PNG file" in message


def test_a_technology_keeps_the_file_and_a_subclass_inherits_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "till.png").write_bytes(PNG)
    scope: dict[str, Any] = {"Technology": Technology, "GAP": GAP, "__name__": "shop"}
    body = (
        "class Till(Technology):\n    name, icon, releases, logs = 'Till', 'till.png', GAP, GAP\n"
    )
    body += "class Drawer(Till):\n    name = 'Drawer'\n"

    exec(compile(body, str(tmp_path / "shop.py"), "exec"), scope)  # noqa: S102 - a module by its path

    assert {scope[name].icon for name in ("Till", "Drawer")} == {str(tmp_path / "till.png")}


def test_other_icons_are_kept_as_they_are_written() -> None:
    made = technology("Till", "It counts.", releases=GAP, logs=GAP, icon="simple-icons:redis")

    assert made.icon == "simple-icons:redis"


@pytest.mark.parametrize(
    "data", [PNG[:20], PNG[:16] + (4096).to_bytes(4) * 2, PNG + bytes(MOST_PNG), b"GIF89a" + PNG]
)
def test_a_png_that_is_none_or_large_is_a_finding(project: Writer, data: bytes) -> None:
    folder = project.folder / "icons"
    folder.mkdir()
    (folder / "till.png").write_bytes(data)

    assert len(findings(project, "icons/till.png")) == 1
