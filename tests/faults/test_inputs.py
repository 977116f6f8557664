"""Whatever is read is read or refused: no input ends in any other error.

An ordinary run tries a few inputs of each kind, the same each time; `make fuzz` goes on for
`ATLAS_FUZZ_SECONDS` a kind. What it finds belongs into the tests of what was mended.
"""

import gzip
import io
import os
import sqlite3
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from atlas import Source
from atlas.errors import AtlasError
from atlas.evidence.constructors import quantity
from atlas.evidence.dates import parse_date
from atlas.evidence.instant import at
from atlas.evidence.labels import require_drawable
from atlas.json_output import json_text
from atlas.machines.answers import json_of, price_of, reading
from atlas.machines.price_list import read_price_list
from atlas.naming import slug
from atlas.search.index import Index
from atlas.search.schema import TABLES
from atlas.search.signals import failures_of, of_technology, ports_of
from atlas.search.writing import LIBRARY, keep_failures, keep_ports, keep_signatures
from atlas.technologies.registry import REGISTRY
from atlas.terminal import one_line
from atlas.triage.data import to_data
from atlas.triage.engine import triage
from atlas.triage.opening import opened
from atlas.triage.printing import Layout, to_text
from render.layout.layout import laid_out
from tests.examples import SOURCE
from tests.faults.test_faults import EVERYTHING, SEED
from tests.machines.lists import text as list_text
from tests.render.layout.graphs import graphs
from tests.strategies import UNITS, finite, quantities

SECONDS = float(os.environ.get("ATLAS_FUZZ_SECONDS", "300")) if EVERYTHING else 0.0
ROUND = 1000 if EVERYTHING else 25

digits = st.text("0123456789,.'_ -/^e½%$€KMGBTbps:", max_size=12)
words = st.lists(
    st.one_of(
        digits,
        st.sampled_from(["about", "a quarter of", "million", "bn", "nodes", "ms", "p99", *UNITS]),
        st.text(max_size=6),
    ),
    max_size=7,
).map(" ".join)
addresses = st.one_of(
    st.text(max_size=40),
    st.tuples(
        st.sampled_from(["http://", "https://", "HTTPS://", "file:", "//", ""]),
        st.text("abcxyz.-_@:[]%0123456789/?#\\ é\u0430", max_size=30),
    ).map("".join),
)
numbers = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(st.text(), inner)),
    max_leaves=4,
)


@frozen
class Cited:
    """A quantity, and the words that it is said to be in."""

    quantity: Any
    phrase: str

    def read(self) -> None:
        str(self.quantity @ SOURCE.at(self.phrase))


def _page(content: bytes) -> None:
    with reading("http://127.0.0.1/", "an object"):
        json_of(content)


def _price(value: object) -> None:
    with reading("http://127.0.0.1/", "a price"):
        price_of(value)


def _source(url: str) -> None:
    Source(title="T", publisher="P", url=url, published="2024", checked="2026", kind="primary")


def _line(line: str) -> None:
    shown = {unicodedata.category(character) for character in one_line(line)}
    assert not shown & {"Cc", "Cs", "Zl", "Zp"}
    slug(line or "-")


def _cell(cell: str) -> None:
    listed = read_price_list(list_text("q1.large,CELL").replace("CELL", cell), name="a.csv")
    for machine in listed.lines:
        listed.figure(machine, "on_demand")


@cache
def _library() -> Index:
    """An index of the technologies of the library, in memory."""
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    for technology in REGISTRY:
        keep_signatures(database, of_technology(technology).values(), LIBRARY)
        keep_failures(database, failures_of(technology), LIBRARY)
        keep_ports(database, ports_of(technology), LIBRARY)
    return Index(database, Path("/nowhere"), "build")


def _log(log: bytes) -> None:
    """Read a whole log as the command does, and print what it says in both forms."""
    said: list[str] = []
    report = triage(_library(), opened(io.BytesIO(log), said.append))
    json_text(to_data(report, Path("/nowhere")))
    to_text(report, Layout(folder=Path("/nowhere"), explains=True))


def _listed(text: str) -> None:
    listed = read_price_list(text, name="a.csv")
    for machine in listed.lines:
        listed.figure(machine, "on_demand")


SAMPLES = [
    *(b"FATAL:  sorry, too many clients already", b"OOM command not allowed when used memory > "),
    *(b"java.lang.OutOfMemoryError: Java heap space", b'level=error msg="x" ts=2026-01-02'),
    *(
        b"2026-11-23T01:02:03Z",
        b"Caused by: ",
        b"\tat a.b.C(D.java:3)",
        b"<165>1 2003-10-11T22:14:15Z h",
    ),
    b'{"log":"x\\n","stream":"stderr","time":"2026-01-02T03:04:05Z"}',
    b'{"events":[{"timestamp":1,"message":"FATAL:  sorry, too many clients already"}]}',
    b'{"hits":{"hits":[{"_source":{"message":"',
]
HOSTILE = [
    *(
        b"\0",
        b"\x1b[31m",
        b"\x1b]52;c;",
        b"\x07",
        b"\x9b2J",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
    ),
    *(
        b"\xc3",
        b"\xe2\x82",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe2\x80\xae",
        b"\xe2\x80\x8b",
        b"\xcc\x81",
    ),
    *(
        b"\x1f\x8b\x08\0",
        b"BZh9",
        b"\xfd7zXZ\0",
        b"\x28\xb5\x2f\xfd",
        b"PK\x03\x04",
        b"\\",
        b'\\"',
        b"\\u001b",
    ),
    *(b"{", b"[", b'{"a":', b'{"msg":"', b"}", b"]", b'"', b"=", b"| ", b"%", b"\\x1b", b"\\ud800"),
]
ENDS = [b"\n", b"\r", b"\r\n", b"\x0b", b"\x0c", b"\x85", b"\xe2\x80\xa8", b"", b"\0", b"\n\n\n"]
piece = st.one_of(
    st.sampled_from(SAMPLES),
    st.sampled_from(HOSTILE),
    st.binary(max_size=40),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.builds(lambda part, times: part * times, st.sampled_from(HOSTILE), st.integers(1, 3000)),
    st.builds(lambda part, times: part * times, st.sampled_from(SAMPLES), st.integers(1, 60)),
)
line = st.builds(
    lambda pieces, end: b"".join(pieces) + end,
    st.lists(piece, max_size=5),
    st.sampled_from(ENDS),
)
plain_logs = st.builds(
    lambda lines, times: b"".join(lines) * times,
    st.lists(line, max_size=8),
    st.sampled_from([1, 1, 1, 2, 50]),
)
logs = st.one_of(
    plain_logs,
    plain_logs.map(lambda log: log.decode("latin-1").encode("utf-16")),
    plain_logs.map(lambda log: log.decode("latin-1").encode("utf-16-be")),
    plain_logs.map(gzip.compress),
    st.builds(lambda log, cut: gzip.compress(log)[: -cut or None], plain_logs, st.integers(0, 30)),
    st.builds(lambda deep, log: b'{"a":' * deep + log, st.integers(0, 2000), plain_logs),
    st.builds(lambda log, first: log[first:], plain_logs, st.integers(0, 9)),
)


@st.composite
def changed_lists(draw: st.DrawFn) -> str:
    """A price list in which a few places are cut, doubled or written over."""
    text = list_text("q1.large,0.1 q1.xlarge,0.2")
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, len(text)))
        last = draw(st.integers(first, min(len(text), first + 12)))
        between = draw(st.one_of(digits, st.text(max_size=4), st.just(text[first:last] * 2)))
        text = f"{text[:first]}{between}{text[last:]}"
    return text


KINDS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], object]]] = {
    "phrases": (st.builds(Cited, quantities(), words), Cited.read),
    "quantities": (st.tuples(finite, finite, quantities()), lambda each: str(each[2] * each[0])),
    "units": (st.one_of(words, st.text(max_size=20)), lambda text: quantity(0, text)),
    "dates": (st.one_of(st.text(max_size=12), st.text("0123456789-Q", max_size=12)), parse_date),
    "instants": (
        st.tuples(st.text("0123456789-: T.", max_size=20), st.sampled_from(["UTC", "PST", "x"])),
        lambda each: at(each[0], zone=each[1]),
    ),
    "labels": (st.text(max_size=60), lambda text: require_drawable(text, field="a label")),
    "addresses": (addresses, _source),
    "lines": (st.text(max_size=200), _line),
    "whole logs": (logs, _log),
    "graphs": (graphs(), laid_out),
    "graphs with groups": (graphs(grouped=True), laid_out),
    "changed price lists": (changed_lists(), _listed),
    "price lists": (st.text(max_size=200), lambda text: read_price_list(text, name="a.csv")),
    "prices in a list": (st.one_of(digits, st.text(max_size=12)), _cell),
    "answers of a price server": (st.binary(max_size=60), _page),
    "prices of a server": (numbers, _price),
}


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_read_is_read_or_refused(kind: str) -> None:
    inputs, read = KINDS[kind]

    def attempt(value: Any) -> None:
        with suppress(AtlasError):
            read(value)

    options = settings(
        max_examples=ROUND, deadline=None, database=None, suppress_health_check=[*HealthCheck]
    )
    ends = time.monotonic() + SECONDS
    for number in count():
        print(f"ATLAS_SEED={SEED}, round {number}")  # noqa: T201 - shown where the test fails
        seed(f"{SEED} {kind} {number}")(options(given(inputs)(attempt)))()
        if time.monotonic() >= ends:
            break
