"""A report as text for the terminal, and as data for machines."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict

from atlas.search.rows import step_data
from atlas.triage.answers import Answer, Place
from atlas.triage.engine import Report

_AROUND = 160
_MORE = 3
_WIDTH = 12


def to_data(report: Report, folder: Path) -> dict[str, Any]:
    """Return a report as data for JSON.

    Args:
        report: The report.
        folder: The folder that paths are relative to.
    """
    return {
        "lines": report.lines,
        "bytes": report.size,
        "confident": bool(report.answers),
        "answers": [_answer(answer, folder) for answer in report.answers],
        "possibilities": [_answer(possibility, folder) for possibility in report.possibilities],
    }


def _answer(answer: Answer, folder: Path) -> dict[str, Any]:
    match, signal = answer.match, answer.match.signature
    return {
        "signal": {
            "key": signal.key,
            "kind": signal.kind,
            "technology": signal.technology,
            "anchor": signal.anchor,
            "meaning": signal.meaning,
            "severity": signal.severity,
            "versions": signal.versions,
            "source": signal.source,
            "logs": signal.logs,
        },
        "confidence": match.confidence,
        "exact": match.exact,
        "line": match.line,
        "count": match.count,
        "text": match.text,
        "span": list(match.span),
        "parts": match.parts,
        "origin": match.origin,
        "time": match.time,
        "record": match.record,
        "views": [_place(place, folder) for place in answer.places],
        "runs": [_place(run, folder) for run in answer.runs],
    }


def _place(place: Place, folder: Path) -> dict[str, Any]:
    return {
        **asdict(place.view),
        "component": place.component,
        "failure": place.failure,
        "takes": place.takes,
        "picture": _relative(place.picture, folder),
        "steps": [step_data(step) for step in place.steps],
    }


def _relative(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def to_text(report: Report, folder: Path) -> str:
    """Return a report as text for the terminal.

    Args:
        report: The report.
        folder: The folder that paths are relative to.
    """
    return "\n".join(_report(report, folder))


def _report(report: Report, folder: Path) -> Iterator[str]:
    if not report.lines:
        yield "the log is empty"
        return
    if not report.answers:
        yield f"no confident match in {_number(report.lines, 'line')}"
        if report.possibilities:
            yield "possible matches:"
        for possibility in report.possibilities:
            match = possibility.match
            yield f"  {match.confidence:.0%}  {_signal(possibility)}: {match.signature.meaning}"
            yield f"{'':8}line {match.line}: {_excerpt(match.text, match.span)}"
            yield from (
                f"{'':8}{place.view.id}"
                for place in (*possibility.places, *possibility.runs)[:_MORE]
            )
        return
    for number, possibility in enumerate(report.answers, 1):
        yield from _shown(number, possibility, folder)
        yield ""
    yield f"{_number(len(report.answers), 'signal')} in {_number(report.lines, 'line')}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _signal(answer: Answer) -> str:
    signal = answer.match.signature
    return f"{signal.technology} {signal.versions}".strip()


def _row(name: str, text: str) -> str:
    return f"   {name:<{_WIDTH}}{text}"


def _shown(number: int, answer: Answer, folder: Path) -> Iterator[str]:
    match, signal = answer.match, answer.match.signature
    place = next(iter((*answer.places, *answer.runs)), None)
    head = f"{place.view.system}: {place.view.title}" if place else signal.technology
    yield f"{number}. {head}  ({match.confidence:.0%}{'' if match.exact else ', partial match'})"
    times = f" ({match.count:,} times)" if match.count > 1 else ""
    yield _row("matched", f"line {match.line}{times}: {_excerpt(match.text, match.span)}")
    if match.record:
        yield _row("in", match.record[:_AROUND])
    if match.parts:
        yield _row("where", ", ".join(f"{name} = {text}" for name, text in match.parts.items()))
    yield _row("technology", _signal(answer))
    yield _row("meaning", signal.meaning)
    if answer.places and place:
        yield from _carried(place, answer.places[1:], folder)
    else:
        yield from _uncarried(answer, folder)


def _carried(place: Place, other_places: Sequence[Place], folder: Path) -> Iterator[str]:
    duration = f"; recovery takes {place.takes}" if place.takes else ""
    yield _row("failure", f"{place.component}: {place.failure}{duration}")
    for number, step in enumerate(place.steps, 1):
        risk = "read-only" if step.risk == "none" else f"risk {step.risk}"
        yield _row("" if number > 1 else "next", f"{number}. {step.action} ({risk})")
        client = step.place if step.language in {"sql", "console"} else ""
        outputs = (("in", client), ("healthy:", step.healthy), ("unhealthy:", step.unhealthy))
        for name, text in ((step.prompt, step.command), *outputs):
            if text:
                yield _row("", f"   {name} {text}")
    yield _row("view", place.view.path)
    yield _row("picture", _picture(place, folder))
    if other_places:
        more = f" and {len(other_places) - _MORE} more" if len(other_places) > _MORE else ""
        yield _row(
            "also in",
            ", ".join(place_of_view.view.id for place_of_view in other_places[:_MORE]) + more,
        )


def _uncarried(answer: Answer, folder: Path) -> Iterator[str]:
    signal = answer.match.signature
    yield _row("next", "no view has a recovery for it")
    if signal.logs:
        yield _row("logs", signal.logs)
    for run in answer.runs[:_MORE]:
        yield _row("runs in", f"{run.view.id} as {run.component}, {_picture(run, folder)}")
    yield _row("source", signal.source)


def _picture(place: Place, folder: Path) -> str:
    path = _relative(place.picture, folder)
    return path if place.picture.exists() else f"{path} (not drawn yet: atlas render)"


def _excerpt(text: str, span: tuple[int, int]) -> str:
    """Return the text around a span, which is set between » and «."""
    start, end = span
    before, after = text[max(0, start - _AROUND // 2) : start], text[end : end + _AROUND // 2]
    ellipsis_before = "…" if start > _AROUND // 2 else ""
    ellipsis_after = "…" if end + _AROUND // 2 < len(text) else ""
    return f"{ellipsis_before}{before}»{text[start:end][:_AROUND]}«{after}{ellipsis_after}"
