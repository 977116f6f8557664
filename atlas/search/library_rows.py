"""The rows of the library in every index, made once for all projects of a user."""

import json
import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import closing

from atlas.search import writing
from atlas.search.schema import TABLES, VERSION
from atlas.search.signals import documents_of, failures_of, of_technology, ports_of
from atlas.store import remembered
from atlas.technologies.technology import Technology

_TABLES = {
    "signatures": "number, key, origin, data",
    "signature_words": "rowid, words",
    "failures": "technology, title, origin, causes, steps",
    "ports": "port, technology, use, origin",
    "documents": "rowid, title, body, kind, view, place",
    "document_views": "number, view",
}
"""The tables in which the library has rows, with their columns."""


def keep_library(
    database: sqlite3.Connection, technologies: Iterable[Technology], fingerprint: str
) -> None:
    """Write the rows of the library into an index that has none.

    Args:
        database: The index.
        technologies: Those of the library.
        fingerprint: The fingerprint of the library, by which its rows are kept.
    """
    packed = remembered(
        "library rows", f"{VERSION} {fingerprint}", lambda: _packed_rows(technologies)
    )
    rows = json.loads(zlib.decompress(packed))
    for table, columns in _TABLES.items():
        marks = ", ".join("?" * len(columns.split(", ")))
        database.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - from above
            rows[table],
        )


def _packed_rows(technologies: Iterable[Technology]) -> bytes:
    """Return the rows, as a new index has them."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(TABLES)
        for technology in technologies:
            writing.keep_signatures(
                database, of_technology(technology).values(), origin=writing.LIBRARY
            )
            writing.keep_failures(database, failures_of(technology), origin=writing.LIBRARY)
            writing.keep_ports(database, ports_of(technology), origin=writing.LIBRARY)
            writing.keep_documents(database, documents_of(technology), view="")
        rows = {
            table: database.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608
            for table, columns in _TABLES.items()
        }
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 1)
