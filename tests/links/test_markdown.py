"""The addresses of a Markdown page, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.links.markdown import addresses_in

URL = "https://acme.example/a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"A [page]({URL}).", (URL, 1, 10)),
        (f"A [page]({URL} 'Title')", (URL, 1, 10)),
        (f"![picture]({URL}.png)", (f"{URL}.png", 1, 12)),
        (f"\nSee <{URL}>, or not", (URL, 2, 6)),
        (f"one\ntwo {URL}.", (URL, 2, 5)),
        (f"({URL}), {URL[:0]}", (URL, 1, 2)),
        (f"{URL}_(disambiguation)", (f"{URL}_(disambiguation)", 1, 1)),
        (f"| a | b |\n| - | - |\n| x | [y]({URL}) |", (URL, 3, 11)),
        (f"- one\n  - two\n    [three]({URL})", (URL, 3, 13)),
        (f"> quoted [x]({URL})", (URL, 1, 14)),
        (f"# [Heading]({URL})", (URL, 1, 13)),
        (f'<a href="{URL}">x</a>', (URL, 1, 10)),
        (f'<p>\n<img alt="" src="{URL}">\n</p>', (URL, 2, 18)),
        (f"[x][1]\n\n[1]: {URL}", (URL, 1, 1)),
        (f"[{URL}]({URL})", (URL, 1, 2)),
    ],
)
def test_an_address_has_its_line_and_column(text: str, expected: tuple[str, int, int]) -> None:
    assert [*addresses_in(text)] == [expected]


def test_an_address_that_begins_another_one_has_its_own_place() -> None:
    assert [*addresses_in(f"<{URL}/b>\n<{URL}>")] == [(f"{URL}/b", 1, 2), (URL, 2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        f"`{URL}`",
        f"```sh\ncurl {URL}\n```",
        f"    curl {URL}",
        f"<!-- {URL} -->",
        f'<!--\n<a href="{URL}">x</a>\n-->',
        f'<!-- <a href="{URL}">',
        "[x](other.md) <mailto:a@acme.example>",
        "",
    ],
)
def test_code_and_comments_hold_examples(text: str) -> None:
    assert [each for each in addresses_in(text) if each[0].startswith("http")] == []


@given(st.text(st.sampled_from("[]()<>!`|-*_#\\\n \"'https://a.b/")))
def test_any_text_is_a_page(text: str) -> None:
    lines = text.count("\n") + 1

    assert all(1 <= line <= lines and column >= 1 for _, line, column in addresses_in(text))
