from collections import Counter
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from atlas.audit.claim import Claim
from atlas.audit.sampling import apportioned, sample

MANY = [
    Claim(kind=kind, category=category, claim=f"{category} {number}", where=f"a.py:{number}")
    for kind in ("figure", "statement", "step", "gap")
    for category, count in (("architecture", 300), ("guide", 90), ("capacity", 3))
    for number in range(count)
]


def counts(claims: list[Claim], attribute: str) -> dict[str, int]:
    return dict(Counter(getattr(claim, attribute) for claim in claims))


def test_of_120_claims_70_are_figures_30_statements_and_20_steps() -> None:
    assert counts(sample(MANY, 120, 41), "kind") == {"figure": 70, "statement": 30, "step": 20}


def test_gaps_come_in_addition() -> None:
    assert counts(sample(MANY, 12, 1, gaps=5), "kind") == {
        "figure": 7,
        "statement": 3,
        "step": 2,
        "gap": 5,
    }


def test_each_category_has_its_share_and_one_claim_at_least() -> None:
    figures = [claim for claim in sample(MANY, 120, 1) if claim.kind == "figure"]

    assert counts(figures, "category") == {"architecture": 53, "guide": 16, "capacity": 1}


def test_the_same_seed_gives_the_same_sample_and_another_one_another() -> None:
    first = sample(MANY, 120, 41)

    assert sample(reversed(MANY), 120, 41) == first
    assert sample(MANY, 120, 42) != first


def test_a_claim_that_moves_in_its_file_stays_in_the_sample() -> None:
    moved = [evolve(claim, where="b.py:1") for claim in MANY]

    assert [claim.key for claim in sample(moved, 12, 3)] == [
        claim.key for claim in sample(MANY, 12, 3)
    ]


def test_where_there_are_fewer_claims_all_of_them_are_in_the_sample() -> None:
    assert sample(MANY[:4], 120, 1) == sorted(MANY[:4], key=sample(MANY[:4], 120, 1).index)
    assert sample([], 120, 1) == []
    assert sample(MANY, 0, 1) == []


@given(st.integers(0, 500), st.lists(st.integers(1, 99), min_size=1, max_size=6))
def test_parts_add_up_and_none_is_further_than_one_from_its_share(
    total: int, weights: list[int]
) -> None:
    named: Any = {str(index): weight for index, weight in enumerate(weights)}
    parts = apportioned(total, named)

    assert sum(parts.values()) == total
    for name, weight in named.items():
        assert abs(parts[name] - total * weight / sum(weights)) < 1


@pytest.mark.parametrize("size", [1, 2, 3, 30, 200])
def test_no_claim_is_chosen_twice(size: int) -> None:
    keys = [claim.key for claim in sample(MANY, size, 5)]

    assert len(keys) == len(set(keys))
