"""What is read of feeds, sitemaps and pages, well-formed and not."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from atlas.discovery.errors import FeedError
from atlas.discovery.feed_list import KINDS, Feed, FeedKind
from atlas.discovery.items import Item
from atlas.discovery.reading import MOST_ITEMS, read_items
from tests.discovery.feeds import BLOG, PAGES, REPORTS, entry, rss, sitemap

TODAY = date(2026, 11, 28)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Status</title><entry>
<title type="html">API &amp;lt;down&amp;gt;</title><link rel="alternate" href="/incidents/1"/>
<updated>2026-11-26T00:30:00+02:00</updated>
<content type="html">&lt;p&gt;The primary was down for 47 minutes.&lt;/p&gt;</content>
</entry></feed>"""


def read(feed: Feed, body: bytes) -> list[Item]:
    return read_items(feed, body, today=TODAY)


def test_rss_has_titles_addresses_days_and_paragraphs() -> None:
    text = (
        "<p>We store 3 trillion messages on 72 nodes.</p><li>A second paragraph of it.</li><p>x</p>"
    )

    assert read(BLOG, rss(entry("A &amp; B", text=text))) == [
        Item(
            "A & B",
            "https://blog.example/parcels",
            date(2026, 11, 25),
            ("We store 3 trillion messages on 72 nodes.", "A second paragraph of it."),
        )
    ]


def test_atom_is_read_with_its_relative_links_and_zones() -> None:
    (item,) = read(BLOG, ATOM.encode())

    assert item.title == "API <down>"
    assert item.address == "https://blog.example/incidents/1"
    assert item.published == date(2026, 11, 25)
    assert item.paragraphs == ("The primary was down for 47 minutes.",)


def test_rss_1_and_an_old_rss_with_a_doctype_are_read() -> None:
    rdf = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><title>T</title>
        <link>https://blog.example/t</link></item></rdf:RDF>"""
    old = rss(
        entry(),
        head='<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x/r.dtd">',
    )

    assert [item.title for item in read(BLOG, rdf)] == ["T"]
    assert [item.title for item in read(BLOG, old)] == ["How we store parcels"]


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    broken = rss(entry("A & B"), entry("C", "https://blog.example/c")).replace(b"</rss>", b"")

    assert [item.title for item in read(BLOG, broken)] == ["A & B", "C"]


@pytest.mark.parametrize(
    "written",
    ["", "nonsense", "Wed, 25 Nov 2099 10:00:00 GMT", "0001-01-01", "1970-01-01T00:00:00Z",
     "9999999-01-01", "Thu, 31 Feb 2026 10:00:00 GMT", "-1", "2026-99-99", "1" * 5_000],
)  # fmt: skip
def test_a_date_that_cannot_be_true_is_none(written: str) -> None:
    (item,) = read(BLOG, rss(entry(date=written)))

    assert item.published is None


def test_links_that_run_something_are_left_out() -> None:
    links = [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://blog.example/b",
    ]
    items = read(BLOG, rss(*(entry(link=link) for link in links)))

    assert [item.address for item in items] == ["https://blog.example/b"]


def test_an_address_counts_once_and_a_feed_is_bounded() -> None:
    twice = rss(entry("A"), entry("B", "http://www.blog.example/parcels/"))
    many = rss(*(entry(link=f"https://blog.example/{number}") for number in range(MOST_ITEMS + 9)))

    assert [item.title for item in read(BLOG, twice)] == ["A"]
    assert len(read(BLOG, many)) == MOST_ITEMS


def test_no_file_and_no_address_is_opened_for_what_looks_like_one(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(rss(entry()))

    for body in (str(file).encode(), b"http://127.0.0.1:9/feed"):
        with pytest.raises(FeedError, match="neither RSS nor Atom"):
            read(BLOG, body)


def test_a_script_is_no_text_of_an_item() -> None:
    (item,) = read(BLOG, rss(entry(text="<script>alert('a long script')</script>Plain words.")))

    assert item.paragraphs == ("Plain words.",)


def test_an_item_without_a_title_is_called_by_its_address() -> None:
    (item,) = read(BLOG, rss(entry("", "https://blog.example/how-we_store%20parcels/")))

    assert item.title == "how we store parcels"


@pytest.mark.parametrize(
    "attack",
    [
        '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
        f'<!DOCTYPE r [<!ENTITY a "{"x" * 100_000}">]>',
    ],
    ids=["nested", "file", "parameter", "long"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_entities_are_refused_in_each_kind(kind: FeedKind, attack: str) -> None:
    feed = evolve(BLOG, kind=kind)

    with pytest.raises(FeedError, match="declares entities"):
        read(feed, rss(entry("&a;&b;&c;&x;"), head=attack))


def test_an_external_document_type_of_a_sitemap_is_refused() -> None:
    body = b'<!DOCTYPE urlset SYSTEM "http://127.0.0.1:9/x.dtd">' + sitemap()[21:]

    with pytest.raises(FeedError, match="it is no XML"):
        read(PAGES, body)


def test_a_sitemap_has_pages_with_days_and_the_words_of_their_addresses() -> None:
    body = sitemap(
        "<loc>https://blog.example/how-we-store</loc><lastmod>2026-11-25T10:00:00Z</lastmod>",
        "<loc><![CDATA[ https://blog.example/b ]]></loc><lastmod>nonsense</lastmod>",
        "<loc>javascript:alert(1)</loc>",
        "<lastmod>2026-11-25</lastmod>",
    )

    assert read(PAGES, body) == [
        Item("how we store", "https://blog.example/how-we-store", date(2026, 11, 25)),
        Item("b", "https://blog.example/b"),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (sitemap().replace(b"urlset", b"sitemapindex"), "an index of sitemaps"),
        (rss(entry()), "another kind of XML"),
        (b"<html><br></html>", "it is no XML"),
        (b"", "it is no XML"),
        (b"\x1f\x8b\x08", "it is no XML"),
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes, found: str) -> None:
    with pytest.raises(FeedError, match=found):
        read(PAGES, body)


def test_a_feed_or_sitemap_without_items_is_read() -> None:
    assert read(BLOG, rss()) == []
    assert read(PAGES, sitemap()) == []


def test_a_listing_has_the_links_that_begin_as_they_should() -> None:
    page = b"""<a href="one">One
      report</a><a href="/other">Other</a><a href="https://x.example/two">Two</a><a href="">Top</a>
      <a href="three"><img></a><a href="javascript:x()">Run</a>"""
    own = evolve(REPORTS, links="")

    assert [(item.title, item.address) for item in read(own, page)] == [
        ("One report", "https://reports.example/list/one"),
        ("three", "https://reports.example/list/three"),
    ]
    assert [item.title for item in read(REPORTS, page)] == ["One report", "Other", "Two", "three"]


@given(st.sampled_from(KINDS), st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_is_answered_is_read_or_refused(kind: FeedKind, body: bytes) -> None:
    feed = evolve(BLOG, kind=kind)
    try:
        items = read(feed, body)
    except FeedError:
        return
    assert all(item.address.startswith("http") for item in items)
