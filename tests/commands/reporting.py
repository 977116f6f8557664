"""Tell what a run of the suite has run: a table a program, and the reason of every skip."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen


@frozen
class Outcome:
    """What came of one command.

    Args:
        program: The program that it is for.
        version: What the program says of its version; empty where it was not run.
        verdict: `passed`, `arguments`, `failed` or `skipped`.
        reason: Why it was skipped.
    """

    program: str
    version: str
    verdict: str
    reason: str = ""


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield the lines of the table, then those of the reasons."""
    kept = list(outcomes)
    names = list(dict.fromkeys(outcome.program for outcome in kept))
    rows = [("program", "run", "passed", "arguments", "failed", "skipped", "version")]
    names.sort(key=lambda name: (not _ran(kept, name), name))
    rows.extend((name, *_counts(kept, name), _version(kept, name)) for name in names)
    rows.append(("in all", *_counts(kept, None), ""))
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    for row in rows:
        first = row[0].ljust(widths[0])
        numbers = "  ".join(row[column].rjust(widths[column]) for column in range(1, 6))
        yield f"{first}  {numbers}  {row[6]}".rstrip()
    yield ""
    yield "arguments: no server for it can be had; it accepted the arguments and found none"
    skipped = Counter((o.program, o.reason) for o in kept if o.verdict == "skipped")
    for (name, reason), number in sorted(skipped.items()):
        yield f"skipped {number}: {name}: {reason}"


def ran(outcomes: Iterable[Outcome]) -> int:
    """Return how many commands a program was given."""
    return sum(outcome.verdict != "skipped" for outcome in outcomes)


def _of(outcomes: list[Outcome], name: str | None) -> list[Outcome]:
    return [outcome for outcome in outcomes if name in (None, outcome.program)]


def _ran(outcomes: list[Outcome], name: str) -> bool:
    return ran(_of(outcomes, name)) > 0


def _counts(outcomes: list[Outcome], name: str | None) -> tuple[str, ...]:
    own = _of(outcomes, name)
    verdicts = Counter(outcome.verdict for outcome in own)
    kinds = ("passed", "arguments", "failed", "skipped")
    return (str(ran(own)), *(str(verdicts[kind]) for kind in kinds))


def _version(outcomes: list[Outcome], name: str) -> str:
    return next((outcome.version for outcome in _of(outcomes, name) if outcome.version), "")
