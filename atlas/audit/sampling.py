"""Stratified samples of claims that a seed decides: the same seed and claims, the same sample."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from atlas.audit.claim import Claim, ClaimKind

_Name = TypeVar("_Name", bound=str)

SHARES: Mapping[ClaimKind, int] = {"figure": 70, "statement": 30, "step": 20}
"""How a sample is divided: of 120 claims, 70 are figures."""


def sample(claims: Iterable[Claim], size: int, seed: int, *, gaps: int = 0) -> list[Claim]:
    """Return a sample: figures, statements and steps in fixed shares, and gaps besides.

    Within a kind, each category of views has its share by its number of claims, and one at least
    where the sample has room. Which claims of a category are chosen depends on the seed and on the
    claims alone, each by itself: a claim that is added elsewhere changes nothing. Where there are
    fewer claims than asked for, all of them are in the sample, and nothing takes their place.

    Args:
        claims: The distinct claims.
        size: How many figures, statements and steps together.
        seed: Which of the possible samples.
        gaps: How many gaps in addition.
    """
    by_kind: dict[ClaimKind, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_kind[claim.kind].append(claim)
    wanted: dict[ClaimKind, int] = {**apportioned(size, SHARES), "gap": gaps}
    return [
        claim for kind, number in wanted.items() for claim in _of_kind(by_kind[kind], number, seed)
    ]


def apportioned(total: int, weights: Mapping[_Name, int]) -> dict[_Name, int]:
    """Divide a number by weights in whole parts; largest remainders first, the first of equals.

    Args:
        total: The number.
        weights: The weights, one at least above zero.
    """
    whole = sum(weights.values())
    exact = {name: Fraction(total * weight, whole) for name, weight in weights.items()}
    parts = {name: int(part) for name, part in exact.items()}
    largest = sorted(exact, key=lambda name: parts[name] - exact[name])
    for name in largest[: total - sum(parts.values())]:
        parts[name] += 1
    return parts


def _of_kind(claims: Sequence[Claim], number: int, seed: int) -> list[Claim]:
    strata: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        strata[claim.category].append(claim)
    sizes = {category: len(strata[category]) for category in sorted(strata)}
    chosen: list[Claim] = []
    for category, part in _parts(min(number, len(claims)), sizes).items():
        chosen += sorted(strata[category], key=lambda claim: _rank(claim, seed))[:part]
    return chosen


def _parts(number: int, sizes: Mapping[str, int]) -> dict[str, int]:
    """Return how many claims each category gives: one at least, if there are enough for all."""
    if number <= len(sizes) or not sizes:
        largest = sorted(sizes, key=lambda category: -sizes[category])
        return dict.fromkeys(largest[:number], 1)
    rest = {category: size - 1 for category, size in sizes.items()}
    if not any(rest.values()):
        return dict.fromkeys(sizes, 1)
    return {category: 1 + part for category, part in apportioned(number - len(sizes), rest).items()}


def _rank(claim: Claim, seed: int) -> bytes:
    text = "\0".join((str(seed), *claim.key))
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
