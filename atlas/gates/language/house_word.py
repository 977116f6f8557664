"""LG901: a house word in place of the field's standard term."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from atlas.gates.authored import Authored, holders, own_texts, texts_of
from atlas.gates.gate import Gate
from atlas.gates.house_words import WORDS
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.gates.wording import Found, report, with_house_words
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System


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
        own = with_house_words(own_texts(loaded.view, loaded.summary), WORDS)
        shared = map(_in, holders(loaded.view))
        for authored, match in chain(own, *shared):
            yield Fault(report(authored.text, match), authored.declared, authored.argument)


@lru_cache(maxsize=4096)
def _in(holder: Component | Group | System) -> tuple[tuple[Authored, Found], ...]:
    """Return the house words in what several views share."""
    return tuple(with_house_words(texts_of(holder), WORDS))
