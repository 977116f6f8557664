"""The figures about what OpenAI buys, as its suppliers state them, each stated once."""

from atlas import assumed, at_most, months, ratio, usd, years
from systems.openai import _sources as src
from systems.openai import facts

# Microsoft
AZURE_COMMITMENT = usd(250e9) @ src.MICROSOFT_2025.at(
    "contracted to purchase an incremental $250B of Azure",
    of="Azure services, incremental, without an end date",
    basis="total",
)
MICROSOFT_REVENUE = usd(24.1e9) @ src.MICROSOFT_10K.at(
    "inclusive of revenue-sharing payments, of $24.1 billion",
    of="Microsoft's revenue from OpenAI, July 2025 to June 2026",
    basis="total",
    when="2026-06",
)
MICROSOFT_RECEIVABLE = usd(6.0e9) @ src.MICROSOFT_10K.at(
    "as of June 30, 2026 was $6.0 billion",
    of="owed by OpenAI to Microsoft",
    basis="total",
    when="2026-06-30",
)
_YEAR = assumed(months(12), because="a fiscal year has twelve months")
MICROSOFT_MONTHLY = (
    (MICROSOFT_REVENUE / _YEAR)
    .to("USD / month")
    .meaning_of("Microsoft's revenue from OpenAI, with revenue share", basis="mean", when="2026-06")
)
MICROSOFT_A_USER = (
    (MICROSOFT_MONTHLY / facts.USERS_2026_01)
    .to("USD / user / month")
    .meaning_of("the same per user of ChatGPT of 2026-01", basis="mean", when="2026-06")
)

_TWICE = assumed(ratio(2), because="scenario: twice what Microsoft booked, all of it linear")
MICROSOFT_TWICE = MICROSOFT_MONTHLY * _TWICE

# Amazon
AWS_2025 = usd(38e9) @ src.AMAZON_2025.at(
    "Under this new $38 billion agreement, which will",
    of="AWS, over the seven years from November 2025",
    basis="total",
)
AWS_2026 = usd(100e9) @ src.AMAZON_2026.at(
    "multi-year agreement by $100 billion over 8 years",
    of="AWS, in addition to the $38 billion",
    basis="total",
)
AWS_BOTH = (AWS_2025 + AWS_2026).meaning_of("AWS, the agreement and its addition", basis="total")
_SEVEN = years(7) @ src.AMAZON_2025.at(
    "have continued growth over the next seven years", of="the agreement of 2025-11"
)
_EIGHT = years(8) @ src.AMAZON_2026.at(
    "multi-year agreement by $100 billion over 8 years", of="the addition of 2026-02"
)
AWS_2025_MONTHLY = (
    (AWS_2025 / _SEVEN)
    .to("USD / month")
    .meaning_of("the agreement of 2025 with AWS, spread over its term", basis="mean")
)
AWS_2026_MONTHLY = (
    (AWS_2026 / _EIGHT)
    .to("USD / month")
    .meaning_of("the addition of 2026 at AWS, spread over its term", basis="mean")
)

# CoreWeave
COREWEAVE_2025_03 = at_most(usd(11.9e9)) @ src.COREWEAVE_10Q.at(
    "up to approximately $11.9 billion through October 2030",
    of="CoreWeave, agreement of March 2025, approximately",
    basis="total",
)
COREWEAVE_2025_09 = at_most(usd(6.5e9)) @ src.COREWEAVE_10Q.at(
    "up to approximately $6.5 billion through May 31",
    of="CoreWeave, order of September 2025, approximately",
    basis="total",
)
