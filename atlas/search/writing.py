"""Writes rows into the index."""

import json
import sqlite3
from collections.abc import Iterable

from attrs import asdict, astuple

from atlas.matching.signature import Signature, weights
from atlas.search.reduction import Reduced
from atlas.search.rows import DocumentRow, FailureRow, PortRow
from atlas.search.schema import OF_A_VIEW

LIBRARY = "library"
CONTENT = "content"


def forget(database: sqlite3.Connection, view: str) -> None:
    """Remove all rows of a view.

    Args:
        database: The index.
        view: The id of the view.
    """
    for statement in OF_A_VIEW:
        database.execute(statement, (view,))


def keep_signatures(
    database: sqlite3.Connection,
    signatures: Iterable[Signature],
    origin: str,
) -> None:
    """Keep signatures; a known one stays as the library declares it.

    Args:
        database: The index.
        signatures: The signatures.
        origin: Who declares them: `LIBRARY` or `CONTENT`.
    """
    for signature in signatures:
        data = json.dumps(asdict(signature, recurse=False), ensure_ascii=False)
        stored = database.execute(
            "SELECT number, origin, data FROM signatures WHERE key = ?", (signature.key,)
        ).fetchone()
        if stored and ((stored[1] == LIBRARY and origin == CONTENT) or stored[2] == data):
            continue
        if stored:
            database.execute("DELETE FROM signature_words WHERE rowid = ?", (stored[0],))
            database.execute("DELETE FROM signatures WHERE number = ?", (stored[0],))
        cursor = database.execute(
            "INSERT INTO signatures (key, origin, data) VALUES (?, ?, ?)",
            (signature.key, origin, data),
        )
        database.execute(
            "INSERT INTO signature_words (rowid, words) VALUES (?, ?)",
            (cursor.lastrowid, " ".join(weights(signature))),
        )


def keep_failures(
    database: sqlite3.Connection, failures: Iterable[FailureRow], origin: str
) -> None:
    """Keep failures of technologies; a known one stays as the library declares it.

    Args:
        database: The index.
        failures: The failures.
        origin: Who declares them: `LIBRARY` or `CONTENT`.
    """
    for failure in failures:
        steps = json.dumps([astuple(step) for step in failure.steps], ensure_ascii=False)
        causes = json.dumps(failure.causes, ensure_ascii=False)
        database.execute(
            "INSERT INTO failures VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "origin = excluded.origin, causes = excluded.causes, steps = excluded.steps "
            "WHERE origin = excluded.origin",
            (failure.technology, failure.title, origin, causes, steps),
        )


def keep_ports(database: sqlite3.Connection, ports: Iterable[PortRow], origin: str) -> None:
    """Keep default ports; a known one stays as the library declares it.

    Args:
        database: The index.
        ports: The ports.
        origin: Who declares them: `LIBRARY` or `CONTENT`.
    """
    database.executemany(
        "INSERT OR IGNORE INTO ports VALUES (?, ?, ?, ?)",
        [(*astuple(port), origin) for port in ports],
    )


def forget_unused(database: sqlite3.Connection) -> None:
    """Remove the signatures that no view has any more, and what belongs to them."""
    database.execute(
        "DELETE FROM signatures WHERE origin = ? AND key NOT IN (SELECT key FROM signature_views)",
        (CONTENT,),
    )
    database.execute(
        "DELETE FROM signature_words WHERE rowid NOT IN (SELECT number FROM signatures)"
    )
    database.execute(
        "DELETE FROM failures WHERE origin = ? AND (technology, title) NOT IN (SELECT "
        "json_extract(data, '$.technology'), json_extract(data, '$.failure') FROM signatures)",
        (CONTENT,),
    )
    database.execute(
        "DELETE FROM ports WHERE origin = ? AND technology NOT IN (SELECT technology FROM runs)",
        (CONTENT,),
    )


def keep_view(database: sqlite3.Connection, reduced: Reduced) -> None:
    """Replace the rows of a view.

    Args:
        database: The index.
        reduced: The new rows.
    """
    view = reduced.view.id
    forget(database, view)
    database.execute("INSERT INTO views VALUES (?, ?, ?, ?, ?, ?, ?, ?)", astuple(reduced.view))
    keep_signatures(database, reduced.signatures.values(), CONTENT)
    keep_failures(database, reduced.failures, CONTENT)
    keep_ports(database, reduced.ports, CONTENT)
    database.executemany(
        "INSERT INTO signature_views VALUES (?, ?)", [(key, view) for key in reduced.signatures]
    )
    for position, carrier in enumerate(reduced.carriers):
        steps = json.dumps([astuple(step) for step in carrier.steps], ensure_ascii=False)
        columns = (carrier.component, carrier.failure, carrier.panel, carrier.takes, steps)
        database.execute(
            "INSERT INTO carriers VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (carrier.signature, view, position, *columns),
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
        [(view, *astuple(link)) for link in reduced.links],
    )
    database.executemany(
        "INSERT OR IGNORE INTO parts VALUES (?, ?, ?)",
        [(part.part, view, part.component) for part in reduced.parts],
    )
    database.executemany(
        "INSERT OR IGNORE INTO reports VALUES (?, ?)", [(url, view) for url in reduced.reports]
    )
    keep_documents(database, reduced.documents, view)


def keep_documents(
    database: sqlite3.Connection, documents: Iterable[DocumentRow], view: str
) -> None:
    """Keep texts for full-text search.

    Args:
        database: The index.
        documents: The texts.
        view: The id of their view; empty for the library itself.
    """
    for document in documents:
        row = (document.title, document.body, document.kind, view, document.place)
        cursor = database.execute(
            "INSERT INTO documents (title, body, kind, view, place) VALUES (?, ?, ?, ?, ?)", row
        )
        database.execute("INSERT INTO document_views VALUES (?, ?)", (cursor.lastrowid, view))
