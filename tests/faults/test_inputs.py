"""Whatever is read is read or refused: no input ends in any other error.

An ordinary run tries a few inputs of each kind, the same each time; `make fuzz` goes on for
`ATLAS_FUZZ_SECONDS` a kind. What it finds belongs into the tests of what was mended.
"""

import os
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from atlas import Source
from atlas.errors import AtlasError
from atlas.evidence.dates import parse_date
from atlas.evidence.instant import at
from atlas.evidence.labels import require_drawable
from atlas.machines.answers import json_of, price_of, reading
from atlas.machines.price_list import read_price_list
from atlas.naming import slug
from atlas.terminal import one_line
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


KINDS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], object]]] = {
    "phrases": (st.builds(Cited, quantities(), words), Cited.read),
    "quantities": (st.tuples(finite, finite, quantities()), lambda each: str(each[2] * each[0])),
    "dates": (st.one_of(st.text(max_size=12), st.text("0123456789-Q", max_size=12)), parse_date),
    "instants": (
        st.tuples(st.text("0123456789-: T.", max_size=20), st.sampled_from(["UTC", "PST", "x"])),
        lambda each: at(each[0], zone=each[1]),
    ),
    "labels": (st.text(max_size=60), lambda text: require_drawable(text, field="a label")),
    "addresses": (addresses, _source),
    "lines": (st.text(max_size=200), _line),
    "graphs": (graphs(), laid_out),
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
