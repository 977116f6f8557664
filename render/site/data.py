"""The data of search and triage in the browser, as compressed JSON."""

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Sequence
from typing import Any

from attrs import asdict

from atlas.fingerprints import ATLAS, SITE, library_fingerprint
from atlas.matching import cleaning, prefixes, shapes, structured, terminal
from atlas.matching.fragments import fragment
from atlas.matching.signature import Signature
from atlas.matching.vocabulary import COMMON, STOP
from atlas.project import Project
from atlas.search import index as search_index
from atlas.search.aliases import SILENT
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.search.query import terms, words_of
from atlas.search.rows import StepRow, step_data
from atlas.search.writing import LIBRARY
from atlas.store import remembered, user_store
from atlas.triage import (
    answers,
    causes,
    engine,
    exports,
    guessing,
    naming,
    ranking,
    records,
    scanning,
    unmatched,
    verdicts,
)
from atlas.triage.answers import STEPS, UNSEEN
from atlas.triage.naming import EVERYONES, ROLES, technology_terms
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
    "alarming": unmatched.ALARMING,
    "routine": unmatched.ROUTINE,
    "causedBy": ranking.CAUSED_BY,
    "level": prefixes.LEVEL,
    "port": naming.PORT,
}
_CONSTANTS = {
    "confident": verdicts.CONFIDENT,
    "whole": verdicts.WHOLE,
    "share": verdicts.SHARE,
    "notItsPattern": verdicts.NOT_ITS_PATTERN,
    "ordinary": verdicts.ORDINARY,
    "stayingUnsure": verdicts.STAYING_UNSURE,
    "promoted": engine.PROMOTED,
    "rivals": engine.RIVALS,
    "mostGuessed": engine.MOST_GUESSED,
    "possibilities": engine.POSSIBILITIES,
    "likely": engine.LIKELY,
    "mostSeen": answers.MOST_SEEN,
    "shortestName": naming.SHORTEST,
    "near": causes.NEAR,
    "small": unmatched.SMALL,
    "mostShapes": unmatched.MOST_SHAPES,
    "longest": unmatched.LONGEST,
    "window": scanning.WINDOW,
    "judged": scanning.JUDGED,
    "mostTries": scanning.MOST_TRIES,
    "mostLines": records.MOST_LINES,
    "mostCharacters": cleaning.MOST_CHARACTERS,
    "mostForms": cleaning.MOST_FORMS,
    "deep": structured.DEEP,
    "little": shapes.LITTLE,
    "mostCandidates": search_index.MOST_CANDIDATES,
    "mostWords": search_index.MOST_WORDS,
    "cut": search_index.CUT,
    "fewWords": guessing.FEW_WORDS,
    "telling": guessing.TELLING,
    "enough": guessing.ENOUGH,
    "focus": guessing.FOCUS,
    "namelessFocus": guessing.NAMELESS_FOCUS,
    "order": guessing.ORDER,
    "cutLeast": guessing.CUT_LEAST,
    "shortest": guessing.SHORTEST,
    "fewOfAPiece": guessing.FEW_OF_A_PIECE,
    "margin": guessing.MARGIN,
    "below": guessing.BELOW,
    "farBelow": guessing.FAR_BELOW,
    "named": guessing.NAMED,
    "nameless": guessing.NAMELESS,
    "head": guessing.HEAD,
    "begun": guessing.BEGUN,
    "doubt": guessing.DOUBT,
}
"""The numbers of triage by the names that the browser's has for them."""


def packed(content: object) -> bytes:
    """Return content as compressed JSON, the same bytes every time."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)


def triage_data(project: Project) -> bytes:
    """Return all that triage knows of a project, for the browser, as `packed` does.

    It is made once of the same library and modules.
    """
    index = open_index(project)
    try:
        code = library_fingerprint(index.store or user_store(), (*ATLAS, *SITE))
        made_of = hashlib.blake2b(f"{code} {index.modules()}".encode(), digest_size=16)
        return remembered("browser", made_of.hexdigest(), lambda: packed(of_index(index)))
    finally:
        index.close()


def of_index(index: Index) -> dict[str, Any]:
    """Return what an index holds, for the browser."""
    signatures = sorted(index.signatures(), key=lambda signature: signature.key)
    known = _of_library(index)
    rows = index.database.execute(
        "SELECT id, path, kind, category, system, title, summary, as_of FROM views ORDER BY id"
    ).fetchall()
    return {
        "patterns": {name: javascript(pattern) for name, pattern in _PATTERNS.items()},
        "prefixes": [javascript(prefix) for prefix in prefixes.PREFIXES],
        "stop": sorted(STOP),
        "common": sorted(COMMON),
        "messages": structured.MESSAGES,
        "times": structured.TIMES,
        "origins": structured.ORIGINS,
        "signatures": [known.get(each.key) or _signature(each) for each in signatures],
        "views": [list(row) for row in rows],
        "constants": _CONSTANTS,
        "terms": technology_terms(index.signatures()),
        "roles": sorted(ROLES),
        "everyones": sorted(EVERYONES),
        "unseen": sorted(UNSEEN),
        "lists": exports.LISTS,
        "ports": index.ports(),
        "failures": _failures(index),
        "carriers": _carriers(index),
        "calls": [
            list(call)
            for call in index.database.execute(
                "SELECT view, tail, head FROM calls ORDER BY view, tail, head"
            )
        ],
    }


def _of_library(index: Index) -> dict[str, dict[str, Any]]:
    """Return the signatures of the library by key, computed once for all projects of a user."""

    def compute() -> bytes:
        rows = index.database.execute("SELECT key FROM signatures WHERE origin = ?", (LIBRARY,))
        keys = {key for (key,) in rows}
        known = {each.key: _signature(each) for each in index.signatures() if each.key in keys}
        return zlib.compress(json.dumps(known, ensure_ascii=False).encode(), 1)

    code = library_fingerprint(index.store or user_store(), (*ATLAS, *SITE))
    known: dict[str, dict[str, Any]] = json.loads(
        zlib.decompress(remembered("signatures in the browser", code, compute))
    )
    return known


def _signature(signature: Signature) -> dict[str, Any]:
    known = verdicts.facts(signature)
    return {
        **asdict(signature),
        "fragment": fragment(signature.anchor).decode(),
        "strong": known.strong,
        "telling": known.telling,
        "edges": known.edges,
        "anchorWords": known.anchor,
        "generic": known.generic,
        "words": known.words,
        "order": known.order,
        "shape": known.shape,
        "regex": javascript(re.compile(signature.pattern)) if signature.pattern else None,
        "near": javascript(known.terms) if known.terms else None,
    }


def _carriers(index: Index) -> dict[str, list[list[Any]]]:
    """Return for each signal the failures that carry it, with their first steps."""
    carriers: dict[str, list[list[Any]]] = {}
    for key, view, position, component, failure, panel, takes, steps in index.database.execute(
        "SELECT signature, view, position, component, failure, panel, takes, steps FROM carriers "
        "ORDER BY signature, view, position"
    ):
        first = [step_data(StepRow(*step)) for step in json.loads(steps)[:STEPS]]
        row = [view, position, component, failure, bool(panel), takes, first]
        carriers.setdefault(key, []).append(row)
    return carriers


def _failures(index: Index) -> dict[str, dict[str, Any]]:
    """Return the known failures of each technology by title, with causes and first steps."""
    failures: dict[str, dict[str, Any]] = {}
    for technology, title, known_causes, steps in index.database.execute(
        "SELECT technology, title, causes, steps FROM failures ORDER BY technology, title"
    ):
        first = [step_data(StepRow(*step)) for step in json.loads(steps)[:STEPS]]
        known = {"causes": json.loads(known_causes), "steps": first}
        failures.setdefault(technology, {})[title] = known
    return failures


def search_data(project: Project, rows: Sequence[Row]) -> dict[str, Any]:
    """Return what search looks through, one object a view, and the terms of the field.

    Args:
        project: The project.
        rows: Its views.
    """
    index = open_index(project)
    try:
        topics = index.topics()
    finally:
        index.close()
    return {
        "terms": [
            [list(term), [words_of(phrase) for phrase in alias.means], alias.hint]
            for term, alias in sorted(terms().items())
        ],
        "silent": sorted(SILENT),
        "documents": [_document(row, topics.get(row.id, "")) for row in rows],
    }


def _document(row: Row, topics: str) -> dict[str, str]:
    return {
        "id": row.id,
        "address": row.address,
        "title": row.title,
        "system": row.system,
        "kind": row.kind_name,
        "summary": row.summary,
        "topics": topics,
        "failures": ", ".join(failure["name"] for failure in row.failures),
        "text": row.text,
    }
