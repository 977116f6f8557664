"""Signatures: signals as plain data that the index keeps."""

import re
from typing import Literal

from attrs import frozen

from atlas.matching.cleaning import clean
from atlas.matching.shapes import informative, total_weight, weight

SignalKind = Literal["log", "metric", "reply", "symptom", "alert"]

STRONG = 2.0
"""How much the words of an anchor must tell for it to be sure alone."""
TELLING = 3.0
"""How much those of a reply or a symptom must tell for it to be its system's without its name."""
_ANCHOR_WORD, _SAMPLE_WORD = 1.0, 0.5


@frozen(kw_only=True, eq=False)
class Signature:
    """A signal as it is looked for.

    Args:
        key: Its name in the library: `PostgreSQL.DEADLOCK`.
        kind: A log message, a metric's name, an error reply, a symptom or an alert's name.
        technology: The technology that writes it; the system for replies, symptoms and alerts.
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
        unless: Words of which none may be before the text, as they make it ordinary.
        failure: The title of the failure that it shows; empty where none is known.
        ambiguous: Whether that failure has several usual causes, so that it explains nothing else.
        wraps: Whether it only wraps another error, which is named first.
        general: Whether any error may be behind that failure, so that another one says more.
        needs: The technologies whose failures show as failures of this one.
        wide: Whether programs of every kind print it, as they do an error of the kernel.
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
    unless: tuple[str, ...] = ()
    failure: str = ""
    ambiguous: bool = False
    wraps: bool = False
    general: bool = False
    needs: tuple[str, ...] = ()
    wide: bool = False

    @property
    def title(self) -> str:
        """What has failed, or else what the signal tells."""
        return self.failure or self.meaning


def is_generic(signature: Signature) -> bool:
    """Whether a text says nothing by itself.

    So does one that is declared so, a short reply or symptom, an alert, or a metric named by a
    plain word.
    """
    if signature.kind in {"reply", "symptom"}:
        return strength(signature) < TELLING
    if signature.kind == "metric":
        return not re.search(r"[_./:]", signature.anchor)
    return signature.context or signature.kind == "alert"


def strength(signature: Signature) -> float:
    """Return the weight of the words of the anchor, from 0; `STRONG` suffices alone."""
    return total_weight(signature.anchor)


def weights(signature: Signature) -> dict[str, float]:
    """Return the informative words of a signature, with their weights.

    Those of the anchor count fully, those of the rest of the sample half.
    """
    word_weights = {word: weight(word) * _ANCHOR_WORD for word in informative(signature.anchor)}
    for word in informative(_constant(signature)):
        word_weights.setdefault(word, weight(word) * _SAMPLE_WORD)
    return word_weights


def _constant(signature: Signature) -> str:
    """Return the message of the sample without the variable parts of its pattern."""
    line = clean(signature.sample)
    match = re.search(signature.pattern, line.text) if signature.pattern else None
    if match is None:
        return line.text
    spans = [match.span(name) for name in match.groupdict() if match[name] is not None]
    constant = [
        character
        for place, character in enumerate(line.text)
        if not any(start <= place < end for start, end in spans)
    ]
    return "".join(constant)
