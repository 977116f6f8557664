from typing import Any

import pytest

from atlas import (
    AtlasError,
    CitationError,
    Grade,
    Publisher,
    Repository,
    Source,
    at,
    ms,
    nodes,
    shell,
    statement,
)

PARCELPOST = Publisher(
    "Parcelpost", checked="2026-11-22", base="https://example.org/blog/", read_in="a copy"
)


def test_a_post_is_the_source_that_its_publisher_and_its_own_words_make() -> None:
    assert PARCELPOST.post("How parcels travel", "/parcels", "2023-03") == Source(
        title="How parcels travel",
        publisher="Parcelpost",
        url="https://example.org/blog/parcels",
        published="2023-03",
        checked="2026-11-22",
        kind="primary",
        read_in="a copy",
    )


def test_a_whole_address_does_not_stand_below_the_base() -> None:
    assert PARCELPOST.post("Talk", "https://example.com/talk").url == "https://example.com/talk"


def test_a_base_says_where_the_path_stands_in_an_address() -> None:
    wiki = Publisher("Parcelpost", checked="2026-11-22", base="https://example.org/{path}.html")

    assert wiki.post("Carts", "carts").url == "https://example.org/carts.html"


def test_a_source_can_say_otherwise_than_its_publisher() -> None:
    source = PARCELPOST.post(
        "Reprint", "x", kind="vendor", read_in="", by="Parcelpost, in a journal", checked="2026-11"
    )

    assert (source.kind, source.read_in, source.publisher, str(source.checked)) == (
        "vendor",
        None,
        "Parcelpost, in a journal",
        "2026-11",
    )


def test_a_filing_and_a_quoted_page_are_of_their_kinds() -> None:
    filing = PARCELPOST.filing("Form 10-K", "10k", "2024-02", by="Parcelpost, at the SEC")
    quoted = PARCELPOST.quoted("A lost post", "lost", read_in="quotes in a translation")

    assert (filing.kind, filing.read_in) == ("filing", "a copy")
    assert filing.publisher == "Parcelpost, at the SEC"
    assert (quoted.kind, quoted.read_in) == ("secondary", "quotes in a translation")


def test_the_press_names_each_publisher_or_is_refused() -> None:
    press = Publisher(checked="2026-11-22", kind="secondary")

    assert press.post("Parcels", "https://example.org", by="A journal").publisher == "A journal"
    with pytest.raises(CitationError, match="the publisher of a source"):
        press.post("Parcels", "https://example.org")


def test_a_repository_of_a_publisher_was_read_when_its_pages_were() -> None:
    assert PARCELPOST.repository("parcelpost/cart", "v1", folder="docs") == Repository(
        "parcelpost/cart", commit="v1", checked="2026-11-22", publisher="Parcelpost", folder="docs"
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"kind": "blog"}, "kind of Publisher 'Parcelpost' is 'blog'; allowed: primary, vendor"),
        ({"checked": "yesterday"}, "'yesterday' is not a date"),
        ({"base": "example.org"}, "base of a publisher's addresses is 'example.org'"),
        ({"base": "https://example.org/{id}"}, "allowed: .* with `{path}` in it"),
        ({"base": 3}, "base of a publisher's addresses is 3"),
    ],
)
def test_a_publisher_is_refused_where_it_is_declared(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(AtlasError, match=message):
        Publisher("Parcelpost", **wrong)


def test_a_page_that_was_read_on_no_day_is_refused_and_the_advice_works() -> None:
    with pytest.raises(CitationError, match=r"without the day .*`Publisher\(…, checked=…\)`"):
        Publisher("Parcelpost").post("Parcels", "https://example.org", "2023")

    assert Publisher("Parcelpost", checked="2026").post("Parcels", "https://example.org", "2023")


def test_an_address_that_is_no_text_is_refused() -> None:
    with pytest.raises(CitationError, match="the URL of a source is 3"):
        PARCELPOST.post("Parcels", 3)  # type: ignore[arg-type] # the point of it


def test_an_engineers_own_evidence_is_measured_and_need_not_be_public() -> None:
    ours = Publisher("Platform team", checked="2026-11-20")
    board = ours.measured("Orders", "https://grafana.internal/d/orders", by="dashboard")
    figure = ms(15) @ board.at("15 ms", of="orders", basis="p99")

    assert (figure.grade, board.is_own, board.is_file) == (Grade.MEASURED, True, False)
    assert "[measured]" in figure.explain()
    assert (figure + figure).grade is Grade.DERIVED


def test_a_file_of_the_repository_is_a_source_without_an_address_to_link_to() -> None:
    ours = Publisher("Platform team", checked="2026-11-20", base="https://wiki.internal")
    test = ours.measured("Load test", "file:load/2026-11.md", "2026-11-19", by="load test")

    assert (test.url, test.is_file) == ("file:load/2026-11.md", True)
    assert test.at("15 ms").href is None


@pytest.mark.parametrize("address", ["file:", "file:/etc/passwd", "file:../other/load.md"])
def test_a_file_outside_the_repository_is_refused(address: str) -> None:
    ours = Publisher("Platform team", checked="2026-11-20")
    with pytest.raises(CitationError, match=r"also `file:docs/load\.md`"):
        ours.measured("Load test", address, by="load test")


def test_only_ones_own_evidence_can_be_a_file() -> None:
    with pytest.raises(CitationError, match="the URL of a source"):
        Publisher("Netflix", checked="2026-11-20").post("A post", "file:post.md")


def test_words_of_ones_own_evidence_are_not_said_twice() -> None:
    ours = Publisher("Acme", checked="2026-11-20")
    runbook = ours.measured("Orders runbook", "file:docs/runbook.md", by="runbook")
    board = ours.measured("Orders", "https://grafana.internal/d/orders", by="dashboard")
    words = statement("restart the pooler on the standby first, then elsewhere") @ runbook
    figure = ms(42) @ board.at(of="the orders API", basis="p99")

    assert words.citations[0].phrase == "restart the pooler on the standby first, then"
    assert (shell("ls <path>") @ runbook).citations[0].phrase == "ls <path>"
    assert (figure.citations[0].phrase, figure.meaning.basis) == ("42 ms", "p99")
    assert str(nodes(3) @ board) == "3 nodes"
    assert at("2026-11-20 13:42", zone="UTC") @ board.at("13:42 on 2026-11-20 UTC")


def test_words_of_others_are_quoted() -> None:
    page = PARCELPOST.post("A post", "https://example.org/a", "2020")

    with pytest.raises(
        CitationError, match=r"'it is so' is cited with 'A post'; allowed: `source.at"
    ):
        statement("it is so") @ page  # type: ignore[operator]
    with pytest.raises(CitationError, match="a citation quotes 0 words"):
        page.at()
