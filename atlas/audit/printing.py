"""A sample of claims as text, CSV or JSON, each with an empty verdict to be filled in."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import asdict

from atlas.audit.claim import KINDS, Claim
from atlas.evidence.plurals import numbered
from atlas.json_output import json_text

COLUMNS = (
    *("number", "kind", "category", "claim", "command", "used as", "of", "basis", "when"),
    *("publisher", "title", "url", "date", "phrase", "details", "where", "verdict"),
)
"""The columns of the table; the last one is empty."""


def summary(sample: Sequence[Claim], claims: Iterable[Claim], seed: int) -> str:
    """Return how many claims of each kind are in a sample, out of how many.

    Args:
        sample: The sample.
        claims: All claims.
        seed: The seed of the sample.
    """
    chosen = Counter(claim.kind for claim in sample)
    every = Counter(claim.kind for claim in claims)
    parts = [f"{chosen[kind]} of {numbered(every[kind], kind)}" for kind in KINDS]
    return f"{', '.join(parts)}; seed {seed}"


def to_text(sample: Sequence[Claim]) -> str:
    """Return a sample as numbered entries of a line per column; what is empty is left out.

    Views that use a claim in the same way share a line.
    """
    rows = zip(_rows(sample), sample, strict=True)
    return "\n\n".join(_entry({**row, "used as": _shared(claim.uses)}) for row, claim in rows)


def _shared(uses: Iterable[str]) -> str:
    """Return a line for each way in which a claim is used: the first view, and how many more."""
    views: dict[str, list[str]] = {}
    for use in uses:
        view, _, label = use.partition(": ")
        views.setdefault(label, []).append(view)
    return "\n".join(f"{label} ({_listed(names)})" for label, names in views.items())


def _listed(views: list[str]) -> str:
    first, *more = views
    return f"{first} and {numbered(len(more), 'more view')}" if more else first


def _entry(row: dict[str, str]) -> str:
    head = f"{row['number']}. {row['kind']}, {row['category']}"
    lines = [
        f"   {column:<9} {line}"
        for column in COLUMNS[3:-1]
        for line in row[column].splitlines()
        if line
    ]
    return "\n".join([head, *lines, "   verdict"])


def to_csv(sample: Sequence[Claim]) -> str:
    """Return a sample as a table with a line of headings."""
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(sample))
    return table.getvalue().removesuffix("\n")


def to_json(sample: Sequence[Claim], seed: int) -> str:
    """Return a sample as one JSON object.

    Args:
        sample: The sample.
        seed: Its seed.
    """
    claims = [{**asdict(claim), "verdict": ""} for claim in sample]
    return json_text({"seed": seed, "claims": claims})


def _rows(sample: Sequence[Claim]) -> list[dict[str, str]]:
    return [
        {
            "number": str(number),
            "kind": claim.kind,
            "category": claim.category,
            "claim": claim.claim,
            "command": claim.command,
            "used as": "\n".join(claim.uses),
            "of": claim.of,
            "basis": claim.basis,
            "when": claim.when,
            **asdict(claim.evidence),
            "details": "\n".join(claim.details),
            "where": claim.where,
            "verdict": "",
        }
        for number, claim in enumerate(sample, start=1)
    ]
