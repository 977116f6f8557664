import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import Writer

Run = Callable[..., "subprocess.CompletedProcess[str]"]


SETTINGS = """
    site_name: Parcels
    plugins: [atlas]
    markdown_extensions: [fenced_code]
"""
INDEX = """
    # Parcels

    Text before.
    .. atlas:: systems/parcelpost/architecture
       :form: card
    Text after.

    ```
    .. atlas:: systems/parcelpost/architecture
    ```
"""
BELOW = """
    # Below

    .. atlas:: systems/parcelpost/storage
       :width: 80%
       :background: white
       :alt: <boxes>
       :class: wide

       The **whole** of it.

       And more.

    The end.
"""


@pytest.fixture
def pages(project: Writer) -> Path:
    project.write("mkdocs.yml", SETTINGS)
    project.write("docs/index.md", INDEX)
    project.write("docs/below/page.md", BELOW)
    return project.folder / "site"


def test_a_page_shows_the_form_of_a_view_that_it_asks_for(run: Run, pages: Path) -> None:
    done = run("mkdocs", "build", "--strict")

    assert done.returncode == 0, done.stderr
    page = (pages / "index.html").read_text("utf-8")
    assert page.count("<figure") == 1
    assert "<figcaption>Parcelpost: All of it (as of 2024-06)</figcaption>" in page
    assert page.index("Text before.") < page.index("<figure") < page.index("Text after.")
    assert "<code>.. atlas:: systems/parcelpost/architecture" in page
    (picture,) = re.findall(r'<img src="([^"]+)"', page)
    svg = (pages / picture).read_text("utf-8")
    assert 'viewBox="0 0 600 337.5"' in svg
    assert "prefers-color-scheme" in svg


def test_a_page_may_set_the_text_the_ground_and_the_size(run: Run, pages: Path) -> None:
    run("mkdocs", "build")

    page = (pages / "below/page/index.html").read_text("utf-8")
    assert '<figure class="atlas wide">' in page
    assert "<p>The <strong>whole</strong> of it.</p>\n<p>And more.</p></figcaption>" in page
    assert 'alt="&lt;boxes&gt;"' in page
    assert "width:80%" in page
    assert "<p>The end.</p>" in page
    (picture,) = re.findall(r'<img src="([^"]+)"', page)
    assert "prefers-color-scheme" not in (pages / "below/page" / picture).read_text("utf-8")


WRONG = {
    "systems/parcelpost/nothing": "nothing is not a view module",
    "systems/parcelpost": "holds 2 views; allowed: one view",
    "": "no view is named; allowed: one view",
    "systems/other/broken": "cannot be loaded",
    "systems/parcelpost/storage\n   :form: poster": ":form: poster; allowed: card, picture,",
    "systems/parcelpost/storage\n   :form: card\n   :form: picture": ":form: is there 2 times",
    "systems/parcelpost/storage\n   :shape: card": "the option :shape:; allowed: :form:,",
    'systems/parcelpost/storage\n   :width: 9px" onload="x': "a number of px, em, rem or %",
}


def test_what_cannot_be_shown_is_a_warning_of_the_page(
    run: Run, pages: Path, project: Writer
) -> None:
    project.write("systems/other/broken.py", "x = 1 / 0\n")
    project.write("docs/below/page.md", "\n".join(f".. atlas:: {text}\n" for text in WRONG))

    done = run("mkdocs", "build")

    assert done.stderr.count("below/page.md: atlas: ") == len(WRONG)
    for told in WRONG.values():
        assert told in done.stderr
    assert "Traceback" not in done.stderr
    page = (pages / "below/page/index.html").read_text("utf-8")
    assert page.count('<pre class="atlas">') == len(WRONG)
    assert "<p><pre" not in page
    assert "onload=" not in re.sub(r"<pre.*?</pre>", "", page, flags=re.DOTALL)
    assert run("mkdocs", "build", "--strict").returncode != 0


def test_a_picture_leads_to_the_page_of_the_site(run: Run, pages: Path, project: Writer) -> None:
    project.write(
        "pyproject.toml", '[tool.atlas]\n[tool.atlas.site]\nurl = "https://atlas.example.org/"\n'
    )

    run("mkdocs", "build")

    address = "https://atlas.example.org/systems/parcelpost/architecture.html"
    assert f'<a href="{address}"><img' in (pages / "index.html").read_text("utf-8")


def test_without_a_project_nothing_is_built(run: Run, pages: Path, project: Writer) -> None:
    (project.folder / "pyproject.toml").unlink()

    done = run("mkdocs", "build")

    assert done.returncode != 0
    assert "no pyproject.toml" in done.stderr
    assert "Traceback" not in done.stderr
