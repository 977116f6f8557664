"""The contents of the files of a site."""

import gzip
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from atlas import DebuggingGuide
from atlas.errors import ConfigurationError, ForeignFolderError
from atlas.gates.examples import subjects_of
from atlas.kinds import KINDS
from atlas.loader import load_module
from atlas.model.values import Value
from atlas.naming import slug
from atlas.operations.decision import Question, in_order
from atlas.progress.sections import pace_texts
from atlas.project import find_project
from atlas.site_settings import Settings, settings
from render.forms.picture import picture
from render.site.addresses import INDEXES
from render.site.alike import alike
from render.site.build import Built, build
from render.site.entry import Row
from render.site.page import page as page_of
from render.site.templating import POLICY, environment, web
from tests.projects import Writer, components, view
from tests.render.views.drawn_text import texts_of
from tests.site.views import pages, write_site

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.xdist_group("site")
VOID = {"meta", "link", "input", "img", "br", "hr", "wbr"}


class Read(HTMLParser):
    """The tags of a page in order, its text, its attributes and the tags that are open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _read(folder: Path) -> Iterator[tuple[str, Read]]:
    for address in pages(folder):
        yield address, Read((folder / address).read_text("utf-8"))


def test_every_view_has_its_page_and_its_picture(built: Built) -> None:
    assert built.findings == ()
    for kind in KINDS:
        name = f"systems/kinds/{kind.__name__.lower()}"
        assert (built.folder / f"{name}.html").is_file()
        picture = gzip.decompress((built.folder / f"pictures/{name}.svg.gz").read_bytes())
        assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314
        assert b"<style" not in picture
        assert b"base64" not in picture


def test_a_page_closes_its_tags_and_has_no_inline_script_or_style(built: Built) -> None:
    for address, page in _read(built.folder):
        assert page.open == [], address
        names = {name for _, name, _ in page.attributes}
        assert not {file for file in names if file.startswith("on") or file == "style"}, address
        assert "style" not in page.tags, address
        sources = [name for tag, name, _ in page.attributes if (tag, name) == ("script", "src")]
        assert page.tags.count("script") == len(sources), address


def test_links_lead_to_existing_files_or_to_http(built: Built) -> None:
    read = dict(_read(built.folder))
    names = {
        address: {value for _, name, value in page.attributes if name == "id"}
        for address, page in read.items()
    }
    for address, page in read.items():
        for _, name, value in page.attributes:
            if name not in {"href", "src", "data-picture"} or not value:
                continue
            if value.startswith(("http://", "https://")):
                continue
            target, _, fragment = value.partition("#")
            own = built.folder / address
            where = (own.parent / target).resolve() if target else own.resolve()
            assert where.is_file(), f"{address}: {value}"
            if fragment:
                there = where.relative_to(built.folder).as_posix()
                assert fragment in names[there], f"{address}: {value}"


def test_the_policy_allows_only_the_own_origin(built: Built) -> None:
    text = (built.folder / "index.html").read_text("utf-8")

    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert POLICY.replace("'", "&#39;") in text


def test_the_same_views_make_the_same_bytes(built: Built, tmp_path: Path, writer: Writer) -> None:
    rebuilt = build(writer.project, tmp_path / "again", jobs=2)
    files = {path.relative_to(built.folder) for path in built.folder.rglob("*") if path.is_file()}
    again = {
        path.relative_to(rebuilt.folder) for path in rebuilt.folder.rglob("*") if path.is_file()
    }

    assert files == again
    different = [
        file
        for file in files
        if (built.folder / file).read_bytes() != (rebuilt.folder / file).read_bytes()
    ]
    assert different == []


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    writer = write_site(Writer(tmp_path))
    first = build(writer.project, jobs=1)
    second = build(writer.project, jobs=1)
    file = tmp_path / "systems/kinds/priced.py"
    file.write_text(file.read_text().replace('"Priced"', '"Priced again"'))
    third = build(writer.project, jobs=1)
    page = (third.folder / "systems/kinds/priced.html").read_text("utf-8")
    file.unlink()
    fourth = build(writer.project, jobs=1)

    assert (first.written, second.written) == (first.pages, 0)
    assert 1 <= third.written < third.pages  # the page, and those that name it
    assert "Priced again" in page
    assert fourth.pages == first.pages - 1
    assert not (third.folder / "systems/kinds/priced.html").exists()
    assert not (third.folder / "pictures/systems/kinds/priced.svg.gz").exists()


def test_a_changed_template_rewrites_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Writer(tmp_path).complete().project
    first = build(project, jobs=1)
    library = tmp_path / "library"
    template = library / "render/site/templates/view.html"
    template.parent.mkdir(parents=True)
    template.write_text("one")
    monkeypatch.setattr("atlas.fingerprints._HOME", library)
    build(project, jobs=1)
    template.write_text("another")

    assert build(project, jobs=1).written == first.pages
    assert build(project, jobs=1).written == 0


def test_what_was_changed_by_hand_is_written_again_and_what_others_wrote_stays(
    tmp_path: Path,
) -> None:
    project = Writer(tmp_path).complete().project
    folder = build(project, tmp_path / "out", jobs=1).folder
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    mine = [folder / "mine.html", folder / "pictures/mine.svg.gz", folder / "cards/mine.png"]
    for path in mine:
        path.write_text("of somebody else")
    spoiled = ["systems/parcelpost/storage.html", "assets/site.css", "offline/data.bin"]
    for name in spoiled:
        path, stat = folder / name, (folder / name).stat()
        path.write_bytes(bytes([before[path][0] ^ 1]) + before[path][1:])
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (folder / "index.html").write_bytes(b"")
    (folder / "feed.xml").unlink()

    assert build(project, folder, jobs=1).written == 1
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before | dict.fromkeys(mine, b"of somebody else")


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    writer = Writer(tmp_path).complete()
    other = writer.write("mine/index.html", "of somebody else")
    with pytest.raises(ForeignFolderError, match=r"such as index\.html"):
        build(writer.project, other.parent, jobs=1)
    assert [*other.parent.iterdir()] == [other]
    assert other.read_text() == "of somebody else"

    with pytest.raises(ForeignFolderError, match="a folder of its own for the site"):
        build(writer.project, writer.folder / "build", jobs=1)


def test_a_page_written_elsewhere_since_is_written_again(tmp_path: Path) -> None:
    writer = Writer(tmp_path).complete()
    here, there = tmp_path / "here", tmp_path / "there"
    build(writer.project, here, jobs=1)
    file = writer.folder / "systems/parcelpost/storage.py"
    file.write_text(file.read_text("utf-8").replace("Once more", "Yet again"), "utf-8")
    build(writer.project, there, jobs=1)

    build(writer.project, here, jobs=1)
    assert "Yet again" in (here / "systems/parcelpost/storage.html").read_text("utf-8")


def test_a_source_names_the_views_that_cite_it(built: Built) -> None:
    (page,) = (built.folder / "sources").glob("parcelpost.html")
    text = page.read_text("utf-8")

    assert 'href="../systems/kinds/priced.html"' in text
    assert "$1 k/mo" in text
    assert "dear store · cost" in text


def test_a_view_that_cannot_be_loaded_is_reported_and_the_others_are_built(tmp_path: Path) -> None:
    writer = write_site(Writer(tmp_path))
    writer.write("systems/kinds/broken.py", "1 / 0")
    made = build(writer.project, jobs=1)

    assert any("systems/kinds/broken.py" in finding for finding in made.findings)
    assert made.pages == len(list((made.folder / "pictures").rglob("*.gz")))


def test_the_feed_names_every_view(built: Built) -> None:
    feed = ET.parse(built.folder / "feed.xml").getroot()  # noqa: S314
    space = "{http://www.w3.org/2005/Atom}"
    entries = feed.findall(f"{space}entry")

    assert len(entries) == built.pages
    assert all(entry.findtext(f"{space}updated") for entry in entries)


def test_classes_of_failures_are_shown_with_their_names(built: Built) -> None:
    listed = (built.folder / "failures.html").read_text("utf-8")
    page = (built.folder / "systems/kinds/incidentanatomy.html").read_text("utf-8")

    assert "<strong>CPU, algorithmic</strong>" in listed
    assert ">Metastable overload</a>" in page


def test_the_folders_of_the_indexes_are_known(built: Built) -> None:
    folders = {address.split("/")[0] for address in pages(built.folder) if address.count("/") == 1}
    assert folders == INDEXES


def test_a_view_beside_the_indexes_has_a_page_of_its_own(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.write("systems/mail/components.py", components())
    writer.write("systems/parcelpost.py", view(components="systems.mail.components"))
    made = build(writer.project, jobs=1)
    assert made.findings == ()
    system = (made.folder / "systems/parcelpost.html").read_text("utf-8")
    own = (made.folder / "systems/parcelpost.view.html").read_text("utf-8")
    assert 'href="../systems/parcelpost.view.html"' in system
    assert "All of it" in own
    assert 'href="../systems/parcelpost.html"' in own


def test_names_that_would_have_one_page_are_named(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    for folder, name in (("one", "Parcelpost"), ("two", "parcelpost")):
        writer.write(f"systems/{folder}/components.py", components(name))
        writer.write(
            f"systems/{folder}/a.py", view(name, components=f"systems.{folder}.components")
        )
    (finding,) = build(writer.project, jobs=1).findings
    assert finding.startswith(
        "systems/one/a and systems/two/a: the systems 'Parcelpost' and 'parcelpost' would have one"
    )


def _row(name: str) -> Row:
    """A view with a technology and a publisher of one name."""
    empty = {each.name: "" for each in fields(Row)}
    cited: Any = [{"slug": slug(name), "publisher": name}]
    running: Any = [{"slug": slug(name), "technology": name}]
    return Row(
        **{**empty, "id": f"systems/a/{slug(name)}", "citations": cited, "components": running}
    )


def test_publishers_and_technologies_are_told_apart_by_their_marks() -> None:
    found = alike([_row(name) for name in ("C users", "C++ users", "c-users", "C users")])
    assert [line.partition(": ")[2].partition(" would")[0] for line in found] == [
        "the publishers 'C users' and 'c-users'",
        "the technologies 'C users' and 'c-users'",
    ]


def test_search_and_triage_have_their_data(built: Built) -> None:
    data = built.folder / "data"
    search = json.loads(gzip.decompress((data / "search.json.gz").read_bytes()))
    triage = json.loads(gzip.decompress((data / "triage.json.gz").read_bytes()))

    assert {item["id"] for item in search["documents"]} == {item[0] for item in triage["views"]}
    assert any(item["key"] == "Quill.READ_TIMEOUT" for item in triage["signatures"])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("titel = 'x'", "titel"),
        ("url = 'javascript:alert(1)'", "javascript"),
        ("edit = 'ftp://example.org/{path}'", "ftp"),
        ("title = 7", "title = 7"),
    ],
)
def test_a_wrong_setting_is_refused(tmp_path: Path, table: str, message: str) -> None:
    writer = Writer(tmp_path)
    writer.write("pyproject.toml", f"[tool.atlas]\n[tool.atlas.site]\n{table}\n")

    with pytest.raises(ConfigurationError, match=message):
        settings(writer.project)


def test_settings_are_read(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.write("pyproject.toml", "[tool.atlas]\n[tool.atlas.site]\nurl = 'https://example.org'\n")

    assert settings(writer.project) == Settings(url="https://example.org")


@pytest.mark.parametrize(
    ("address", "preview"),
    [
        (
            "https://example.org/atlas",
            "https://example.org/atlas/cards/systems/parcelpost/storage.png",
        ),
        ("", None),
    ],
)
def test_a_link_preview_shows_the_card(tmp_path: Path, address: str, preview: str | None) -> None:
    writer = Writer(tmp_path)
    writer.complete()
    writer.write("pyproject.toml", f"[tool.atlas]\n[tool.atlas.site]\nurl = '{address}'\n")
    built = build(writer.project)
    page = (built.folder / "systems/parcelpost/storage.html").read_text("utf-8")
    shown = re.search(r'<meta property="og:image" content="([^"]+)">', page)

    assert (shown[1] if shown else None) == preview
    assert (built.folder / "cards/systems/parcelpost/storage.png").is_file()


@given(st.text(max_size=60))
def test_a_label_is_shown_as_the_text_it_is(label: str) -> None:
    page = environment().from_string(
        '{% import "parts.html" as parts %}<main><b title="{{ it }}">{{ it }}</b>'
        "{{ parts.value(value) }}{{ parts.copy(it, it) }}</main>"
    )
    html = page.render(it=label, value=Value(text=label))
    read = Read(html)

    assert read.tags == ["main", "b", "button"]
    assert read.texts[-2:] == [label, "copy"] or "\r" in label or "\x00" in label or not label
    if label and "\r" not in label:
        assert ("b", "title", label) in read.attributes
    assert read.open == []


@given(st.text(max_size=40))
def test_a_link_leads_to_http_or_nowhere(address: str) -> None:
    link = web(address)

    assert link == "#" or link.lower().startswith(("http:", "https:"))


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", " javascript:x", "//x", ""],
)
def test_other_schemes_lead_nowhere(address: str) -> None:
    assert web(address) == "#"


def test_a_page_gives_the_state_of_each_question_in_words(built: Built) -> None:
    page = Read((built.folder / "systems/kinds/hostile.html").read_text("utf-8"))
    states = {"answered", "declared gap", "waived", "not applicable", "failed"}
    words = [text for text in page.texts if text in states]
    assert len(words) == 20
    assert "waived" in words


def test_the_coverage_gives_the_shares_of_systems_and_views(built: Built) -> None:
    page = Read((built.folder / "coverage.html").read_text("utf-8"))
    assert {"all views", "The CFO test", "Parcelpost"} <= set(page.texts)
    assert any(re.fullmatch(r"\d+ of \d+ \(\d+ %\)", text) for text in page.texts)


def test_a_project_without_targets_has_none_on_its_pages(built: Built) -> None:
    page = Read((built.folder / "coverage.html").read_text("utf-8"))
    assert "target" not in page.texts
    assert not any("of 900" in text for text in page.texts)


def test_the_page_of_a_system_gives_shares_and_the_reasons_of_waivers(built: Built) -> None:
    page = Read((built.folder / "systems/parcelpost.html").read_text("utf-8"))
    assert {"Questions answered with substance", "The CFO test", "Waived rules"} <= set(page.texts)
    assert not {"✓", "✗"} & set(page.texts)


def test_the_page_of_a_technology_says_what_fails_with_it(built: Built) -> None:
    page = Read((built.folder / "technologies/ledgerium.html").read_text("utf-8"))
    assert "What fails when it is down" in page.texts
    assert any(text.startswith("down: ") for text in page.texts)
    assert {"architecture"} <= set(page.texts)


def test_the_dashboard_knows_targets_reviews_and_history(tmp_path: Path) -> None:
    writer = Writer(tmp_path).complete()
    planned = "architecture = 8\nsystems = ['parcelpost', 'missing']"
    writer.write("pyproject.toml", f"[tool.atlas.targets]\n{planned}\n")
    before = Read((build(writer.project, jobs=1).folder / "coverage.html").read_text("utf-8"))
    for command in (
        ["init", "-q"],
        ["add", "systems"],
        ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    after = Read((build(writer.project, jobs=1).folder / "coverage.html").read_text("utf-8"))

    assert {"target", "missing", "Systems and their eight views", "✓", "·"} <= set(before.texts)
    assert pace_texts(None)[0] in before.texts
    assert pace_texts(None)[0] not in after.texts
    today = date.today()  # noqa: DTZ011 - as git writes it
    assert str(today - timedelta(today.weekday())) in after.texts
    assert {"Tiers", "What to do next", "systems/missing/architecture"} <= set(before.texts)


def test_a_guide_gives_the_release_that_its_commands_were_read_in() -> None:
    (guide,), (store,) = subjects_of("guide()"), subjects_of("storage()")
    assert [source.release for source in page_of(guide.loaded).released] == ["release 5.2"]
    assert page_of(store.loaded).released == ()


@pytest.mark.parametrize("name", ["terraform_state_locked", "coredns_loop_detected"])
def test_the_branches_of_a_guide_have_the_numbers_of_its_picture(name: str) -> None:
    loaded = load_module(find_project(ROOT), ROOT / f"incidents/debugging/{name}.py")
    view = loaded.view
    assert isinstance(view, DebuggingGuide)
    listed = [(each.number, each.branch.text) for each in page_of(loaded).branches]
    drawn = texts_of(picture(view))

    names = [each.ask if isinstance(each, Question) else each.name for each in in_order(view.tree)]
    assert listed == [*enumerate(names, 1)]
    for number, text in listed:
        assert f"{number}. {text.split()[0]}" in drawn
