"""The list as text, Markdown and JSON, whatever the titles are."""

import json
from datetime import date

from attrs import evolve
from markdown_it import MarkdownIt

from atlas.discovery.collecting import Reading
from atlas.discovery.items import Item
from atlas.discovery.printing import to_json, to_markdown, to_text
from atlas.discovery.scoring import Reason, Scored
from atlas.discovery.weekly import Weekly
from tests.discovery.feeds import BLOG, PAGES

ITEM = Item("How we store parcels", "https://blog.example/parcels", date(2026, 11, 25))
SCORED = Scored(ITEM, BLOG, ("parcelpost",), (Reason(5, "missing view", "no storage"),))
LIST = Weekly(
    date(2026, 11, 21), date(2026, 11, 28), (SCORED,), 2, 3, 4, 5, 6, 1,
    (Reading(PAGES, problem="gone"),),
)  # fmt: skip


def test_text_has_the_score_and_its_reasons() -> None:
    assert to_text(LIST) == (
        "Sources to read, 2026-11-21 to 2026-11-28: 1 of 3 items\n"
        "\n"
        "  1.  5  How we store parcels\n"
        "         Shop blog, 2026-11-25\n"
        "         https://blog.example/parcels\n"
        "         +5 missing view: no storage\n"
        "\n"
        "1 of 2 feeds read; not listed: 2 of lower rank, 3 older, 4 decided, 5 cited already, "
        "6 of which the atlas lacks nothing\n"
        "not read: Shop pages: gone"
    )


def test_json_has_everything() -> None:
    data = json.loads(to_json(LIST))

    assert data["items"][0]["score"] == 5
    assert data["items"][0]["published"] == "2026-11-25"
    assert data["items"][0]["reasons"] == [
        {"points": 5, "what": "missing view", "text": "no storage"}
    ]
    assert data["unread"] == [{"feed": "Shop pages", "address": PAGES.address, "problem": "gone"}]
    assert (data["left_out"], data["older"], data["decided"], data["cited"]) == (2, 3, 4, 5)


def test_markdown_is_a_list_to_check() -> None:
    lines = to_markdown(LIST).splitlines()

    assert lines[0] == "# Sources to read, 2026-11-21 to 2026-11-28: 1 of 3 items"
    assert lines[2] == "- [ ] **5** [How we store parcels](<https://blog.example/parcels>)  "


def test_a_title_is_no_markup() -> None:
    title = "](javascript:x) <img src=x> `a` **b** | [x](y) @team #1 &lt;"
    hostile = evolve(SCORED, item=Item(title, "https://blog.example/a>b)<c 'd"))
    line = to_markdown(evolve(LIST, listed=(hostile,))).splitlines()[2]

    (read,) = [each for each in MarkdownIt().parse(line) if each.type == "inline"]
    kinds = [each.type for each in read.children or ()]
    links = [each for each in read.children or () if each.type == "link_open"]

    assert [link.attrs["href"] for link in links] == ["https://blog.example/a%3Eb%29%3Cc%20'd"]
    assert set(kinds) <= {
        *("text", "text_special", "softbreak", "hardbreak", "link_open", "link_close"),
        *("strong_open", "strong_close", "html_inline"),
    }
    assert [each.content for each in read.children or () if each.type == "html_inline"] in (
        [],
        ["<!-- -->", "<!-- -->"],
    )
    assert "@team" not in line
