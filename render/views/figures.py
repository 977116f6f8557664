"""Facts of the atlas as rows to draw."""

from collections.abc import Mapping

from atlas.model.citing import Numbering
from atlas.model.values import labelled
from atlas.views.chapter import Fact
from render.parts.card_data import Row


def row(label: str, fact: Fact, numbering: Numbering, *, words: bool = True) -> Row:
    """Return a fact by its label, which carries the year where the fact is an old one.

    Args:
        label: Its label.
        fact: The fact.
        numbering: The numbers of the sources.
        words: Whether facts in words carry their year, too; not where a time stands above them.
    """
    return Row(*labelled(label, fact, numbering, words=words))


def rows(facts: Mapping[str, Fact], numbering: Numbering, *, words: bool = True) -> tuple[Row, ...]:
    """Return facts by their labels.

    Args:
        facts: The facts by label.
        numbering: The numbers of the sources.
        words: Whether facts in words carry their year, too.
    """
    return tuple(row(label, fact, numbering, words=words) for label, fact in facts.items())
