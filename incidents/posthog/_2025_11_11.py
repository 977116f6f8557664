"""Moments and figures of 11 to 15 November 2025."""

from atlas import about, at_most, count, days, kb, mb, percent
from incidents._times import utc
from incidents.posthog.facts import NOVEMBER

BEGAN = about(utc("2025-11-11 16:02")) @ NOVEMBER.at("Approximately November 11, 16:02 UTC")
FOUND = utc("2025-11-12 22:17") @ NOVEMBER.at("identified until November 12th 10:17pm UTC,")
HEALTHY = utc("2025-11-14 15:02") @ NOVEMBER.at("By November 14, 2025, 15:02 UTC, ingestion")
CAUGHT_UP = utc("2025-11-15 06:20") @ NOVEMBER.at("By November 15, 6:20 AM UTC we")

DELAY = at_most(days(2)) @ NOVEMBER.at(
    "from 10 minutes to up to 2 days.", of="ingestion of events", basis="degraded"
)
OIDS = about(count(4e9, "value")) @ NOVEMBER.at(
    "a finite 32-bit space (~4 billion values),", of="OIDs of values in a TOAST table"
)
READ_BEFORE = kb(10) @ NOVEMBER.at(
    "per write query from 10kb to 15MB,", of="disk reads of one write query"
)
READ_AFTER = mb(15) @ NOVEMBER.at(
    "per write query from 10kb to 15MB,", of="disk reads of one write query"
)
DISK = about(percent(85)) @ NOVEMBER.at(
    "when MSK local disk hit ~85% usage.", of="local disk of Kafka"
)
THRESHOLD = kb(2) @ NOVEMBER.at(
    "column values (>2KB compressed) in a separate,", of="a column value, compressed", basis="limit"
)
