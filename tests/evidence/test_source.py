from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import ChoiceError, CitationError, DateError, Source, ms
from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.terminal import visible
from tests.examples import finished


def source(**changes: Any) -> Source:
    given: dict[str, Any] = {
        "title": "How Parcelpost keeps its parcels",
        "publisher": "Parcelpost",
        "kind": "primary",
        "url": "https://example.org/parcelpost",
        "published": "2023-03",
        "checked": "2026-11-22",
    }
    return Source(**{**given, **changes})


@pytest.mark.parametrize("name", ["title", "publisher"])
@pytest.mark.parametrize("value", ["", "  ", None, 3])
def test_a_source_without_title_or_publisher_is_refused(name: str, value: object) -> None:
    with pytest.raises(CitationError, match=f"the {name} of a source is"):
        source(**{name: value})


@pytest.mark.parametrize(
    "url",
    ["", "example.org", "ftp://example.org", "https://", "https://exa mple.org", "https://[x",
     "javascript:alert(1)", None, 3],
)  # fmt: skip
def test_a_source_needs_an_address_of_the_web(url: str) -> None:
    with pytest.raises(CitationError, match="the URL of a source is"):
        source(url=url)


def test_an_unknown_kind_of_source_is_refused_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, match="primary, vendor, filing, secondary"):
        source(kind="blog")


@pytest.mark.parametrize("checked", ["2023-02", "2023-02-28", "2022"])
def test_a_source_checked_before_it_was_published_is_refused(checked: str) -> None:
    with pytest.raises(CitationError, match="before its publication on 2023-03"):
        source(checked=checked)


@pytest.mark.parametrize("checked", ["2023", "2023-03", "2023-03-01", "2024"])
def test_a_source_may_be_checked_when_it_can_have_been_published(checked: str) -> None:
    assert str(source(checked=checked).checked) == checked


def test_a_source_needs_the_date_on_which_it_was_checked() -> None:
    with pytest.raises(DateError):
        source(checked=None)


def test_a_source_published_after_the_date_of_the_view_is_fine() -> None:
    assert finished(CompleteArchitecture, as_of="2022-10").components


def test_an_undated_source_shows_when_it_was_read() -> None:
    assert source(published=None).date == "undated, read 2026-11-22"
    assert source().date == "2023-03"


def test_a_phrase_of_eight_words_is_allowed() -> None:
    assert source().at("one two three four five six seven eight").phrase.endswith("eight")


def test_a_phrase_of_more_than_eight_words_is_refused() -> None:
    with pytest.raises(CitationError, match="a citation quotes 9 words"):
        source().at("one two three four five six seven eight nine")


@pytest.mark.parametrize("phrase", ["", "  ", None, 3])
def test_an_empty_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(CitationError, match="a citation quotes 0 words"):
        source().at(phrase)


@pytest.mark.parametrize(
    ("phrase", "fragment"),
    [
        ("15ms p99", "15ms%20p99"),
        ("40-125ms", "40%2D125ms"),
        ("1,500 nodes", "1%2C500%20nodes"),
        ("R&D costs", "R%26D%20costs"),
        ("a #1 \n choice", "a%20%231%20choice"),
    ],
)
def test_a_citation_links_to_the_very_phrase(phrase: str, fragment: str) -> None:
    assert source().at(phrase).url == f"https://example.org/parcelpost#:~:text={fragment}"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/#disks", "https://example.org/#disks:~:text=9%20TB"),
        ("https://example.org/#:~:text=x", "https://example.org/#:~:text=x&text=9%20TB"),
    ],
)
def test_a_link_keeps_the_fragment_that_the_address_has(url: str, linked: str) -> None:
    assert source(url=url).at("9 TB").url == linked


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1).map(visible), max_size=8
    )
)
def test_a_text_fragment_holds_the_words_and_no_sign_of_its_syntax(words: list[str]) -> None:
    phrase = " ".join(words)
    if not phrase.split():
        return
    fragment = source().at(phrase).url.partition(":~:text=")[2]

    assert unquote(fragment) == " ".join(phrase.split())
    assert not set(fragment) & set("-,&# ")
    assert fragment.isascii()


def test_a_source_says_where_its_words_were_read_if_not_at_its_address() -> None:
    copied = source(read_in="a complete copy")
    assert (source().standing, copied.standing) == ("primary", "primary, read in a complete copy")
    figure = ms(15) @ copied.at("15ms p99")
    assert "primary, read in a complete copy" in figure.explain()


@pytest.mark.parametrize("place", ["", " ", 7])
def test_where_it_was_read_is_a_text(place: object) -> None:
    with pytest.raises(CitationError, match="read_in"):
        source(read_in=place)
