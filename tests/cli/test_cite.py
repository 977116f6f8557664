"""`atlas cite`: the block that it prints, from a page on loopback or a saved file."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import atlas
from atlas import fetching
from atlas.cli import main
from atlas.errors import FetchError
from tests.authoring.site import Reply, Site, serving

PAGE = """<html><head>
<title>Zuul 2 | by Netflix</title>
<meta property="og:title" content="Zuul 2">
<meta property="og:site_name" content="Netflix">
<meta property="article:published_time" content="2016-09-21T17:00:00Z">
</head></html>"""
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as one:
        yield one


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["cite", "--checked", "2026-11-23", *arguments])


def source(block: str) -> Any:
    names = ("Source", "Repository", "todo")
    return eval(block, {name: getattr(atlas, name) for name in names})  # noqa: S307 - its use


def test_a_page_is_cited_with_what_it_says_of_itself(site: Site) -> None:
    result = run(site.put("/zuul", PAGE), "--kind", "primary")
    made = source(result.stdout)
    assert result.exit_code == 0
    assert (made.title, made.publisher, str(made.published)) == ("Zuul 2", "Netflix", "2016-09-21")
    assert made.url == f"{site.address}/zuul"
    assert "published: read from meta article:published_time" in result.stderr


def test_a_redirect_leads_to_the_address_that_is_cited(site: Site) -> None:
    site.replies["/old"] = Reply(status=301, headers={"Location": "/zuul"})
    site.put("/zuul", PAGE)
    assert f'url="{site.address}/zuul"' in run(f"{site.address}/old").stdout


def test_the_server_is_told_who_asks(site: Site) -> None:
    run(site.put("/zuul", PAGE))
    assert site.asked[0][1]["User-Agent"].startswith("production-atlas/")


@pytest.mark.parametrize("name", ["title", "publisher", "published", "kind"])
def test_what_a_page_does_not_say_is_a_hole_that_the_constructor_refuses(
    site: Site, name: str
) -> None:
    result = run(site.put("/bare", "<html>", Last_Modified="Wed, 21 Sep 2016 17:00:00 GMT"))
    holes = dict(re.findall(r"^    (\w+)=(todo\((?:[^)]|\n)*?\)),$", result.stdout, re.MULTILINE))
    assert set(holes) == {"title", "publisher", "published", "kind"}
    assert f"{name}: missing" in result.stderr
    known = {"title": "T", "publisher": "P", "published": "2016", "kind": "primary"}
    filled = result.stdout
    for other, value in known.items():
        if other != name:
            filled = filled.replace(holes[other], repr(value))
    with pytest.raises(atlas.errors.AtlasError):
        source(filled)
    assert source(filled.replace(holes[name], repr(known[name]))).title == "T"


def test_no_text_of_a_page_becomes_code(site: Site) -> None:
    title = "a\\'); import os; (\"\n\u202e\x07"
    shown = run(site.put("/bad", f"<title>{title}</title>", Content_Type="text/html;charset=utf-8"))
    assert "title=todo(" in shown.stdout
    assert shown.stdout.replace("\n", "").isprintable()
    quotes = """<title>It's "quoted" \\ here</title>"""
    assert source_title(run(site.put("/quotes", quotes)).stdout) == 'It\'s "quoted" \\ here'


def source_title(block: str) -> str:
    line = next(line for line in block.splitlines() if line.startswith("    title="))
    title = eval(line.strip().removeprefix("title=").removesuffix(","))  # noqa: S307
    assert isinstance(title, str)
    return title


def test_a_date_yet_to_come_is_not_taken(site: Site) -> None:
    result = run(site.put("/late", PAGE.replace("2016", "2036")))
    assert "published=todo(" in result.stdout
    assert "which is after 2026-11-23" in result.stderr


def test_what_is_no_html_is_cited_with_holes_and_says_so(site: Site) -> None:
    result = run(site.put("/paper.pdf", b"%PDF-1.7", Content_Type="application/pdf"))
    assert result.exit_code == 0
    assert f'url="{site.address}/paper.pdf"' in result.stdout
    assert "title=todo(" in result.stdout
    assert "no metadata is read from application/pdf" in result.stderr


def test_a_page_that_is_not_there_is_an_error_that_names_the_saved_file(site: Site) -> None:
    result = run(f"{site.address}/nothing")
    assert result.exit_code == 1
    assert "answered with status 404" in result.stderr
    assert "--url" in result.stderr


def test_a_page_that_is_too_large_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    url = site.put("/large", PAGE + " " * 100_000)
    with pytest.raises(FetchError, match="larger than 50 KiB"):
        fetching.fetch(url, most=50 * 1024)


@pytest.mark.parametrize("pause", [0.02, 1.0])
def test_a_page_that_takes_too_long_is_given_up(site: Site, pause: float) -> None:
    site.replies["/slow"] = Reply(b"x" * 100, pause=pause)
    with pytest.raises(FetchError, match=r"still being sent|could not be fetched"):
        fetching.fetch(f"{site.address}/slow", seconds=0.2)


def test_redirects_without_end_are_given_up(site: Site) -> None:
    site.replies["/loop"] = Reply(status=302, headers={"Location": "/loop"})
    result = run(f"{site.address}/loop")
    assert result.exit_code == 1
    assert "redirect" in result.stderr
    assert len(site.asked) <= fetching.MOST_REDIRECTS + 1


def test_a_redirect_to_another_protocol_is_not_followed(site: Site) -> None:
    site.replies["/file"] = Reply(status=302, headers={"Location": "file:///etc/passwd"})
    assert run(f"{site.address}/file").exit_code == 1


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/a", "https://", "https://u:p@example.org/", "https://a b/", "https://[/"],
)
def test_an_address_of_no_page_is_a_wrong_call(url: str) -> None:
    result = run(url)
    assert result.exit_code == 2
    assert "is no address of a page" in result.stderr


def test_a_saved_page_is_cited_at_the_address_given(tmp_path: Path) -> None:
    file = tmp_path / "zuul.html"
    file.write_text(PAGE)
    assert (
        'url="https://example.org/zuul"'
        in run(str(file), "--url", "https://example.org/zuul").stdout
    )
    assert "url=todo(" in run(str(file)).stdout


def test_a_saved_page_may_name_its_own_address(tmp_path: Path) -> None:
    file = tmp_path / "zuul.html"
    file.write_text(f'{PAGE}<link rel="canonical" href="https://example.org/zuul">')
    result = run(str(file))
    assert 'url="https://example.org/zuul"' in result.stdout
    assert "url: read from link canonical" in result.stderr


def test_a_file_that_is_no_page_is_a_wrong_call(tmp_path: Path) -> None:
    file = tmp_path / "a.bin"
    file.write_bytes(b"\0\1")
    assert "is no saved page" in run(str(file)).stderr
    missing = run(str(tmp_path / "nothing.html"))
    assert missing.exit_code == 2
    assert "is no address and no file" in missing.stderr


def test_a_file_of_a_repository_is_cited_at_its_commit() -> None:
    result = run(f"https://github.com/redis/redis/blob/{COMMIT}/src/server.c")
    made = source(result.stdout)
    assert made.url == f"https://github.com/redis/redis/blob/{COMMIT}/src/server.c"
    assert str(made.checked) == "2026-11-23"


def test_a_publisher_makes_the_source_where_its_variable_is_given(site: Site) -> None:
    url = site.put("/zuul", PAGE)
    assert run(url, "--by", "netflix").stdout == (
        f'netflix.post("Zuul 2", "{url}", "2016-09-21", checked="2026-11-23")\n'
    )
    assert run(url, "--by", "netflix", "--kind", "vendor").stdout.endswith(
        '    kind="vendor",\n    checked="2026-11-23",\n)\n'
    )
    assert run(url, "--by", "netflix.x").exit_code == 2
    assert run(url, "--by", "class").exit_code == 2


def test_a_file_whose_path_has_blanks_is_cited_by_a_block_that_loads() -> None:
    made = source(run(f"https://github.com/a/b/blob/{COMMIT}/docs/a%20b%23c.md").stdout)
    assert made.url == f"https://github.com/a/b/blob/{COMMIT}/docs/a%20b%23c.md"


def test_a_page_was_not_read_on_a_day_that_is_yet_to_come(site: Site) -> None:
    result = CliRunner().invoke(main, ["cite", site.put("/zuul", PAGE), "--checked", "2999-01-01"])
    assert result.exit_code == 2
    assert "2999-01-01 is yet to come" in result.stderr


def test_json_gives_the_values_the_fields_and_what_is_missing(site: Site) -> None:
    given = json.loads(run(site.put("/zuul", PAGE), "--format", "json").stdout)
    assert given["values"]["published"] == "2016-09-21"
    assert given["values"]["kind"] is None
    assert given["read_from"]["title"] == "meta og:title"
    assert set(given["missing"]) == {"kind"}
    assert given["code"].startswith("Source(")


def test_help_and_list_import_nothing_that_cite_needs() -> None:
    script = (
        "import sys; from click.testing import CliRunner; from atlas.cli import main\n"
        "for one in (['--help'], ['cite', '--help'], ['list', '--help']):\n"
        "    CliRunner().invoke(main, one)\n"
        "print(sorted({'httpx', 'selectolax', 'atlas.authoring'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert shown.stdout.strip() == b"[]"
