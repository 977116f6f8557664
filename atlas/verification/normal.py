"""One spelling for what pages spell in many ways: blanks, dashes, quotes, entities, ligatures."""

import html
import re

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2039\u203a`\u00b4"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_BLANKS = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LETTERS = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u2026": "...",
    "\u00b5": "\u03bc",  # the sign micro, as the letter
    "\u223c": "~",
    "\u2044": "/",
}
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_HIDDEN, ""),
        **_LETTERS,
        **{raised: f"^{digit}" for digit, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    }
)
_LINES = re.compile(r"[^\S\n]*\n[^\S\n]*")
_PARAGRAPHS = re.compile(r"\n{2,}")
_ENTITY = re.compile(r"&(?:#\d|#x|[a-z]+;)", re.IGNORECASE)
_LEADER = re.compile(r"(?m)^[ \t]*(?://+[!/]?|#+|\*+/?|/\*+|--+|;+|>+|\|)[ \t]?")
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:[^()\n]|\([^()\n]*\)){0,500}\)")
_TAG = re.compile(r"</?[a-z][^<>\n]{0,500}>", re.IGNORECASE)
_MARKUP = re.compile(r"[*_`'\"\\|\[\]{}]+")


def normal(text: str) -> str:
    """Return a text in one spelling; the ends of its paragraphs stay, as two ends of a line.

    Args:
        text: A text as a page prints it, or the words quoted from it.
    """
    if _ENTITY.search(text):
        text = html.unescape(text)
    text = text.translate(_TABLE)
    text = _LINES.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n"))
    text = _PARAGRAPHS.sub("\n\n", text)
    return re.sub(r"[^\S\n]+", " ", text)


def unmarked(text: str) -> str:
    """Return a text without what marks it up: comments, Markdown, tags in it, and quotes.

    Args:
        text: A text in its one spelling.
    """
    shown = _TAG.sub("", _LINK.sub(r"\1", text))
    return re.sub(r"[^\S\n]+", " ", _MARKUP.sub("", _LEADER.sub("", shown)))


def joined(text: str) -> str:
    """Return a text without blanks and hyphens, which PDF files put where they like.

    Args:
        text: A text in its one spelling.
    """
    return re.sub(r"[\s-]+", "", text)
