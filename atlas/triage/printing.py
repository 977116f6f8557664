"""A report as text for the terminal."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import define, frozen

from atlas.search.rows import StepRow
from atlas.terminal import one_line
from atlas.triage.answers import Answer, Place
from atlas.triage.data import relative
from atlas.triage.engine import Report
from atlas.triage.matches import Match
from atlas.triage.wrapping import quoted, wrapped, wrapped_command

MOST_SHOWN = 5
"""So many answers are printed with their steps; of the others what has failed."""
_AROUND = 120
_MORE = 3
_LABEL = 12
_INDENT = 3
_NARROWEST = 40


@frozen(kw_only=True)
class Layout:
    """How a report is printed.

    Args:
        folder: The folder that paths are relative to.
        width: Characters that a line of the terminal holds.
        explains: Whether it is said why each answer was given, and what was rejected.
    """

    folder: Path
    width: int = 80
    explains: bool = False

    @property
    def columns(self) -> int:
        """The characters of a line, and enough of them for a command in a narrow window."""
        return max(self.width, _NARROWEST)


@define
class Printer:
    """Prints answers one after the other; a guide's name is explained once.

    Args:
        layout: How they are printed.
        number: How many were printed.
    """

    layout: Layout
    number: int = 0

    def heading(self, answer: Answer) -> Iterator[str]:
        """Yield the lines that name what has failed."""
        self.number += 1
        match, signal = answer.match, answer.match.signature
        program = f", in {answer.program}" if answer.program else ""
        partial = "" if match.exact else " (partial match)"
        head = f"{signal.technology}{program}: {signal.title.rstrip('.')}{partial}"
        first, *rest = wrapped(head, self.layout.columns - 4)
        yield f"{self.number}. {first}"
        yield from (f"   {line}" for line in rest)

    def answer(self, answer: Answer) -> Iterator[str]:
        """Yield the lines of an answer."""
        match, signal = answer.match, answer.match.signature
        yield from self.heading(answer)
        yield from self._matched(match, answer.count)
        for number, (port, technology, use) in enumerate(answer.ports):
            yield from self._row(
                "" if number else "port", f"{port}, a default of {technology} ({use})"
            )
        if signal.versions:
            yield from self._row("versions", signal.versions)
        if signal.failure:
            yield from self._row("meaning", signal.meaning)
        for number, (name, sign) in enumerate(answer.causes):
            label = "" if number else "causes"
            yield from self._row(label, f"- {name}: {sign}", hanging=2)
        yield from self._steps(answer)
        yield from self._where(answer)
        if self.layout.explains:
            yield from self._row("because", f"{match.why} ({match.confidence:.0%}); {signal.key}")
        yield ""

    def _matched(self, match: Match, count: int) -> Iterator[str]:
        times = f" ({count:,} times)" if count > 1 else ""
        yield from self._row("matched", f"{_place_of(match)}{times}:")
        yield from self._quoted("", _excerpt(match))
        if match.record:
            yield from self._quoted("in", match.record[:_AROUND])
        for number, (name, text) in enumerate(match.parts.items()):
            yield from self._quoted("" if number else "where", f"{name} = {text}")

    def _quoted(self, name: str, text: str) -> Iterator[str]:
        """Yield the lines of a row with text of the log, each of them marked."""
        for number, line in enumerate(quoted(text, self.layout.width - _INDENT - _LABEL)):
            yield f"{' ' * _INDENT}{'' if number else name:<{_LABEL}}{line}"

    def _steps(self, answer: Answer) -> Iterator[str]:
        for number, step in enumerate(answer.steps, 1):
            yield from self._step(number, step)
        if not answer.steps:
            yield from self._row("next", "no step is known: read the source of the message")
        if answer.here:
            place = answer.here
            takes = f"; recovery took {place.takes}" if place.takes else ""
            yield from self._row("yours", f"{place.component}: {place.failure}{takes}")
            yield from self._row("", f"{place.view.path}, {self._picture(place)}")

    def _step(self, number: int, step: StepRow) -> Iterator[str]:
        risk = "read-only" if step.risk == "none" else f"risk {step.risk}"
        label = "" if number > 1 else "next"
        yield from self._row(label, f"{number}. {step.action} ({risk})", hanging=3)
        indent = " " * (_INDENT + _LABEL + 3)
        if step.command:
            room = self.layout.columns - len(indent) - len(step.prompt) - 1
            first, *rest = wrapped_command(step.command, step.language, room)
            yield f"{indent}{step.prompt} {first}"
            yield from (f"{indent}{line}" for line in rest)
        client = step.place if step.language in {"sql", "console"} else ""
        for name, text in (
            ("in", client), ("healthy:", step.healthy), ("unhealthy:", step.unhealthy),
            ("then:", step.verify), ("undo:", step.undo),
        ):  # fmt: skip
            if text:
                lines = wrapped(f"{name} {text}", self.layout.columns - len(indent))
                yield from (f"{indent}{line}" for line in lines)

    def _where(self, answer: Answer) -> Iterator[str]:
        for number, guide in enumerate(answer.guides[:_MORE]):
            text = f"{guide.view.id}, {self._picture(guide)}"
            yield from self._row("" if number else "guide", text)
        for number, place in enumerate(answer.seen):
            text = f"{place.view.system}: {place.failure}: {place.view.id}"
            yield from self._row("" if number else "seen at", text)
        if answer.match.signature.source:
            yield from self._row("source", answer.match.signature.source, whole=True)

    def _picture(self, place: Place) -> str:
        path = relative(place.picture, self.layout.folder)
        return path if place.picture.exists() else f"{path} (not drawn yet: atlas render)"

    def _row(self, name: str, text: str, *, whole: bool = False, hanging: int = 0) -> Iterator[str]:
        room = self.layout.columns - _INDENT - _LABEL - hanging
        for number, line in enumerate(wrapped(one_line(text), room, whole=whole)):
            label, indent = ("", hanging) if number else (name, 0)
            yield f"{' ' * _INDENT}{label:<{_LABEL}}{' ' * indent}{line}".rstrip()


def to_text(report: Report, layout: Layout) -> str:
    """Return a report as text for the terminal.

    Args:
        report: The report.
        layout: How it is printed.
    """
    return "\n".join(_report(report, layout))


def summary(report: Report) -> str:
    """Return in one line how much was found in how much."""
    lines = _number(report.lines, "line")
    if not report.lines:
        return "the log is empty"
    if report.answers:
        return f"{_number(len(report.answers), 'known failure')} in {lines}"
    return f"no known failure in {lines}"


def _report(report: Report, layout: Layout) -> Iterator[str]:
    printer = Printer(layout)
    most = len(report.answers) if layout.explains else MOST_SHOWN
    for answer in report.answers[:most]:
        yield from printer.answer(answer)
    for answer in report.answers[most:]:
        yield from printer.heading(answer)
    if report.answers[most:]:
        yield "   --explain shows the steps of these, too"
        yield ""
    yield summary(report)
    if report.possibilities:
        yield from _possible(report.possibilities, layout)
    if layout.explains:
        yield from _rejected(report.rejected, layout)


def _possible(possibilities: Sequence[Answer], layout: Layout) -> Iterator[str]:
    yield "possibly:"
    for possibility in possibilities:
        match, signal = possibility.match, possibility.match.signature
        text = f"{match.confidence:.0%} {signal.technology}: {signal.title.rstrip('.')}"
        yield from _indented(text, layout.columns, 2)
        yield from _indented(f"{_place_of(match)}:", layout.columns, 6)
        yield from (f"      {line}" for line in quoted(_excerpt(match), layout.width - 6))


def _rejected(rejected: Sequence[Match], layout: Layout) -> Iterator[str]:
    if rejected:
        yield "rejected:"
    for match in rejected:
        text = f"{match.confidence:.0%} {match.signature.key}, {_place_of(match)}: {match.why}"
        yield from _indented(text, layout.columns, 2)


def _indented(text: str, width: int, indent: int) -> Iterator[str]:
    for number, line in enumerate(wrapped(one_line(text), width - indent - 4)):
        yield f"{' ' * (indent + (4 if number else 0))}{line}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _place_of(match: Match) -> str:
    return f"{match.file} line {match.line}" if match.file else f"line {match.line}"


def _excerpt(match: Match) -> str:
    """Return the text around a match, which is set between » and «."""
    text, (start, end) = match.text, match.span
    before, after = text[max(0, start - _AROUND // 2) : start], text[end : end + _AROUND // 2]
    ellipsis_before = "…" if start > _AROUND // 2 else ""
    ellipsis_after = "…" if end + _AROUND // 2 < len(text) else ""
    return f"{ellipsis_before}{before}»{text[start:end][:_AROUND]}«{after}{ellipsis_after}"
