"""The index as it is read: no view, no unit, no technology is imported for it."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from atlas.matching.fragments import fragment
from atlas.matching.matcher import Matcher, compile_native, load_native, make_matcher
from atlas.matching.signature import Signature
from atlas.matching.terminal import MARKERS
from atlas.search.rows import CarrierRow, FailureRow, RunRow, StepRow, ViewRow
from atlas.search.schema import TURN
from atlas.store import Store

_KIND = "computed"
ESCAPE = 0
"""The number that the matcher gives to a terminal sequence; no signature has it."""
MOST_CANDIDATES = 32
MOST_WORDS = 16
CUT = 4
"""A word cut off at the end of a line still counts if so many of its letters are there."""


@frozen
class Carrier:
    """A view that carries a signal, and by which failure; `position` distinguishes several."""

    view: ViewRow
    row: CarrierRow
    position: int


@frozen
class Run:
    """A component of a view that runs a technology."""

    view: ViewRow
    row: RunRow


@frozen(eq=False)
class Index:
    """An open index.

    Args:
        database: The open file.
        folder: The folder of the project, for the paths of pictures.
        build: Folder of the pictures, relative to it.
        store: Keeps what is computed from the index; None to compute it each time.
        given: All signatures, where they are not read from the file.
    """

    database: sqlite3.Connection
    folder: Path
    build: str
    store: Store | None = None
    given: tuple[Signature, ...] | None = None
    _known: dict[int, Signature] = field(factory=dict[int, Signature], init=False, repr=False)
    _values: dict[str, Any] = field(factory=dict[str, Any], init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Give a number to each of the given signatures."""
        if self.given is not None:
            self._known.update(enumerate(self.given, ESCAPE + 1))
            self._values["signatures"] = self.given

    def signature(self, number: int) -> Signature:
        """Return the signature of a number, as the matcher and the words of lines give it."""
        if number not in self._known:
            row = self.database.execute("SELECT data FROM signatures WHERE number = ?", (number,))
            self._known[number] = signature_of(row.fetchone()[0])
        return self._known[number]

    def signatures(self) -> tuple[Signature, ...]:
        """Return every signature: most readers need but a few, and ask for those."""
        if "signatures" not in self._values:
            for number, data in self.database.execute("SELECT number, data FROM signatures"):
                if number not in self._known:
                    self._known[number] = signature_of(data)
            self._values["signatures"] = tuple(self._known[each] for each in sorted(self._known))
        every: tuple[Signature, ...] = self._values["signatures"]
        return every

    def modules(self) -> list[tuple[str, str, str]]:
        """Return path, fingerprint and problem of each module: all that is a project's own."""
        query = "SELECT path, fingerprint, problem FROM modules ORDER BY path"
        return self.database.execute(query).fetchall()

    def rows(self) -> dict[int, str]:
        """Return every signature by its number, as it is kept; see `signature_of`."""
        return dict(self.database.execute("SELECT number, data FROM signatures"))

    def matcher(self) -> Matcher:
        """Return what finds the fragments of all anchors, and terminal sequences, as `ESCAPE`.

        It is compiled once and kept.
        """
        if "matcher" not in self._values:
            self._values["matcher"] = self._matcher()
        matcher: Matcher = self._values["matcher"]
        return matcher

    def _matcher(self) -> Matcher:
        stored = self.kept("matcher")
        loaded = load_native(stored) if stored is not None else None
        if loaded is not None:
            return loaded
        self.signatures()
        texts = texts_of(self._known)
        compiled = compile_native(texts)
        if compiled is None:
            return make_matcher(texts)
        self.keep("matcher", compiled.stored())
        return compiled

    def computed(self, key: str, compute: Callable[[tuple[Signature, ...]], Any]) -> Any:
        """Return what is computed from all signatures, once, and kept as JSON.

        Args:
            key: The name of the value.
            compute: Returns it; its dictionaries have texts as keys.
        """
        if key not in self._values:
            stored = self.kept(key)
            if stored is None:
                stored = json.dumps(compute(self.signatures())).encode()
                self.keep(key, stored)
            self._values[key] = json.loads(stored)
        return self._values[key]

    def kept(self, key: str) -> bytes | None:
        """Return the value of a key, or None; a change of the index makes it void."""
        if self.store is None:
            return None
        turn, _, value = self.store.get(_KIND, [key]).get(key, b"").partition(b"\n")
        return value if turn == self._turn() else None

    def keep(self, key: str, value: bytes) -> None:
        """Keep a value until the index changes.

        Args:
            key: The name of the value.
            value: The value.
        """
        if self.store is not None:
            self.store.put(_KIND, {key: self._turn() + b"\n" + value})

    def _turn(self) -> bytes:
        query = "SELECT value FROM meta WHERE key = ?"
        (turn,) = self.database.execute(query, (TURN,)).fetchone()
        return str(turn).encode()

    def carriers(self, key: str) -> list[Carrier]:
        """Return the views that carry a signal, with the failure; see `steps` for its steps."""
        rows = self.database.execute(
            "SELECT views.*, position, component, failure, panel, takes FROM carriers "
            "JOIN views ON views.id = carriers.view WHERE signature = ? ORDER BY view, position",
            (key,),
        )
        return [Carrier(ViewRow(*row[:8]), _carrier(key, row[9:]), row[8]) for row in rows]

    def steps(self, carrier: Carrier) -> tuple[StepRow, ...]:
        """Return the steps of a failure."""
        row = self.database.execute(
            "SELECT steps FROM carriers WHERE signature = ? AND view = ? AND position = ?",
            (carrier.row.signature, carrier.view.id, carrier.position),
        ).fetchone()
        return tuple(StepRow(*step) for step in json.loads(row[0])) if row else ()

    def known_failure(self, technology: str, title: str) -> FailureRow:
        """Return a failure of a technology; one without steps where it is not known.

        Args:
            technology: The name of the technology.
            title: The title of the failure.
        """
        row = self.database.execute(
            "SELECT causes, steps FROM failures WHERE technology = ? AND title = ?",
            (technology, title),
        ).fetchone()
        if row is None:
            return FailureRow(technology=technology, title=title)
        causes, steps = (json.loads(column) for column in row)
        return FailureRow(
            technology=technology,
            title=title,
            causes=tuple((name, sign) for name, sign in causes),
            steps=tuple(StepRow(*step) for step in steps),
        )

    def ports(self) -> dict[int, tuple[tuple[str, str], ...]]:
        """Return the default ports, each with the technologies that listen on it and for what."""
        ports: dict[int, tuple[tuple[str, str], ...]] = self._values.setdefault("ports", {})
        if ports:
            return ports
        for port, technology, use in self.database.execute(
            "SELECT port, technology, use FROM ports ORDER BY port, technology, use"
        ):
            ports[port] = (*ports.get(port, ()), (technology, use))
        return ports

    def runs(self, technology: str) -> list[Run]:
        """Return the views in which a technology runs."""
        rows = self.database.execute(
            "SELECT views.*, component, technology, label, plane FROM runs "
            "JOIN views ON views.id = runs.view WHERE technology = ? ORDER BY view, component",
            (technology,),
        )
        return [Run(ViewRow(*row[:8]), _run(row[8:])) for row in rows]

    def dependencies(self, views: set[str]) -> Iterator[tuple[str, str, str]]:
        """Yield view, tail and head of each call by which the tail needs the head."""
        for view in sorted(views):
            yield from self.database.execute(
                "SELECT view, tail, head FROM calls WHERE view = ?", (view,)
            )

    def candidates(self, query_words: list[str], last: str) -> list[Signature]:
        """Return the signatures that share most words with a line, by the rank of FTS5.

        Args:
            query_words: The words of the line, the rarest first.
            last: The last one, which may have been cut short.
        """
        terms = [f'"{word}"' for word in query_words[:MOST_WORDS] if word.isascii()]
        if last.isascii() and len(last) >= CUT:
            terms.append(f'"{last}"*')
        query = " OR ".join(terms)
        if not query:
            return []
        rows = self.database.execute(
            "SELECT number FROM signature_words JOIN signatures ON number = signature_words.rowid "
            "WHERE signature_words MATCH ? ORDER BY round(rank, 9), key LIMIT ?",
            (query, MOST_CANDIDATES),
        )
        return [self.signature(number) for (number,) in rows]

    def topics(self) -> dict[str, str]:
        """Return the searchable text of each view."""
        return dict(
            self.database.execute("SELECT view, body FROM documents WHERE kind = 'view'").fetchall()
        )

    def problems(self) -> list[tuple[str, str]]:
        """Return the modules that could not be loaded, each with the reason."""
        return list(
            self.database.execute(
                "SELECT path, problem FROM modules WHERE problem != '' ORDER BY path"
            )
        )

    def picture(self, view: str) -> Path:
        """Return where the picture of a view is drawn."""
        return self.folder / self.build / f"{view}.svg"

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def texts_of(signatures: Mapping[int, Signature]) -> list[tuple[int, bytes]]:
    """Return what a matcher looks for: fragments of all anchors, and terminal sequences.

    Args:
        signatures: The signatures by their numbers.
    """
    texts = [(ESCAPE, marker) for marker in MARKERS]
    return [
        *texts,
        *((number, fragment(each.anchor)) for number, each in sorted(signatures.items())),
    ]


def signature_of(data: str) -> Signature:
    """Return a signature from how the index keeps it."""
    content: dict[str, Any] = json.loads(data)
    for name in ("terms", "needs", "unless"):
        content[name] = tuple(content[name])
    return Signature(**content)


def _carrier(key: str, row: tuple[str, str, int, str]) -> CarrierRow:
    component, failure, panel, duration = row
    return CarrierRow(
        signature=key, component=component, failure=failure, panel=bool(panel), takes=duration
    )


def _run(row: tuple[str, str, str, str]) -> RunRow:
    component, technology, label, plane = row
    return RunRow(component=component, technology=technology, label=label, plane=plane)
