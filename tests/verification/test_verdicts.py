"""What became of a source, by the copy of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from atlas import servers
from atlas.errors import ConfigurationError
from atlas.verification import verifying
from atlas.verification.copies import Copy, copies_in, name_of, save
from atlas.verification.quotations import Quotation
from atlas.verification.verdicts import Task, Verdict, verdict_on
from tests.projects import Writer

ADDRESS = "https://example.org/2018/voice"
QUOTED = Quotation("850 voice servers", "850 servers", "facts.py:1", servers(850).range)


def verdict(
    folder: Path,
    body: str,
    *quotations: Quotation,
    task: dict[str, Any] | None = None,
    **fields: Any,
) -> Verdict:
    copy = Copy(
        address=ADDRESS,
        file=name_of(ADDRESS, "text/html"),
        **{"fetched": "2026-11-28", "content_type": "text/html", **fields},
    )
    save(copy, body.encode(), folder)
    assert copies_in(folder) == {ADDRESS: copy}
    return verdict_on(
        Task(
            address=ADDRESS,
            quotations=quotations or (QUOTED,),
            copy=copy,
            content=folder / copy.file,
            **task or {},
        )
    )


PAGE = "<title>Voice</title><p>We run 850 voice servers.</p>"
LONG = f"<title>News</title><p>{'All is new here. ' * 40}</p>"


def test_a_source_stands_whose_words_do(tmp_path: Path) -> None:
    found = verdict(tmp_path, PAGE)

    assert (found.status, found.why, found.read) == ("stands", "", "2026-11-28")
    assert [seen.state for seen in found.phrases] == ["found"]


def test_a_source_changed_that_lost_one_of_its_words(tmp_path: Path) -> None:
    found = verdict(tmp_path, PAGE, QUOTED, Quotation("in eleven regions", "x", "facts.py:2"))

    assert (found.status, found.why) == ("changed", "not there any more: 1 of 2 quotations")


@pytest.mark.parametrize("status", [404, 410])
def test_a_source_is_gone_that_is_not_found(tmp_path: Path, status: int) -> None:
    assert verdict(tmp_path, PAGE, status=status).status == "gone"


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("<title>Page not found</title><p>Look around.</p>", ""),
        ("<h1>404</h1><p>Sorry.</p>", ""),
        (f"<h1>This post does not exist</h1>{LONG}", ""),
        ("<p>The document was not found.</p>", ""),
        (LONG, "https://example.org/"),
    ],
)
def test_a_page_that_says_so_with_status_200_is_gone(tmp_path: Path, body: str, url: str) -> None:
    assert verdict(tmp_path, body, url=url).status == "gone"


def test_a_page_about_what_is_not_found_is_not_gone(tmp_path: Path) -> None:
    found = verdict(tmp_path, f"<title>404s and us</title>{PAGE}")

    assert found.status == "stands"


@pytest.mark.parametrize(
    ("body", "fields", "why"),
    [
        (PAGE, {"status": 403}, "status 403"),
        (PAGE, {"status": 500}, "status 500"),
        ("<title>Just a moment...</title>", {}, "only to a browser"),
        ("<p>Please enable JavaScript.</p>", {}, "only to a browser"),
        ("<div id=root></div>", {}, "it has no text"),
        (LONG, {"url": "https://example.org/login?next=x"}, "requires a login at https://exam"),
        ("\0\1", {"content_type": "image/png"}, "no page, no PDF file and no text"),
    ],
)
def test_what_shows_no_article_is_unreachable(
    tmp_path: Path, body: str, fields: dict[str, Any], why: str
) -> None:
    found = verdict(tmp_path, body, **fields)

    assert found.status == "unreachable"
    assert why in found.why


@pytest.mark.parametrize(
    ("moved_to", "status"),
    [
        ("https://example.org/blog/voice", "moved"),
        ("https://www.example.org/2018/voice/", "stands"),
        ("https://example.com/2018/voice", "moved"),
        ("", "stands"),
    ],
)
def test_a_source_moved_that_stands_elsewhere_for_good(
    tmp_path: Path, moved_to: str, status: str
) -> None:
    found = verdict(tmp_path, PAGE, moved_to=moved_to, url=moved_to or ADDRESS)

    assert found.status == status
    assert found.leads_to == (moved_to if status == "moved" else "")


@pytest.mark.parametrize(
    "task", [{"read_in": "a complete copy"}, {"is_own": True}], ids=["copy", "own"]
)
def test_words_that_were_read_elsewhere_are_not_said_to_be_lost(
    tmp_path: Path, task: dict[str, Any]
) -> None:
    assert verdict(tmp_path, LONG, task=task).status == "unreachable"


def test_a_copy_whose_content_is_missing_is_unreachable(tmp_path: Path) -> None:
    copy = Copy(address=ADDRESS, file="gone.html")
    found = verdict_on(
        Task(address=ADDRESS, quotations=(), copy=copy, content=tmp_path / copy.file)
    )

    assert found.why == "gone.html: No such file or directory"


@pytest.mark.parametrize(
    "text",
    ["[]", "{", '{"address": 1, "file": "x"}', '{"address": "https://x/"}',
     '{"address": "https://x/", "file": "x", "fetched": "yesterday"}'],
)  # fmt: skip
def test_a_folder_of_copies_holds_descriptions_of_copies(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, "utf-8")

    with pytest.raises(ConfigurationError, match="describes no copy of a page"):
        copies_in(tmp_path)


def test_a_copy_that_is_written_by_hand_needs_an_address_and_a_file(tmp_path: Path) -> None:
    text = '{"address": "https://example.org/x#part", "file": "../x.html"}'
    (tmp_path / "x.json").write_text(text, "utf-8")
    (copy,) = copies_in(tmp_path).values()

    assert (copy.address, copy.file) == ("https://example.org/x", "x.html")
    assert date.fromisoformat(copy.fetched) <= date.today()  # noqa: DTZ011 - the day here


def test_a_folder_of_copies_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is no folder of copies"):
        verifying.verify_copies(
            Writer(tmp_path).project, [], tmp_path / "none", today=date(2026, 11, 28)
        )
