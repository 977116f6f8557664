"""The figures about what Slack spends, each stated once."""

from atlas import (
    Number,
    Undisclosed,
    assumed,
    at_list_price,
    between,
    count,
    list_price,
    months,
    percent,
    ratio,
    usd,
    usd_per_month,
)
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import facts

# The agreement with AWS, from 2020-05-01 to 2025-04-30
MINIMUM = usd(75e6).per("year") @ src.COMMITMENTS.at(
    "minimum annual commitments of $75.0 million", of="AWS, the first year", basis="limit"
)
MINIMUM_RISE = usd(5e6).per("year") @ src.COMMITMENTS.at(
    "which will increase by $5.0 million annually", of="the yearly minimum at AWS"
)
COMMITTED = usd(425e6) @ src.COMMITMENTS.at(
    "for a total minimum commitment of $425.0 million", of="AWS in five years", basis="total"
)
REMAINING = usd(410e6) @ src.COMMITMENTS.at(
    "remaining minimum payment obligation of $410.0 million",
    of="AWS until April 2025",
    basis="total",
    when="2020-07-31",
)
QUARTER = assumed(months(3), because="the agreement began on 2020-05-01; the filing is of July 31")
COUNTED = (
    ((COMMITTED - REMAINING) / QUARTER)
    .to("USD / month")
    .meaning_of("AWS, counted against the minimum", basis="mean", when="2020-07")
)

# Results
REVENUE_Q3 = usd(234.5e6) @ src.RESULTS_Q3.at(
    "Total revenue was $234.5 million, an increase of",
    of="Slack, August to October 2020",
    basis="total",
    when="2020-10",
)
GROSS_Q3 = usd(202e6) @ src.RESULTS_Q3.at(
    "GAAP gross profit was $202.0 million",
    of="Slack, August to October 2020",
    basis="total",
    when="2020-10",
)
REVENUE_Q4 = usd(250.6e6) @ src.RESULTS_Q4.at(
    "Total revenue was $250.6 million, an increase of",
    of="Slack, November 2020 to January 2021",
    basis="total",
    when="2021-01",
)
GROSS_Q4 = usd(215.4e6) @ src.RESULTS_Q4.at(
    "GAAP gross profit was $215.4 million",
    of="Slack, November 2020 to January 2021",
    basis="total",
    when="2021-01",
)
GROSS_MARGIN = percent(86) @ src.RESULTS_Q4.at(
    "$215.4 million, or 86.0% gross margin",
    of="Slack, November 2020 to January 2021",
    when="2021-01",
)
_QUARTER = assumed(months(3), because="a fiscal quarter has three months")
COST_OF_REVENUE_Q3 = (
    ((REVENUE_Q3 - GROSS_Q3) / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue, August to October 2020", basis="mean", when="2020-10")
)
COST_OF_REVENUE_Q4 = (
    ((REVENUE_Q4 - GROSS_Q4) / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue, November 2020 to January 2021", basis="mean", when="2021-01")
)
INFRASTRUCTURE = assumed(
    between(usd_per_month(5.0e6), usd_per_month(11.8e6)),
    because="from what counted against the AWS minimum in May to July 2020, $5.0 M a month, to the "
    "whole cost of revenue of November 2020 to January 2021, $11.7 M; hosting elsewhere in the "
    "books would raise it",
).meaning_of("Slack's hosting", basis="total", when="2020")
COST_A_USER = (
    (COUNTED / facts.DAILY_USERS_OCTOBER_2019)
    .to("USD / user / month")
    .meaning_of("AWS minimum used May to July 2020, per daily user of 2019-10", when="2020-07")
)
COST_SHARE = (
    (assumed(ratio(1), because="revenue is the whole") - GROSS_MARGIN.to("ratio"))
    .to("percent")
    .meaning_of("cost of revenue over revenue, November 2020 to January 2021", when="2021-01")
)
TWICE = assumed(ratio(2), because="scenario: twice the load, hosting linear in it")
TENFOLD = assumed(ratio(10), because="scenario: ten times the load, hosting linear in it")

# Kafka of the job queue at list price
_TYPE, _DAY = "i3.2xlarge", "2017-11-12"
KAFKA_COST = at_list_price(storage.BROKERS, list_price(_TYPE, _DAY))
KAFKA_COST_RESERVED = at_list_price(
    storage.BROKERS, list_price(_TYPE, _DAY, "reserved_1yr_no_upfront")
)
_JOBS = assumed(
    count(1.4e9, "job").per("day"),
    because="the number stated for the busiest days, over 1.4 billion; other days have fewer jobs",
)
KAFKA_COST_A_JOB: Number = (
    KAFKA_COST
    if isinstance(KAFKA_COST, Undisclosed)
    else (KAFKA_COST / _JOBS).to("USD / count_job")
)
