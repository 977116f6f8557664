"""Writes rows into the index."""

import json
import sqlite3
from collections.abc import Iterable

from attrs import asdict, astuple

from atlas.matching.signature import Signature, weights
from atlas.search.reduction import Reduced
from atlas.search.rows import DocumentRow
from atlas.search.schema import OF_A_VIEW

LIBRARY = "library"
CONTENT = "content"


def forget(database: sqlite3.Connection, view: str) -> None:
    """Remove everything of a view."""
    for statement in OF_A_VIEW:
        database.execute(statement, (view,))


def keep_signatures(
    database: sqlite3.Connection, signatures: Iterable[Signature], origin: str
) -> None:
    """Keep signatures; one that is known stays as the library declares it."""
    for each in signatures:
        data = json.dumps(asdict(each), ensure_ascii=False)
        known = database.execute(
            "SELECT number, origin, data FROM signatures WHERE key = ?", (each.key,)
        ).fetchone()
        if known and ((known[1] == LIBRARY and origin == CONTENT) or known[2] == data):
            continue
        if known:
            database.execute("DELETE FROM signature_words WHERE rowid = ?", (known[0],))
            database.execute("DELETE FROM signatures WHERE number = ?", (known[0],))
        cursor = database.execute(
            "INSERT INTO signatures (key, origin, data) VALUES (?, ?, ?)", (each.key, origin, data)
        )
        database.execute(
            "INSERT INTO signature_words (rowid, words) VALUES (?, ?)",
            (cursor.lastrowid, " ".join(weights(each))),
        )


def forget_unused(database: sqlite3.Connection) -> None:
    """Remove the signatures of content that no view has any more, and what was made of all."""
    database.execute(
        "DELETE FROM signatures WHERE origin = ? AND key NOT IN (SELECT key FROM signature_views)",
        (CONTENT,),
    )
    database.execute(
        "DELETE FROM signature_words WHERE rowid NOT IN (SELECT number FROM signatures)"
    )
    database.execute("DELETE FROM meta WHERE key = 'matcher'")


def keep_view(database: sqlite3.Connection, reduced: Reduced) -> None:
    """Keep the rows of a view in place of those of before."""
    view = reduced.view.id
    forget(database, view)
    database.execute("INSERT INTO views VALUES (?, ?, ?, ?, ?, ?, ?, ?)", astuple(reduced.view))
    keep_signatures(database, reduced.signatures.values(), CONTENT)
    database.executemany(
        "INSERT INTO signature_views VALUES (?, ?)", [(key, view) for key in reduced.signatures]
    )
    for position, carrier in enumerate(reduced.carriers):
        steps = json.dumps([astuple(each) for each in carrier.steps], ensure_ascii=False)
        what = (carrier.component, carrier.failure, carrier.panel, carrier.takes, steps)
        database.execute(
            "INSERT INTO carriers VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (carrier.signature, view, position, *what),
        )
    for run in reduced.runs:
        database.execute(
            "INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?)",
            (run.technology, view, run.component, run.label, run.plane),
        )
    for call in reduced.calls:
        database.execute("INSERT OR IGNORE INTO calls VALUES (?, ?, ?)", (view, *astuple(call)))
    database.executemany(
        "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)",
        [(view, *astuple(each)) for each in reduced.links],
    )
    database.executemany(
        "INSERT OR IGNORE INTO parts VALUES (?, ?, ?)",
        [(each.part, view, each.component) for each in reduced.parts],
    )
    database.executemany(
        "INSERT OR IGNORE INTO reports VALUES (?, ?)", [(url, view) for url in reduced.reports]
    )
    keep_documents(database, reduced.documents, view)


def keep_documents(
    database: sqlite3.Connection, documents: Iterable[DocumentRow], view: str
) -> None:
    """Keep what can be found by words; an empty `view` is the library itself."""
    for each in documents:
        row = (each.title, each.body, each.kind, view, each.place)
        cursor = database.execute(
            "INSERT INTO documents (title, body, kind, view, place) VALUES (?, ?, ?, ?, ?)", row
        )
        database.execute("INSERT INTO document_views VALUES (?, ?)", (cursor.lastrowid, view))
