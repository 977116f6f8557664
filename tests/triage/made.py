"""Signatures, matches and an index made by hand, to test one step of triage without the others."""

from pathlib import Path
from typing import Any

from attrs import field, frozen

from atlas.matching.signature import Signature
from atlas.search.index import Carrier, Run
from atlas.search.rows import CarrierRow, FailureRow, RunRow, StepRow, ViewRow
from atlas.triage.matches import Match


def signature(key: str = "Zork.FAILED", anchor: str = "quux frobbed", **changes: Any) -> Signature:
    given = {
        "kind": "log",
        "technology": key.split(".", maxsplit=1)[0],
        "sample": anchor,
        "meaning": "It is.",
    }
    return Signature(key=key, anchor=anchor, **{**given, **changes})


def match(found: Signature, **changes: Any) -> Match:
    given: dict[str, Any] = {
        "confidence": 1.0, "exact": True, "text": found.anchor, "span": (0, len(found.anchor)),
        "line": 1, "head": 1, "parts": {},
    }  # fmt: skip
    given["head"] = changes.get("line", 1)
    return Match(signature=found, **{**given, **changes})


def view(path: str, **changes: Any) -> ViewRow:
    given = {
        "kind": "CompleteArchitecture", "category": "architecture", "system": "Zorkpost",
        "title": "Title", "summary": "Summary.", "as_of": "2024-06",
    }  # fmt: skip
    return ViewRow(id=path, path=f"{path}.py", **{**given, **changes})


def carrier(key: str, of: ViewRow, *, panel: bool = True, component: str = "mill") -> Carrier:
    row = CarrierRow(
        signature=key, component=component, failure=f"{component} fails", panel=panel, takes="3 min"
    )
    return Carrier(of, row, 0)


def run(technology: str, of: ViewRow, component: str = "mill") -> Run:
    row = RunRow(component=component, technology=technology, label=technology, plane="state")
    return Run(of, row)


def steps(many: int) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(f"step {number}", "", "", "", "", (), "", "", "none", "", "", "")
        for number in range(many)
    )


@frozen
class Made:
    """What triage asks of an index, from lists."""

    known: tuple[Signature, ...] = ()
    carried: tuple[Carrier, ...] = ()
    running: tuple[Run, ...] = ()
    failures: tuple[FailureRow, ...] = ()
    many: int = 5
    asked: list[tuple[list[str], str]] = field(factory=list[Any])

    def candidates(self, words: list[str], last: str) -> list[Signature]:
        self.asked.append((words, last))
        return list(self.known)

    def carriers(self, key: str) -> list[Carrier]:
        return [carrier for carrier in self.carried if carrier.row.signature == key]

    def runs(self, technology: str) -> list[Run]:
        return [run for run in self.running if run.row.technology == technology]

    def known_failure(self, technology: str, title: str) -> FailureRow:
        known = [failure for failure in self.failures if failure.title == title]
        return next(iter(known), FailureRow(technology=technology, title=title))

    def steps(self, _: Carrier) -> tuple[StepRow, ...]:
        return steps(self.many)

    def picture(self, path: str) -> Path:
        return Path(f"{path}.svg")
