"""What the pages need to search and to triage by themselves, as compressed JSON."""

import gzip
import json
import re
from collections.abc import Sequence
from typing import Any

from attrs import asdict

from atlas.project import Project
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.triage import (
    cleaning,
    lookout,
    prefixes,
    records,
    shapes,
    structured,
    terminal,
    verdicts,
)
from atlas.triage.answers import STEPS
from atlas.triage.fragments import fragment
from atlas.triage.signature import Signature
from atlas.triage.vocabulary import COMMON, STOP
from render.site.entry import Row
from render.site.javascript import javascript

_PATTERNS: dict[str, re.Pattern[Any]] = {
    "control": cleaning.CONTROL,
    "logfmt": cleaning.LOGFMT,
    "escape": structured.ESCAPE,
    "raw": terminal.RAW,
    "escaped": terminal.ESCAPED,
    "continues": records.CONTINUES,
    "frame": records.FRAME,
    "variable": shapes.VARIABLE,
    "word": shapes.WORD,
    "hex": shapes.HEX,
    "camel": shapes.CAMEL,
    "alerting": verdicts.ALERTING,
    "alarming": lookout.ALARMING,
}


def packed(content: object) -> bytes:
    """Return content as compressed JSON, the same bytes every time."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)


def triage_data(project: Project) -> dict[str, Any]:
    """Return all that triage knows of a project, for the browser."""
    index = open_index(project)
    try:
        return of_index(index)
    finally:
        index.close()


def of_index(index: Index) -> dict[str, Any]:
    """Return what an index holds, for the browser."""
    signatures = sorted(index.signatures(), key=lambda each: each.key)
    rows = index.database.execute(
        "SELECT id, path, kind, category, system, title, summary, as_of FROM views ORDER BY id"
    ).fetchall()
    return {
        "patterns": {name: javascript(each) for name, each in _PATTERNS.items()},
        "prefixes": [javascript(each) for each in prefixes.PREFIXES],
        "stop": sorted(STOP),
        "common": sorted(COMMON),
        "messages": structured.MESSAGES,
        "times": structured.TIMES,
        "origins": structured.ORIGINS,
        "signatures": [_signature(each) for each in signatures],
        "views": [list(row) for row in rows],
        "carriers": {each.key: _carriers(index, each.key) for each in signatures},
        "runs": {
            each.technology: [
                [run.view.id, run.row.component] for run in index.runs(each.technology)
            ]
            for each in signatures
        },
        "calls": [list(each) for each in index.dependencies({row[0] for row in rows})],
    }


def _signature(signature: Signature) -> dict[str, Any]:
    known = verdicts.facts(signature)
    return {
        **asdict(signature),
        "fragment": fragment(signature.anchor).decode(),
        "strong": known.strong,
        "generic": known.generic,
        "words": known.words,
        "order": known.order,
        "shape": known.shape,
        "regex": javascript(known.pattern) if known.pattern else None,
        "near": javascript(known.terms) if known.terms else None,
    }


def _carriers(index: Index, key: str) -> list[list[Any]]:
    return [
        [
            each.view.id,
            each.position,
            each.row.component,
            each.row.failure,
            each.row.panel,
            each.row.takes,
            [asdict(step) for step in index.steps(each)[:STEPS]],
        ]
        for each in index.carriers(key)
    ]


def search_data(rows: Sequence[Row]) -> list[dict[str, str]]:
    """Return what full-text search looks through: one object a view."""
    return [
        {
            "id": row.id,
            "address": row.address,
            "title": row.title,
            "system": row.system,
            "kind": row.kind_name,
            "summary": row.summary,
            "text": row.text,
        }
        for row in rows
    ]
