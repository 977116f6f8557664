"""The figures about Shopify's incidents, each stated once."""

from atlas import Citation, Figure, about, assumed, between, count, hours, minutes, percent
from systems.shopify import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# 2018-08-09, product recommendations
AUGUST_OUTAGE = (
    assumed(hours(24), because="02:24 UTC is on the day after 21:00 UTC")
    + _clock(2, 24, src.AUGUST_2018.at("between 21:00 UTC and 02:24 UTC Shopify was"))
    - _clock(21, 0, src.AUGUST_2018.at("between 21:00 UTC and 02:24 UTC Shopify was"))
).meaning_of(
    "errors for all merchants; 20 min within it at 100 %", basis="degraded", when="2018-08-09"
)
AUGUST_AVAILABILITY = between(percent(35), percent(80)) @ src.AUGUST_2018.at(
    "operating between 35-80% availability for all merchants",
    of="availability for all merchants",
    basis="degraded",
    when="2018-08-09",
)
AUGUST_FIRST = between(percent(90), percent(99)) @ src.AUGUST_2018.at(
    "At this point, Shopify’s availability was 90-99%",
    of="availability when on-call engineers were notified",
    basis="degraded",
    when="2018-08-09",
)
AUGUST_ERRORS = between(percent(15), percent(40)) @ src.AUGUST_2018.at(
    "increased again with 15%-40% of traffic being impacted",
    of="traffic that was impacted at 21:40 UTC",
    basis="degraded",
    when="2018-08-09",
)
AUGUST_PAUSE = (
    _clock(21, 40, src.AUGUST_2018.at("At 21:40 UTC error rates increased again"))
    - _clock(21, 20, src.AUGUST_2018.at("By 21:20 UTC we were back at 100%"))
).meaning_of(
    "full availability between two waves of errors, at least", basis="part", when="2018-08-09"
)

# 2020-08-20, a slow query in Identity
IDENTITY_OUTAGE = about(hours(3.5)) @ src.IDENTITY_2020.at(
    "for approximately three and a half hours",
    of="logins of merchants and partners",
    basis="outage",
    when="2020-08-20",
)

# 2024-05-06, routing at Cloudflare
EDGE_OUTAGE = (
    _clock(20, 6, src.EDGE_2024.at("Between 19:49 PM and 20:06 PM UTC on"))
    - _clock(19, 49, src.EDGE_2024.at("Between 19:49 PM and 20:06 PM UTC on"))
).meaning_of("errors Shopify-wide", basis="degraded", when="2024-05-06")
EDGE_REVERTED = minutes(7) @ src.EDGE_2024.at(
    "Seven minutes after this incident began, Cloudflare reverted",
    of="the time until Cloudflare reverted its change",
    basis="part",
    when="2024-05-06",
)
EDGE_SCALE_UP = minutes(10) @ src.EDGE_2024.at(
    "an additional ten minutes of downtime while our",
    of="downtime while the systems scaled up again",
    basis="part",
    when="2024-05-06",
)

# 2024-06-05, an update of the database systems
DATABASE_OUTAGE = (
    _clock(18, 46, src.DATABASE_2024.at("from 18:18 UTC to 18:46 UTC, Shopify experienced"))
    - _clock(18, 18, src.DATABASE_2024.at("from 18:18 UTC to 18:46 UTC, Shopify experienced"))
).meaning_of(
    "errors for most merchants; POS of some took longer", basis="outage", when="2024-06-05"
)
DATABASE_FOUND = (
    _clock(18, 32, src.DATABASE_2024.at("By 18:32 UTC, the problematic update had been"))
    - _clock(18, 16, src.DATABASE_2024.at("Shopify deployed an update at 18:16 UTC"))
).meaning_of(
    "from the deploy until it was named as the cause, at most", basis="part", when="2024-06-05"
)

ROLLBACK_2024 = assumed(
    about(minutes(14)),
    because="the report of June 2024 has the rollback begin by 18:32 and error rates back at "
    "baseline by 18:46 UTC; it names both as the latest times",
).meaning_of("from the rollback's start to baseline", basis="part", when="2024-06-05")

# 2025, login and Cloudflare
LOGIN_REPORTS = about(count(4000, "report")) @ src.LOGIN_2025.at(
    "Roughly 4,000 concurrent outage reports in the United",
    of="reports to outage trackers, United States",
    basis="peak",
    when="2025-12-01",
)
DECEMBER_ERRORS = (
    _clock(4, 15, src.DECEMBER_2025.at("The issue was resolved by 4:15 AM EST."))
    - _clock(3, 45, src.DECEMBER_2025.at("December 5th, 3:45 AM EST Shopify GraphQL APIs"))
).meaning_of("errors of Shopify's GraphQL APIs", basis="degraded", when="2025-12-05")
