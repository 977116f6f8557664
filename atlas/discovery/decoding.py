"""The text of a feed from its bytes: no encoding that hides what it holds, no entities of its own.

An entity that a document declares may stand for a gigabyte, or for a file of the machine. Feeds
need none, so that one that declares any is refused before it is parsed.
"""

import codecs
import re

from atlas.discovery.errors import FeedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"\A\s*<\?xml.{0,300}?\?>", re.DOTALL)
_TEXTUAL = re.compile(
    r"utf-8|utf-16(-[lb]e)?|utf-32(-[lb]e)?|ascii|iso8859-\d+|cp125\d|koi8-[rtu]|mac-roman|"
    r"shift_jis|euc_\w+|gb\w+|big5\w*|iso2022_\w+"
)
"""Encodings of text; others, such as UTF-7, hide what a document holds."""
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)


def feed_text(body: bytes, charset: str | None) -> str:
    """Return the text of a feed without its XML declaration.

    What is not of its encoding is replaced.

    Args:
        body: Its bytes.
        charset: The character set that the server names; None if it names none.

    Raises:
        FeedError: It declares entities.
    """
    text = _decoded(body, charset)
    if _ENTITY.search(text):
        raise FeedError(
            "it declares entities",
            allowed="XML without <!ENTITY",
            remedy="name another feed of the same pages in sources.toml",
        )
    return _DECLARATION.sub("", text)


def _decoded(body: bytes, charset: str | None) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.removeprefix(mark).decode(name, "replace")
    declared = _DECLARED.match(body[:1_000])
    for named in (charset, declared[1].decode("ascii") if declared else None):
        name = _encoding(named)
        if name:
            return body.decode(name, "replace")
    return body.decode("utf-8", "replace")


def _encoding(name: str | None) -> str:
    """Return the name by which Python knows an encoding of text; empty for any other."""
    try:
        known = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    return known if _TEXTUAL.fullmatch(known) else ""
