"""Moments of July 2023."""

from incidents._times import utc
from incidents.hachyderm.facts import REDIS_EXPOSED

UPDATED = utc("2023-07-09 19:16") @ REDIS_EXPOSED.at("2023-07-09 19:16")
SEEN = utc("2023-07-16 10:45") @ REDIS_EXPOSED.at("2023-07-16 10:45")
UNKNOWN_HOST = utc("2023-07-16 10:56") @ REDIS_EXPOSED.at("2023-07-16 10:56")
CONFIRMED = utc("2023-07-16 11:10") @ REDIS_EXPOSED.at("2023-07-16 11:10")
CLOSED = utc("2023-07-16 11:17") @ REDIS_EXPOSED.at("As of July 16, 2023 11:17 UTC, the")
DATA_KNOWN = utc("2023-07-16 13:02") @ REDIS_EXPOSED.at("2023-07-16 13:02")
