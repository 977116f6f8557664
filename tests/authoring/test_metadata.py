import json
from typing import Any

import pytest

from atlas.authoring.metadata import Metadata, read
from atlas.fetching import Answer


def said(*head: str, body: str = "") -> Metadata:
    html = f"<html><head>{''.join(head)}</head><body>{body}</body></html>"
    return read(Answer("https://example.org/a", "text/html", None, html.encode()))


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


def described(**fields: Any) -> str:
    content = json.dumps({"@context": "https://schema.org", "@type": "BlogPosting", **fields})
    return f"<script type='application/ld+json'>{content}</script>"


@pytest.mark.parametrize(
    ("head", "day", "where"),
    [
        (meta("article:published_time", "2023-03-06T23:00:00-08:00"), "2023-03-06", "meta article"),
        (described(datePublished="2023-03-06"), "2023-03-06", "JSON-LD datePublished"),
        (meta("citation_publication_date", "2019/05/02"), "2019-05-02", "meta citation"),
        (meta("citation_publication_date", "2019/05"), "2019-05", "meta citation"),
        (meta("dcterms.issued", "2019"), "2019", "meta dcterms.issued"),
        (meta("pubdate", "Mon, 06 Mar 2023 10:00:00 GMT"), "2023-03-06", "meta pubdate"),
    ],
)
def test_a_date_of_publication_is_read_with_its_field(head: str, day: str, where: str) -> None:
    published = said(head).published
    assert published.value == day
    assert published.where.startswith(where)


@pytest.mark.parametrize(
    "body",
    [
        "<time pubdate datetime='2021-02-03'>3 Feb</time>",
        "<time class='dt-published' datetime='2021-02-03T10:00Z'>3 Feb</time>",
        "<span itemprop='datePublished' content='2021-02-03'>3 Feb</span>",
    ],
)
def test_a_date_that_the_text_marks_as_that_of_publication_is_read(body: str) -> None:
    assert said(body=body).published.value == "2021-02-03"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (meta("article:modified_time", "2023-03-06"), ""),
        (meta("og:updated_time", "2023-03-06"), ""),
        (meta("date", "2023-03-06"), ""),
        (described(dateModified="2023-03-06"), ""),
        ("", "<footer>Copyright 2019-2023</footer>"),
        ("", "<p>Posted on 2023-03-06</p><time datetime='2023-03-06'>last Monday</time>"),
    ],
)
def test_a_date_that_may_mean_something_else_is_not_taken(head: str, body: str) -> None:
    published = said(head, body=body).published
    assert published.value is None
    assert published.why == "no date of publication in its metadata"


def test_two_fields_that_disagree_leave_no_date_and_say_both() -> None:
    published = said(
        described(datePublished="2023-03-06"), meta("article:published_time", "2021-01-01")
    ).published
    assert published.value is None
    assert "2023-03-06" in published.why
    assert "2021-01-01" in published.why


def test_one_moment_written_in_two_zones_is_one_date() -> None:
    published = said(
        described(datePublished="2023-03-07T07:00:00Z"),
        meta("article:published_time", "2023-03-06T23:00:00-08:00"),
    ).published
    assert published.value == "2023-03-07"


def test_dates_of_other_posts_in_the_text_do_not_count_beside_that_of_the_page() -> None:
    other = "<time itemprop='datePublished' datetime='2020-01-01'>related</time>"
    page = said(meta("article:published_time", "2023-03-06"), body=other)
    assert page.published.value == "2023-03-06"


@pytest.mark.parametrize("text", ["last week", "2023-02-30", "06/03/23", "March 6, 2023"])
def test_a_date_of_no_known_form_is_quoted_and_not_taken(text: str) -> None:
    published = said(meta("article:published_time", text)).published
    assert published.value is None
    assert text in published.why


def test_a_headline_comes_before_other_titles_and_blanks_are_folded() -> None:
    page = said(described(headline="Zuul  2\n explained"), meta("og:title", "Zuul"))
    assert page.title.value == "Zuul 2 explained"
    assert page.title.where == "JSON-LD headline"


def test_the_title_element_is_the_last_resort() -> None:
    title = said("<title>Zuul &amp; friends</title>").title
    assert (title.value, title.where) == ("Zuul & friends", "<title>")


def test_of_a_list_of_posts_none_is_the_page() -> None:
    page = said(
        described(headline="One", publisher={"name": "A"}),
        described(headline="Two", publisher={"name": "B"}),
        "<title>All posts</title>",
    )
    assert page.title.where == "<title>"
    assert page.publisher.value is None


@pytest.mark.parametrize("publisher", ["Netflix", {"name": "Netflix"}, [{"name": "Netflix"}]])
def test_the_publisher_of_an_article_is_read(publisher: object) -> None:
    graph = {
        "@graph": [{"@type": ["Thing", "http://schema.org/NewsArticle"], "publisher": publisher}]
    }
    page = said(f"<script type='application/ld+json'>{json.dumps(graph)}</script>")
    assert page.publisher.value == "Netflix"


@pytest.mark.parametrize(
    "content", ["{", "[[[" * 100_000, "1", '{"@type": 3, "publisher": 4}', '{"@graph": [[null]]}']
)
def test_broken_json_ld_says_nothing(content: str) -> None:
    page = said(f"<script type='application/ld+json'>{content}</script><title>T</title>")
    assert page.title.value == "T"


def test_an_empty_page_says_nothing_and_why() -> None:
    page = read(Answer("", "text/html", None, b""))
    assert {page.title.value, page.publisher.value, page.published.value} == {None}
    assert all((page.title.why, page.publisher.why, page.published.why))


@pytest.mark.parametrize(
    ("charset", "declared"), [("iso-8859-1", ""), (None, "<meta charset=iso-8859-1>")]
)
def test_the_character_set_is_taken_from_the_server_or_the_page(
    charset: str | None, declared: str
) -> None:
    body = f"<head>{declared}<title>Zürich</title>".encode("iso-8859-1")
    assert read(Answer("", "text/html", charset, body)).title.value == "Zürich"


def test_an_unknown_character_set_is_no_obstacle() -> None:
    assert read(Answer("", "text/html", "klingon", b"<title>T</title>")).title.value == "T"
