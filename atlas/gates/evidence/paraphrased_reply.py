"""EV527: an error reply that its source does not print."""

import re
from collections.abc import Iterator

from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.operations.signal import ErrorReply
from atlas.views.view import View

_HTTP = re.compile(r"\bhttp\b")
_WORD = re.compile(r"\d+|[^\W\d_]+")


class ParaphrasedReply(Rule):
    """An error reply and the words that are quoted for it are different texts.

    One of the two is part of the other: a source prints `fails with 503 errors` of the reply
    `HTTP 503`, and of a long message eight words may be quoted. Capitals, punctuation and the word
    `HTTP` do not count.
    """

    code = "EV527"
    name = "paraphrased-reply"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "An error reply is the text that its source prints"
    why = "A paraphrase is in no log: an engineer who searches for it finds nothing."
    remedy = (
        "write the text or code as the source prints it, and when or how often it is received in "
        "`seen_by`; if the source prints none, declare a `Symptom`"
    )
    bad = (
        "storage(component(fails=[failure(signals=[message, metric, ErrorReply("
        "reply=statement('orders fail') @ post.at('HTTP 503 errors'), seen_by='shoppers')])]))"
    )
    good = (
        "storage(component(fails=[failure(signals=[message, metric, ErrorReply("
        "reply=statement('503') @ post.at('HTTP 503 errors'), seen_by='shoppers')])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare each error reply with its quotation."""
        for reply in dict.fromkeys(_replies(subject.loaded.view)):
            quoted = [citation.phrase for citation in reply.citations]
            if not any(_share(reply.text, phrase) for phrase in quoted):
                yield Fault(
                    f"the error reply is {reply.text!r}, and quoted is {' '.join(quoted)!r}; "
                    "allowed: the exact text or code that is received, as its source prints it",
                    reply.declared,
                )


def _replies(view: View) -> Iterator[Statement]:
    """Yield the texts of the error replies of a view."""
    for component in view.components:
        for failure in view.fails_of(component):
            for signal in failure.signals:
                if isinstance(signal, ErrorReply) and isinstance(signal.reply, Statement):
                    yield signal.reply


def _share(text: str, quoted: str) -> bool:
    """Whether one text is part of the other."""
    shorter, longer = sorted((_normalised(text), _normalised(quoted)), key=len)
    return shorter in longer


def _normalised(text: str) -> str:
    """Return the words and numbers of a text between blanks."""
    return f" {' '.join(_WORD.findall(_HTTP.sub(' ', text.lower())))} "
