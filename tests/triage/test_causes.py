from collections.abc import Callable
from typing import Any

import pytest

from atlas.matching.signature import Signature
from atlas.triage.causes import NEAR, cause_of
from atlas.triage.matches import Match
from atlas.triage.ranking import in_order
from tests.triage.made import Made, match, signature

DISK = signature("Linux.FULL", "no room left", wide=True)
REFUSED = signature("Linux.REFUSED", "nobody listens", wide=True, ambiguous=True)
STORE = signature("Store.LOST", "ledger page lost", needs=())
CLUSTER = signature("Cluster.SLOW", "no leader left", needs=("Store",))
WRAPPER = signature("Front.GAVE_UP", "gave parcels up", needs=("Cluster",), ambiguous=True)
GENERAL = signature("Unit.ENDED", "the unit came to an end", general=True)
OUTER = signature("Pod.FAILED", "pod not made", ambiguous=True, wraps=True)
INNER = signature("Net.FAILED", "net not set up", ambiguous=True, wraps=True)
KNOWN = (DISK, REFUSED, STORE, CLUSTER, WRAPPER, GENERAL, OUTER, INNER)


class Index(Made):
    """An index without views."""

    def computed(self, _: str, compute: Callable[[tuple[Signature, ...]], Any]) -> Any:
        return compute(self.known)

    def dependencies(self, _: object) -> list[tuple[str, str, str]]:
        return []


def order(*matches: Match) -> list[str]:
    index: Any = Index(KNOWN)
    found = in_order(matches, cause_of(index, matches, {}))
    return [match.signature.key for match in found]


@pytest.mark.parametrize(("later", "earlier"), [
    (DISK, STORE),  # the kernel is behind every program
    (STORE, CLUSTER),  # a technology is behind those that need it
    (STORE, WRAPPER),  # and those that need these
    (STORE, REFUSED),  # what says its cause is behind what leaves it open
    (WRAPPER, REFUSED),  # a program's own message says more than one of any program
])  # fmt: skip
def test_a_cause_stands_before_what_it_causes_wherever_it_was_logged(
    later: Signature, earlier: Signature
) -> None:
    assert order(match(earlier, line=1), match(later, line=9)) == [later.key, earlier.key]
    assert order(match(later, line=1), match(earlier, line=9)) == [later.key, earlier.key]


@pytest.mark.parametrize("pair", [(CLUSTER, STORE), (STORE, DISK)])
def test_a_cause_that_was_logged_first_stays_first(pair: tuple[Signature, Signature]) -> None:
    after, before = pair

    assert order(match(before, line=1), match(after, line=2)) == [before.key, after.key]


def test_disk_before_store_before_cluster_before_front() -> None:
    logged = [match(each, line=line) for line, each in enumerate((WRAPPER, CLUSTER, STORE, DISK))]

    assert order(*logged) == [DISK.key, STORE.key, CLUSTER.key, WRAPPER.key]


def test_of_one_record_the_innermost_is_first_unless_it_leaves_its_cause_open() -> None:
    text = "gave parcels up: ledger page lost: no leader left"
    outer = match(WRAPPER, text=text, span=(0, 15))
    inner = match(signature("Other.LOST", "ledger page lost"), text=text, span=(17, 33))
    innermost = match(signature("Third.SLOW", "no leader left"), text=text, span=(35, 49))

    assert order(outer, inner, innermost) == ["Third.SLOW", "Other.LOST", WRAPPER.key]


def test_of_a_stack_trace_the_last_caused_by_is_first() -> None:
    first = match(signature("A.ONE", "one"), text="one", span=(0, 3), line=1, head=1)
    second = match(signature("B.TWO", "two"), text="Caused by: two", span=(11, 14), line=5, head=1)
    third = match(
        signature("C.THREE", "three"), text="Caused by: three", span=(11, 16), line=9, head=1
    )

    assert order(first, second, third) == ["C.THREE", "B.TWO", "A.ONE"]


def test_a_partial_match_never_comes_before_a_certain_one() -> None:
    partial = match(signature("A.ONE", "one"), line=1, exact=False)

    assert order(partial, match(STORE, line=2)) == [STORE.key, "A.ONE"]


@pytest.mark.parametrize("other", [STORE, REFUSED, WRAPPER, OUTER])
def test_any_message_next_to_it_says_more_than_a_general_one(other: Signature) -> None:
    assert order(match(GENERAL, line=1), match(other, line=3)) == [other.key, GENERAL.key]
    assert order(match(GENERAL, line=1), match(other, line=NEAR + 2))[0] == GENERAL.key


def test_what_a_message_wraps_stands_before_it() -> None:
    assert order(match(OUTER, line=1), match(STORE, line=2)) == [STORE.key, OUTER.key]


def test_of_two_messages_that_wrap_others_the_inner_one_stands_first() -> None:
    outer = match(OUTER, line=1, text="pod not made: net not set up", span=(0, 12))
    inner = match(INNER, line=1, text="pod not made: net not set up", span=(14, 28))

    assert order(outer, inner) == [INNER.key, OUTER.key]


def test_a_partial_match_is_no_cause_of_a_certain_one() -> None:
    assert order(match(CLUSTER, line=2), match(STORE, line=1, exact=False)) == [
        CLUSTER.key,
        STORE.key,
    ]
