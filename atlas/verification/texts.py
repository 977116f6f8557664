"""The words of a page, a PDF file or a plain text, as a reader sees them."""

import codecs
import io
import json
import re
import zlib
from contextlib import suppress

from attrs import frozen

from atlas.verification.copies import Copy

_BLOCKS = re.compile(
    r"<(?=/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|table|section|article|aside|header|footer|nav|"
    r"main|blockquote|pre|figure|figcaption|hr|form|details|summary|title|body)\b)",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"<br\b", re.IGNORECASE)
_CELLS = re.compile(r"<(?=/?(?:td|th)\b)", re.IGNORECASE)
_RAISED = re.compile(r"<sup\b[^>]*>(?=\s*[\d-])", re.IGNORECASE)
_UNSEEN = ["script", "style", "noscript", "template", "svg", "iframe"]
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_TAG = re.compile(r"<[^<>]{0,2000}>")
_ESCAPE = re.compile(r'\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])')
_PACKED = re.compile(r'"(\\x1f\\x8b(?:\\x[0-9a-f]{2})+)"')
_MOST_PAGES = 2_000
_MOST_DATA = 4 * 1024 * 1024
_LONGEST = 20_000_000
"""The most characters of a text; a page has thousands, a long filing a few millions."""


class UnreadableError(ValueError):
    """The content of a copy has no text that can be read; the message says why."""


@frozen
class Text:
    """The text of a source.

    Args:
        words: All that a reader sees.
        title: Its title and its main heading; empty where it has none.
        hidden: Words in data next to the text, which scripts of the page show; empty for others.
        is_pdf: Whether blanks in it stand where its layout put them.
    """

    words: str
    title: str = ""
    hidden: str = ""
    is_pdf: bool = False


def text_of(copy: Copy, body: bytes) -> Text:
    """Return the text of a copy.

    Args:
        copy: The copy.
        body: Its content.

    Raises:
        UnreadableError: It is no page, no PDF file and no text, or cannot be read.
    """
    if copy.content_type == "application/pdf" or body[:5] == b"%PDF-":
        return _of_pdf(body)
    if b"\0" in body[:1024] and not body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError(f"it is no page, no PDF file and no text ({copy.content_type})")
    text = decoded(body, copy.charset)[:_LONGEST]
    start = text[:2048].lstrip().lower()
    if copy.content_type in _HTML or start.startswith(("<!doctype html", "<html")):
        return _of_page(text)
    return Text(_unpacked(text))


def _unpacked(source: str) -> str:
    """Return a text with the files that Go source holds packed, as bytes of gzip in one string."""

    def content(found: re.Match[str]) -> str:
        file = b""
        with suppress(zlib.error):
            packed = bytes.fromhex(found[1].replace("\\x", ""))
            file = zlib.decompressobj(wbits=31).decompress(packed, _LONGEST)
        return file.decode("utf-8", "replace") or found[0]

    return _PACKED.sub(content, source)[:_LONGEST]


def decoded(body: bytes, charset: str | None) -> str:
    """Return a body as text; what is whole UTF-8 is that, whatever its server says.

    Args:
        body: The content.
        charset: The character set that the server names; None if it names none.
    """
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    with suppress(UnicodeDecodeError):
        return body.decode("utf-8-sig")
    named = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", body[:4096], re.IGNORECASE)
    for name in (charset, named[1].decode("ascii", "replace") if named else None):
        with suppress(LookupError, UnicodeDecodeError):
            if name and codecs.lookup(name).name != "utf-8":
                return body.decode(name)
    if charset or named:  # UTF-8 with a few wrong bytes, or a wrong name
        return body.decode("utf-8", "replace")
    return body.decode("cp1252", "replace")


def _of_page(source: str) -> Text:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only for pages

    text = _BREAKS.sub("\n<br", _CELLS.sub(" <", _BLOCKS.sub("\n\n<", source)))
    page = LexborHTMLParser(_RAISED.sub("^", text))
    data = "\n\n".join(_strings(node.text()) for node in page.css("script"))[:_MOST_DATA]
    about = [
        node.attributes.get(name) or ""
        for selector, name in (('meta[name="description"]', "content"), ("img[alt]", "alt"))
        for node in page.css(selector)
    ]
    heading = [node.text() for selector in ("title", "h1") for node in page.css(selector)[:1]]
    page.strip_tags(_UNSEEN)
    words = page.body.text() if page.body else ""
    title = "\n\n".join(heading)
    return Text("\n\n".join([words, title, *about]), title, data)


def _strings(script: str) -> str:
    """Return the text of a script with the escapes of its strings resolved, without tags."""
    if len(script) > _MOST_DATA:
        return ""
    return _TAG.sub("\n\n", _ESCAPE.sub(_unescaped, _ESCAPE.sub(_unescaped, script)))


def _unescaped(found: re.Match[str]) -> str:
    return str(json.loads(f'"{found[0]}"'))


def _of_pdf(body: bytes) -> Text:
    import logging  # noqa: PLC0415 - only for PDF files

    from pypdf import PdfReader  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of what it repairs
    try:
        reader = PdfReader(io.BytesIO(body))
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except Exception as error:  # a damaged file may raise anything
        raise UnreadableError(f"the PDF file cannot be read: {type(error).__name__}") from error
    return Text("\n\n".join(pages)[:_LONGEST], is_pdf=True)
