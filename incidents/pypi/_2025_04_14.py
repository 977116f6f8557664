"""Moments and figures of 14 April 2025."""

from atlas import count, minutes, undisclosed
from incidents._times import utc
from incidents.pypi.facts import PRIVILEGES as REPORT

ENABLED = utc("2023-04-20") @ REPORT.at("on April 20, 2023.")
FIRST_CASE = utc("2024-08-24") @ REPORT.at("on `2024-08-24`, without being removed from the")
TRIED = undisclosed("time in UTC: the audit prints 15:12 to 15:27, and no zone")
REPORTED = utc("2025-04-14 16:37") @ REPORT.at("2025-04-14 16:37 UTC")
ACKNOWLEDGED = utc("2025-04-14 17:02") @ REPORT.at("2025-04-14 17:02 UTC")
VALIDATED = utc("2025-04-14 17:22") @ REPORT.at("2025-04-14 17:22 UTC")
PREPARED = utc("2025-04-14 17:58") @ REPORT.at("2025-04-14 17:58 UTC")
REMOVED = utc("2025-04-14 18:30") @ REPORT.at("2025-04-14 18:30 UTC")
MERGED = utc("2025-04-14 18:33") @ REPORT.at("2025-04-14 18:33 UTC")
DEPLOYED = utc("2025-04-14 18:39") @ REPORT.at("2025-04-14 18:39 UTC")
AUDITED = utc("2025-04-14 19:06") @ REPORT.at("2025-04-14 19:06 UTC")

RESOLVED_IN = minutes(122) @ REPORT.at(
    "resolved in 2 hours and 2 minutes from", of="the incident, from the report to the fix"
)
CASES = count(2, "case") @ REPORT.at(
    "audit complete, validating that only two instances of",
    of="roles that persisted",
    basis="total",
)
OWNERS = count(5, "owner") @ REPORT.at(
    "the five users with role `Owner` on the", of="the other affected organization", basis="total"
)
