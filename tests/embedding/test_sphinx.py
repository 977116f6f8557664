import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import Writer

Run = Callable[..., "subprocess.CompletedProcess[str]"]

INDEX = """
    Parcels
    =======

    .. toctree::

       below/page

    .. atlas:: systems/parcelpost/architecture
       :form: card
       :name: whole

    See :ref:`the whole <whole>`.
"""
BELOW = """
    Below
    =====

    .. atlas:: systems/parcelpost/storage
       :width: 80%
       :background: white
       :alt: boxes
       :align: center

       The **whole** of it.

       And more.
"""


@pytest.fixture
def pages(project: Writer) -> Path:
    project.write("pages/conf.py", 'extensions = ["atlas.sphinx"]\n')
    project.write("pages/index.rst", INDEX)
    project.write("pages/below/page.rst", BELOW)
    return project.folder / "out"


def build(run: Run, *options: str) -> subprocess.CompletedProcess[str]:
    return run("sphinx", "-q", *options, "pages", "out")


def test_pages_show_a_view_in_the_form_the_size_and_with_the_text_that_they_ask_for(
    run: Run, pages: Path
) -> None:
    done = build(run, "-W")

    assert done.stderr == ""
    page = (pages / "index.html").read_text("utf-8")
    assert '<figure class="atlas align-default" id="whole">' in page
    assert "Parcelpost: All of it (as of 2024-06)" in page
    (picture,) = re.findall(r'<img [^>]*src="([^"]+)"', page)
    svg = (pages / picture).read_text("utf-8")
    assert 'viewBox="0 0 600 337.5"' in svg
    assert "prefers-color-scheme" in svg

    page = (pages / "below/page.html").read_text("utf-8")
    assert 'class="atlas align-center"' in page
    assert '<span class="caption-text">The <strong>whole</strong> of it.</span>' in page
    assert "<p>And more.</p>" in page
    assert 'alt="boxes"' in page
    assert re.search(r'<img [^>]*style="width: 80%;"', page)
    (picture,) = re.findall(r'<img [^>]*src="([^"]+)"', page)
    assert "prefers-color-scheme" not in (pages / "below" / picture).read_text("utf-8")


def test_other_builders_take_the_png(run: Run, pages: Path) -> None:
    done = build(run, "-W", "-b", "latex")

    assert done.stderr == ""
    (tex,) = pages.glob("*.tex")
    names = re.findall(
        r"sphinxincludegraphics(?:\[.*?\])?\{\{(.+?)\}\.(\w+)\}", tex.read_text("utf-8")
    )
    assert {ending for _, ending in names} == {"png"}
    assert all((pages / f"{name}.png").read_bytes()[1:4] == b"PNG" for name, _ in names)


def test_a_page_is_written_again_when_its_view_changes_or_appears(
    run: Run, pages: Path, project: Writer
) -> None:
    below, index = pages / "below/page.html", pages / "index.html"
    storage = project.folder / "systems/parcelpost/storage.py"
    text = storage.read_text("utf-8")
    storage.unlink()
    assert "storage is not a view module" in build(run).stderr
    assert "All of it" in index.read_text("utf-8")

    storage.write_text(text, "utf-8")
    view = project.folder / "systems/parcelpost/architecture.py"
    view.write_text(view.read_text("utf-8").replace("All of it", "Nearly all"), "utf-8")

    assert build(run).stderr == ""
    assert "<img" in below.read_text("utf-8")
    assert "Nearly all" in index.read_text("utf-8")


WRONG = {
    "systems/parcelpost/nothing": "systems/parcelpost/nothing is not a view module",
    "systems/parcelpost": "holds 2 views; allowed: one view",
    "systems/other/broken": "cannot be loaded",
    "systems/parcelpost/architecture\n   :form: poster": '"poster" unknown; choose from',
}


def test_what_cannot_be_shown_is_a_warning_of_its_line(
    run: Run, pages: Path, project: Writer
) -> None:
    project.write("systems/other/broken.py", "x = 1 / 0\n")
    page = "\n".join(f".. atlas:: {text}\n" for text in WRONG)
    project.write("pages/below/page.rst", page)

    done = build(run, "-b", "dummy")

    lines = [number for number, line in enumerate(page.split("\n"), 1) if line.startswith("..")]
    for number, told in zip(lines, WRONG.values(), strict=True):
        assert f"below/page.rst:{number}: " in done.stderr
        assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert build(run, "-b", "dummy", "-E", "-W").returncode != 0


def test_a_picture_leads_to_the_page_of_the_site(run: Run, pages: Path, project: Writer) -> None:
    project.write(
        "pyproject.toml", '[tool.atlas]\n[tool.atlas.site]\nurl = "https://atlas.example.org/"\n'
    )

    build(run)

    address = "https://atlas.example.org/systems/parcelpost/architecture.html"
    assert f'href="{address}"' in (pages / "index.html").read_text("utf-8")


def test_the_project_may_be_elsewhere(run: Run, pages: Path, project: Writer) -> None:
    (project.folder / "pyproject.toml").rename(project.folder / "pyproject.toml.away")
    assert "no pyproject.toml" in build(run, "-b", "dummy").stderr

    project.write("here/pyproject.toml", '[tool.atlas]\nroots = ["systems"]\n')
    (project.folder / "systems").rename(project.folder / "here/systems")
    conf = 'extensions = ["atlas.sphinx"]\natlas_project = "../here"\n'
    project.write("pages/conf.py", conf)

    assert build(run, "-b", "dummy").stderr == ""
