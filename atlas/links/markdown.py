"""The addresses that a Markdown page links to, with their places; those in code are examples."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_BARE = re.compile(r"https?://[^\s<>\"'`]+")
_TRAILING = ".,;:!?*_~"
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(?:href|src)\s*=\s*[\"'](https?://[^\"'\s]+)[\"']", re.IGNORECASE)


def addresses_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each address of a page with its line and its column, from 1.

    It reads links and images, addresses that stand as they are, and those of HTML, but for
    comments.

    Args:
        text: The page.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only for pages

    lines = text.split("\n")
    for block in MarkdownIt("commonmark").enable("table").parse(text):
        if block.map is None:
            continue
        first, last = block.map
        for address, written in _of_block(block):
            line, column = _found(lines, first, last, written)
            yield address, line + 1, column + 1


def _of_block(block: "Token") -> Iterator[tuple[str, str]]:
    """Yield each address of a block, as it is and as it may be found in the text."""
    if block.type == "html_block":
        yield from _of_html(block.content)
    in_link = 0
    for token in block.children or ():
        in_link += token.nesting if token.type.startswith("link_") else 0
        address = str(token.attrGet("href") or token.attrGet("src") or "")
        if address:
            yield address, address
        elif token.type == "html_inline":
            yield from _of_html(token.content)
        elif token.type == "text" and not in_link:
            for match in _BARE.finditer(token.content):
                bare = _trimmed(match[0])
                yield bare, bare


def _of_html(content: str) -> Iterator[tuple[str, str]]:
    for match in _ATTRIBUTE.finditer(_COMMENT.sub("", content)):
        yield match[1], match[1]


def _trimmed(address: str) -> str:
    """Return an address in a sentence without what ends the sentence, or a bracket around it."""
    while address and (
        address[-1] in _TRAILING or (address[-1] == ")" and address.count(")") > address.count("("))
    ):
        address = address[:-1]
    return address


def _found(lines: list[str], first: int, last: int, written: str) -> tuple[int, int]:
    """Return line and column of an address in a block, from 0; the block if it is elsewhere."""
    whole = re.compile(rf"{re.escape(written)}(?![\w/%#?&=-])")
    for number in range(first, min(last, len(lines))):
        if match := whole.search(lines[number]):
            return number, match.start()
    return first, 0
