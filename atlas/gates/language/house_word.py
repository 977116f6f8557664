"""LG901: a house word in place of the field's standard term."""

from collections.abc import Iterator

from atlas.gates.authored import authored_texts
from atlas.gates.gate import Gate
from atlas.gates.house_words import WORDS
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.gates.wording import report, with_house_words


class HouseWord(Rule):
    """A text that a reader sees holds a wording for which the field has a standard term."""

    code = "LG901"
    name = "house-word"
    gate = Gate.LANGUAGE
    question = "Texts use the standard terms of the field"
    why = "At 3 AM nobody translates: an unhealthy node is searched for, and found, by that word."
    remedy = "use the standard term; a quoted phrase belongs into its citation"
    bad = "storage(component(role='Takes sick nodes out of service'))"
    good = "storage(component(role='Removes unhealthy nodes from service'))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for house words, each once a text."""
        loaded = subject.loaded
        texts = authored_texts(loaded.view, loaded.summary)
        for authored, match in with_house_words(texts, WORDS):
            yield Fault(report(authored.text, match), authored.declared, authored.argument)
