"""Finds sizes, hosts and processes that a command ships as if they were the reader's."""

import re

from atlas.evidence.command import Command

_PLACEHOLDER = re.compile(r"<[a-z0-9-]+>")
_SIZE = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:[kKmMgGtTpP]i?[bB]?|[bB])(?![\w-])")
_BYTES = re.compile(r"(?<![\w.:/-])\d{7,}(?![\w.:])")
_ADDRESS = re.compile(r"(?<![\w.])(?!0\.0\.0\.0|127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")
_HOST = re.compile(
    r"(?i)(?<![\w./@-])(?:[a-z]+[.-])*(?:db|mysql|pg|redis|web|host|node|server|broker|m)-?\d+"
    r"(?:\.[a-z0-9-]+)*(?![\w/])|(?<![\w./-])(?:[a-z0-9-]+\.)+(?:internal|local|lan|corp|test|"
    r"example(?:\.(?:com|net|org))?|example\.(?:com|net|org))(?![\w-])"
)
_PROCESS = re.compile(r"(?i)\bKILL(?: QUERY| CONNECTION)? (\d{2,})|\bkill (?:-\S+ )*(\d{2,})")
_CREDENTIAL = re.compile(r"://(?P<user>[^\s:/@'\"<>]+):[^\s/@'\"<>]+@(?P<host>[^\s/:'\"]+)")
_KINDS = (
    ("size", _SIZE), ("size", _BYTES), ("address", _ADDRESS), ("host", _HOST), ("id", _PROCESS),
)  # fmt: skip


def literal_in(command: Command) -> tuple[str, str] | None:
    """Return the kind and the text of the first literal that belongs in a placeholder, or None."""
    text = _PLACEHOLDER.sub("", command.text)
    for kind, pattern in _KINDS:
        if match := pattern.search(text):
            return kind, match[0]
    return None


def credential_in(command: Command) -> str | None:
    """Return the first address with a password in a command, its password left out, or None."""
    match = _CREDENTIAL.search(_PLACEHOLDER.sub("", command.text))
    return f"{match['user']}:…@{match['host']}" if match else None
