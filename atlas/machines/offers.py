"""The ways a machine is paid for, as the columns of the lists name them."""

from typing import Literal

from atlas.evidence.choices import require_one_of

Term = Literal["1yr", "3yr"]

ON_DEMAND = "on_demand"
ALL_MONTH = "sustained_use"
"""On demand, all month: Google lowers the price of a machine that runs on, of some series (see
https://docs.cloud.google.com/compute/docs/sustained-use-discounts). Other lists lack it."""
COMMITMENTS: dict[Term, tuple[str, ...]] = {
    "1yr": (
        "reserved_1yr",
        "reserved_1yr_no_upfront",
        "reserved_1yr_partial_upfront",
        "reserved_1yr_all_upfront",
    ),
    "3yr": (
        "reserved_3yr",
        "reserved_3yr_no_upfront",
        "reserved_3yr_partial_upfront",
        "reserved_3yr_all_upfront",
    ),
}
"""Offers of a commitment, what ties up least money first; an upfront payment is spread evenly."""


def commitments(term: Term) -> tuple[str, ...]:
    """Return the offers of a commitment of one or three years.

    Raises:
        ChoiceError: There is no such term.
    """
    remedy = "name the term as the providers sell it"
    require_one_of(term, COMMITMENTS, field="the term of a commitment", remedy=remedy)
    return COMMITMENTS[term]


def of_engine(offer: str, engine: str) -> str:
    """Return the column of an offer for a managed database or cache, such as `mysql.on_demand`.

    Args:
        offer: The offer, such as `on_demand`.
        engine: The engine of the service, such as `mysql`.
    """
    return f"{engine}.{offer}" if engine else offer


def engine_of(offer: str) -> str:
    """Return the engine of a column such as `mysql.on_demand`; empty where it names none."""
    return offer.rpartition(".")[0]


def is_commitment(offer: str) -> bool:
    """Whether an offer, such as `redis.reserved_1yr_no_upfront`, is a commitment."""
    name = offer.rpartition(".")[2]
    return any(name in offers for offers in COMMITMENTS.values())


def offer_in_words(offer: str) -> str:
    """Return an offer in words: `on demand`, `committed for 3 years`.

    A month of a list of Google is less than the hour × 730 where its discount applies.
    """
    if offer == ALL_MONTH:
        return "on demand all month, with any sustained use discount"
    years = next((term[0] for term, offers in COMMITMENTS.items() if offer in offers), "")
    return f"committed for {years} year{'' if years == '1' else 's'}" if years else "on demand"
