"""Signatures: what is known of a signal, as plain data that the index keeps."""

import os
from functools import lru_cache
from typing import Literal

from attrs import frozen

from atlas.matching.cleaning import clean
from atlas.matching.shapes import informative, weight

SignalKind = Literal["log", "metric", "reply", "alert"]

STRONG = 2.0
"""How much the words of an anchor must tell for it to be sure alone."""
_ANCHOR_WORD, _SAMPLE_WORD = 1.0, 0.5


@frozen(kw_only=True)
class Signature:
    """A signal as it is looked for.

    Args:
        key: Its name in the library: `PostgreSQL.DEADLOCK`.
        kind: A log message, a metric's name, an error reply or an alert's name.
        technology: The technology that writes it, or the system for its own replies and alerts.
        anchor: The text that never varies.
        sample: A whole line.
        meaning: What it tells, in one sentence.
        pattern: A regular expression with named groups for what varies; empty where there is none.
        severity: The level it is logged with; empty where it has none.
        versions: The versions that word it so; empty for all.
        source: The address of the page that has the text.
        logs: Where the technology writes its log.
        terms: Words of which one must be near a text that many programs write.
        context: Whether the declaration itself requires one of the terms.
    """

    key: str
    kind: SignalKind
    technology: str
    anchor: str
    sample: str
    meaning: str
    pattern: str = ""
    severity: str = ""
    versions: str = ""
    source: str = ""
    logs: str = ""
    terms: tuple[str, ...] = ()
    context: bool = False


@lru_cache(maxsize=1)
def _of_every_program() -> frozenset[str]:
    texts = {os.strerror(number) for number in range(1, 134)}
    return frozenset(each.lower() for each in texts) | {
        "oomkilled", "out of memory", "segmentation fault", "i/o error", "eof", "timeout",
        "unexpected eof", "too many requests", "429 too many requests", "service unavailable",
        "503 service unavailable", "bad gateway", "502 bad gateway", "504 gateway timeout",
        "gateway timeout", "internal server error", "500 internal server error", "access denied",
        "unauthorized", "forbidden", "not found", "crashloopbackoff", "imagepullbackoff", "evicted",
    }  # fmt: skip


def is_generic(signature: Signature) -> bool:
    """Whether programs of every kind write this text, so that it says nothing by itself."""
    text = signature.anchor.strip(" .:,;!-").lower()
    return signature.context or text in _of_every_program()


def strength(signature: Signature) -> float:
    """Return how much the words of the anchor tell, from 0; `STRONG` is enough by itself."""
    return sum(weight(each) for each in informative(signature.anchor))


def weights(signature: Signature) -> dict[str, float]:
    """Return the informative words of a signature, with how much each tells.

    Those of the anchor count fully, those of the rest of the sample half.
    """
    found = {each: weight(each) * _ANCHOR_WORD for each in informative(signature.anchor)}
    for each in informative(_constant(signature)):
        found.setdefault(each, weight(each) * _SAMPLE_WORD)
    return found


def _constant(signature: Signature) -> str:
    """Return the message of the sample without what its pattern says varies."""
    import re  # noqa: PLC0415 - only while an index is built

    line = clean(signature.sample)
    match = re.search(signature.pattern, line.text) if signature.pattern else None
    if match is None:
        return line.text
    spans = [match.span(name) for name in match.groupdict() if match[name] is not None]
    kept = [
        character
        for place, character in enumerate(line.text)
        if not any(start <= place < end for start, end in spans)
    ]
    return "".join(kept)
