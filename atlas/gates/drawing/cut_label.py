"""DG606: a word that does not fit a card."""

import re
from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.shown import matches

_MOST = 24
"""Characters of a word that fit a card in its header's type."""
_PIECE = re.compile(rf"[^\s/\-_.,:;=&?|)\]}}@+]{{{_MOST + 1},}}")
"""A word between the places where a line may be broken."""


class CutLabel(Rule):
    """A text on the picture has a word of more than 24 characters that cannot be broken."""

    code = "DG606"
    name = "cut-label"
    gate = Gate.DRAWING
    level = "draft"
    question = "No label is truncated"
    why = "A search for a truncated name finds nothing."
    remedy = "shorten the word, or add a hyphen, a dot or a space where it may be broken"
    bad = "storage(component('a' * 25))"
    good = "storage(component('a' * 24 + '-' + 'b' * 10))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for long words, each once."""
        for word, shown in matches(subject.loaded.view, _PIECE).items():
            yield Fault(
                f"{word!r} has {len(word)} characters and cannot be broken; "
                f"allowed: at most {_MOST}",
                shown.declared,
                shown.argument,
            )
