"""DG606: a word that does not fit a card."""

import re
from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.shown import search

_MOST = 24
"""Characters of a word that fit a card in its header's type."""
_PIECE = re.compile(rf"[^\s/\-_.,:;=&?|)\]}}@+]{{{_MOST + 1},}}")
"""A word between the places where a line may be broken."""


class CutLabel(Rule):
    """A text on the picture holds a word of more than 24 characters without a place to break."""

    code = "DG606"
    name = "cut-label"
    gate = Gate.DRAWING
    question = "No label is cut"
    why = "Half a name finds nothing when it is searched for."
    remedy = "shorten the word, or put a hyphen, a dot or a blank where it may be broken"
    bad = "storage(component('a' * 25))"
    good = "storage(component('a' * 24 + '-' + 'b' * 10))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for long words, each once."""
        for word, shown in search(subject.loaded.view, _PIECE).items():
            yield Fault(
                f"{word!r} has {len(word)} characters without a place to break; "
                f"allowed: at most {_MOST}",
                shown.declared,
                shown.argument,
            )
