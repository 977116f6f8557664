"""Figures, statements and gaps as readers see them: mark, text, numbered sources, explanation."""

import math
import re
from collections.abc import Mapping

from attrs import evolve, frozen

from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.moment import Moment
from atlas.evidence.source import Citation, Source
from atlas.evidence.statement import Statement
from atlas.evidence.totals import Total
from atlas.model.citing import Numbering, described
from atlas.views.chapter import Fact

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@frozen
class Cite:
    """A reference to a numbered source.

    Attributes:
        number: The number between the brackets.
        href: The address of the passage, or None.
        tooltip: The source and the quoted words.
        phrase: The quoted words; empty where a source is meant as a whole.
    """

    number: str
    href: str | None = None
    tooltip: str = ""
    phrase: str = ""


@frozen
class Value:
    """A fact.

    Attributes:
        text: The quantity with its unit, or the statement; empty of a gap.
        grade: How it came to be.
        cites: Its sources.
        tooltip: Its formula, or where it was looked for.
        href: The address of its first passage, or None.
        where: Of a gap, what is missing and where it was looked for.
        gap: Which kind of gap it is, such as `not published`; empty of what is none.
        of: What a figure is of; empty where that cannot be mistaken.
        basis: On what basis, such as `peak`; empty where that cannot be mistaken.
        when: When it was true, as its source says or is dated; empty of what is computed.
        mixes: In what the figures differ that it is computed from; such a figure has the mark `†`.
        low: The lower end of a quantity; None of what is none, or has no lower end.
        high: The upper end.
        unit: The unit of both.
    """

    text: str = ""
    grade: Grade = Grade.REPORTED
    cites: tuple[Cite, ...] = ()
    tooltip: str = ""
    href: str | None = None
    where: str = ""
    gap: str = ""
    of: str = ""
    basis: str = ""
    when: str = ""
    mixes: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str = ""


def as_text(value: Value, *, cited: bool = True) -> str:
    """Return a fact as plain text, with the mark of its grade; of a gap, which kind it is.

    Args:
        value: The fact.
        cited: Whether the numbers of its sources follow.
    """
    if value.gap and not value.text:
        return f"— {value.gap}"
    numbers = "".join(f"[{each.number}]" for each in value.cites) if cited else ""
    return " ".join(
        part for part in (value.grade.mark_before(value.text), value.text, numbers) if part
    )


def cite(citation: Citation, numbering: Numbering) -> Cite:
    """Return a reference that opens the source at the quoted words.

    Args:
        citation: The quoted words.
        numbering: The numbers of the sources.
    """
    source = citation.source
    tooltip = f"“{citation.phrase}”\n{described(source)}"
    return Cite(numbering.number(source), citation.href, tooltip, citation.phrase)


def cite_source(source: Source, numbering: Numbering) -> Cite:
    """Return a reference to a source as a whole, such as a file of a project's code.

    Args:
        source: The source.
        numbering: The numbers of the sources.
    """
    return Cite(numbering.number(source), None if source.is_file else source.url, described(source))


def value(fact: Fact, numbering: Numbering, *, label: str = "", near: str = "") -> Value:
    """Return a fact with its mark, its numbered sources and what explains it.

    An old figure has its year, unless its label has one: `20 min (2012)`.

    Args:
        fact: A figure, a statement, a gap, a point in time, or a sum.
        numbering: The numbers of its sources.
        label: What it is, to begin the explanation with.
        near: Further words next to it, which may hold the year.
    """
    return numbering.once(_value, fact, label, near)


def _value(fact: Fact, numbering: Numbering, label: str, near: str) -> Value:
    if isinstance(fact, Total):
        return _sum(fact, numbering, label)
    explanation = f"{label}: {fact.explain()}" if label else fact.explain()
    if isinstance(fact, Undisclosed):
        text = str(fact) if fact.is_answer else ""
        return Value(text, fact.grade, tooltip=explanation, where=fact.where, gap=fact.kind)
    cites = dict.fromkeys(cite(citation, numbering) for citation in fact.citations)
    href = fact.citations[0].href if fact.citations else None
    once = {reference.number: reference for reference in reversed(cites)}
    numbers = dict.fromkeys(reference.number for reference in cites)
    ordered = tuple(once[number] for number in numbers)
    shown = Value(fact.text, fact.grade, ordered, explanation, href)
    if isinstance(fact, Figure):
        ends = fact.quantity
        low, high = (end if math.isfinite(end) else None for end in (ends.low, ends.high))
        meaning = fact.meaning
        when = str(meaning.when or "") if isinstance(fact.origin, Citation) else ""
        year = None if _YEAR.search(f"{label} {near}") else numbering.year_of(fact)
        return evolve(
            shown,
            text=f"{shown.text} ({year})" if year else shown.text,
            low=low,
            high=high,
            unit=ends.unit,
            of=meaning.of,
            basis=meaning.basis,
            when=when,
            mixes=fact.mixes,
        )
    return shown


def _sum(total: Total, numbering: Numbering, label: str) -> Value:
    """Return a sum as text: what is known, with how many of its parts are known.

    Of things it is then at least as many. Of money it bounds nothing: parts at list price may have
    been paid with a discount.
    """
    shown = value(total.figure, numbering, label=label or "total")
    if total.known is None or not total.missing:
        return shown
    stated = total.known.text
    explanation = f"{shown.tooltip}\nnot included: {len(total.missing)} that are not published"
    parts = total.count + len(total.missing)
    if "[money]" in total.known.quantity.dimension:
        text = f"{stated} ({total.count} of {parts} priced)"
        return evolve(shown, text=text, tooltip=explanation)
    amount = stated.removeprefix("≥ ")
    text = f"at least {amount} ({total.count} of {parts} known)"
    return evolve(shown, text=text, tooltip=explanation, high=None)


def labelled(
    label: str, fact: Fact, numbering: Numbering, *, words: bool = True
) -> tuple[str, Value]:
    """Return a fact with its label, which has what could be mistaken: basis, part and year.

    `load` of a peak is `load, peak`; the size of one of several is `size (one cluster)`; the year
    stands where the fact is an old one: `size (one cluster, 2015)`.

    Args:
        label: What it is.
        fact: The fact.
        numbering: The numbers of its sources.
        words: Whether facts in words have their year, too; not where a time stands above them.
    """
    part = basis = ""
    if isinstance(fact, Figure) and label:
        part, basis = qualifiers(label, fact, numbering)
    meant = f"{label}, {basis}" if basis else label
    year = None
    if isinstance(fact, (Figure, Moment)) or (words and isinstance(fact, Statement)):
        year = _year(f"{meant} {part}", fact, numbering)
    shown = _with_aside(meant, ", ".join(filter(None, (part, str(year or "")))))
    return shown, value(fact, numbering, label=shown)


def _with_aside(label: str, aside: str) -> str:
    """Return a label with what could be mistaken in brackets, in those that it has at its end."""
    if not aside:
        return label
    return f"{label[:-1]}; {aside})" if label.endswith(")") else f"{label} ({aside})"


def dated(label: str, fact: Figure | Moment | Statement, numbering: Numbering) -> str:
    """Return a label with the year of an old fact, where neither has one: `users (2015)`.

    Args:
        label: What it is.
        fact: The figure, the moment or the fact in words.
        numbering: The numbers of its sources.
    """
    year = _year(label, fact, numbering)
    return f"{label} ({year})" if year else label


def _year(label: str, fact: Figure | Moment | Statement, numbering: Numbering) -> int | None:
    """Return the year of an old fact, where neither it nor its label has one."""
    said = f"{label} {fact.text}" if isinstance(fact, Statement) else label
    return None if _YEAR.search(said) else numbering.year_of(fact)


def qualifiers(label: str, figure: Figure, numbering: Numbering) -> tuple[str, str]:
    """Return of which part a figure is and on what basis, where its label does not say so.

    Args:
        label: What it is.
        figure: The figure.
        numbering: The numbers of the sources of its view.
    """
    meaning, known = figure.meaning, label.lower()
    subject = meaning.of.partition(" ")[2] or meaning.of
    part = meaning.of if meaning.is_of_one and subject.lower() not in known else ""
    if part.lower().startswith(known):
        part = part[len(known) :].lstrip(", ")
    is_said = meaning.basis in numbering.implied or any(word in known for word in meaning.synonyms)
    return part, meaning.basis if meaning.is_telling and not is_said else ""


def values(facts: Mapping[str, Fact], numbering: Numbering) -> dict[str, Value]:
    """Return facts by their labels, those of old figures with their year.

    Args:
        facts: Facts by label.
        numbering: The numbers of their sources.
    """
    return dict(labelled(label, fact, numbering) for label, fact in facts.items())
