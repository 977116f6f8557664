"""What became of sources, for people and for machines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from attrs import asdict

from atlas.evidence.plurals import numbered
from atlas.json_output import json_text
from atlas.terminal import one_line
from atlas.verification.phrases import Seen
from atlas.verification.verdicts import Status, Verdict

_ORDER: tuple[Status, ...] = get_args(Status)
_WIDTH = max(map(len, _ORDER)) + 2


def to_text(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts as lines, the worst last.

    Args:
        verdicts: The verdicts.
    """
    ordered = sorted(verdicts, key=lambda each: _ORDER.index(each.status))
    return "\n".join(line for verdict in ordered for line in _lines(verdict))


def _lines(verdict: Verdict) -> Iterator[str]:
    about = verdict.why or numbered(len(verdict.phrases), "quotation")
    stood = verdict.kept_from if verdict.status in {"changed", "gone", "unreachable"} else ""
    last = f"; it last stood on {stood}" if stood else ""
    yield one_line(f"{verdict.status:<{_WIDTH}}{verdict.address}: {about}{last}")
    if verdict.archived is not None:
        yield one_line(f"{'':<{_WIDTH}}{verdict.archived}")
    for seen in verdict.phrases:
        if verdict.status == "unreachable":
            break
        if said := _said(seen):
            yield one_line(f"{'':<{_WIDTH}}{seen.declared}: {said}")


def _said(seen: Seen) -> str:
    """Return what is to be said of one quotation; nothing where there is nothing to do."""
    last = f"; it was last seen on {seen.last_seen}" if seen.last_seen else ""
    match seen.state:
        case "missing":
            return f"{seen.phrase!r} is missing, which is quoted for {seen.fact}{last}"
        case "differs":
            return f"{seen.phrase!r} now reads {seen.reads!r}, and is quoted for {seen.fact}{last}"
        case _ if seen.doubts:
            return f"{seen.phrase!r}: {', '.join(seen.doubts)}, and {seen.fact} does not say so"
        case _:
            return ""


def to_json(verdicts: Sequence[Verdict], *, read_in: str, today: str) -> str:
    """Return verdicts as JSON.

    Args:
        verdicts: The verdicts.
        read_in: The folder of the copies that were read; empty if the network was.
        today: The day.
    """
    return json_text(
        {
            "today": today,
            "from": read_in,
            "counts": counts(verdicts),
            "sources": [asdict(verdict) for verdict in verdicts],
        }
    )


def summary(verdicts: Sequence[Verdict], read_in: str) -> str:
    """Return how many sources have which verdict, in one line.

    Args:
        verdicts: The verdicts.
        read_in: The folder of the copies that were read; empty if the network was.
    """
    doubtful = sum(bool(seen.doubts) for verdict in verdicts for seen in verdict.phrases)
    quoted = sum(len(verdict.phrases) for verdict in verdicts)
    listed = ", ".join(f"{status} {count:,}" for status, count in counts(verdicts).items() if count)
    from_copies = f" by the copies in {read_in}, without the network" if read_in else ""
    look = f"; {numbered(doubtful, 'quotation')} to look at again" if doubtful else ""
    return one_line(
        f"{numbered(len(verdicts), 'source')}{from_copies}: {listed}; "
        f"{numbered(quoted, 'quotation')} compared{look}"
    )


def counts(verdicts: Sequence[Verdict]) -> dict[str, int]:
    """Return how many sources have which verdict.

    Args:
        verdicts: The verdicts.
    """
    found = Counter(verdict.status for verdict in verdicts)
    return {status: found[status] for status in _ORDER}
