"""What a page says instead: that there is no such page, or that a program may not read it."""

import re

from atlas.verification.addresses import is_same
from atlas.verification.copies import Copy
from atlas.verification.texts import Text

_FEW = 200
"""A page with fewer characters than this has no article."""
_NOT_FOUND = re.compile(
    r"\b(?:page|post|file|article|document|site)?\s*(?:is |was )?(?:not|can(?:no|')t be) found\b|"
    r"\b404\b|\bno longer (?:available|exists?)\b|\bdoes(?:n't| not) exist\b|"
    r"\bnothing (?:was )?found\b|\bpage (?:has been )?(?:removed|deleted)\b|\bpage unavailable\b",
    re.IGNORECASE,
)
_ONLY_NOT_FOUND = re.compile(
    r"(?:oops|sorry|error|whoops|[:!.,\s])*"
    r"(?:404(?:[\s:.-]*error)?(?:[\s:.-]*(?:(?:page|file) )?not found)?|not found|nothing found|"
    r"(?:(?:the|this|that) )?(?:page|post|file|article|document|site)"
    r"(?: you (?:requested|are looking for|were looking for))? ?"
    r"(?:(?:is |was |could |can)?not(?: be)? found|can['’]t be found|"
    r"(?:is )?no longer (?:available|exists?)|does(?:n['’]t| not) exist|"
    r"(?:has been |was |is )?(?:removed|deleted|unavailable)))[.!\s]*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s[|·•»:–—-]+\s|\n+")
_SPEAKS_OF_IT = re.compile(r"404|not-?_?found|error", re.IGNORECASE)
"""In the addresses of pages that are about such errors."""
_HINDERED = re.compile(
    r"enable javascript|javascript is (?:disabled|required)|just a moment|verify(?:ing)? (?:that )?"
    r"you are (?:a )?human|checking your browser|unusual traffic|captcha|access denied|"
    r"are you a robot|sign in to continue|log ?in to continue",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|signup|auth|sso|oauth2?|session)\b", re.IGNORECASE)


def hindrance(copy: Copy, text: Text) -> str:
    """Return why a program is not shown a page; nothing if it is.

    Args:
        copy: The copy of the page.
        text: Its text.
    """
    words = text.words.strip()
    if leads_away(copy) and _LOGIN.search(copy.url):
        return f"it requires a login at {copy.url}"
    if _HINDERED.search(text.title or words[:_FEW]) or (
        len(words) < _FEW and _HINDERED.search(words)
    ):
        return "it shows its text only to a browser"
    return ""


def leads_away(copy: Copy) -> bool:
    """Return whether redirects led from a page to another one.

    Args:
        copy: The copy of the page.
    """
    return bool(copy.url) and not is_same(copy.url, copy.address)


def denial(text: Text) -> str:
    """Return the words in which a page may say that there is no such page; nothing if it does not.

    A page that is about something that was not found says them as well.

    Args:
        text: Its text.
    """
    match = _NOT_FOUND.search(_heading(text))
    return match[0].strip() if match else ""


def clear_denial(address: str, text: Text) -> str:
    """Return the words in which a page says nothing but that there is no such page.

    Args:
        address: The address of the page.
        text: Its text.
    """
    if _SPEAKS_OF_IT.search(address):
        return ""
    parts = (part.strip() for part in _SEPARATOR.split(_heading(text)))
    return next((part for part in parts if _ONLY_NOT_FOUND.fullmatch(part)), "")


def _heading(text: Text) -> str:
    words = text.words.strip()
    return text.title or (words if len(words) < _FEW else "")
