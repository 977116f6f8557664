"""A report as data for machines."""

from pathlib import Path
from typing import Any

from attrs import asdict

from atlas.search.rows import step_data
from atlas.triage.answers import Answer, Place
from atlas.triage.engine import Report
from atlas.triage.matches import Match


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
        "rejected": [_match(match) for match in report.rejected],
    }


def relative(path: Path, folder: Path) -> str:
    """Return a path relative to a folder, where it lies in it.

    Args:
        path: The path.
        folder: The folder.
    """
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def _answer(answer: Answer, folder: Path) -> dict[str, Any]:
    signal = answer.match.signature
    return {
        "technology": signal.technology,
        "title": signal.title,
        "program": answer.program,
        **_match(answer.match),
        "count": answer.count,
        "also": [_match(match) for match in answer.also],
        "ports": [
            {"port": port, "technology": technology, "use": use}
            for port, technology, use in answer.ports
        ],
        "causes": [{"name": name, "sign": sign} for name, sign in answer.causes],
        "steps": [step_data(step) for step in answer.steps],
        "adviser": answer.adviser,
        "here": _place(answer.here, folder) if answer.here else None,
        "guides": [_place(guide, folder) for guide in answer.guides],
        "seen": [_place(place, folder) for place in answer.seen],
    }


def _match(match: Match) -> dict[str, Any]:
    signal = match.signature
    return {
        "signal": {
            "key": signal.key,
            "kind": signal.kind,
            "technology": signal.technology,
            "anchor": signal.anchor,
            "meaning": signal.meaning,
            "failure": signal.failure,
            "severity": signal.severity,
            "versions": signal.versions,
            "source": signal.source,
            "logs": signal.logs,
        },
        "confidence": match.confidence,
        "why": match.why,
        "exact": match.exact,
        "file": match.file,
        "line": match.line,
        "count": match.count,
        "text": match.text,
        "span": list(match.span),
        "parts": match.parts,
        "origin": match.origin,
        "time": match.time,
        "record": match.record,
    }


def _place(place: Place, folder: Path) -> dict[str, Any]:
    return {
        **asdict(place.view),
        "component": place.component,
        "failure": place.failure,
        "takes": place.takes,
        "picture": relative(place.picture, folder),
    }
