"""Moments and figures of 18 September 2026."""

from atlas import about, by, minutes, seconds
from incidents._times import utc
from incidents.inngest.facts import SEPTEMBER

DELETED = utc("2026-09-18 15:39:39") @ SEPTEMBER.at(
    "15:39:39: A Vercel Marketplace installation deletion begins."
)
RETRIED = utc("2026-09-18 15:41") @ SEPTEMBER.at(
    "15:41–15:56: Ten further deletion attempts arrive"
)
QUEUES = utc("2026-09-18 16:09") @ SEPTEMBER.at("16:09: PgBouncer client queues begin growing.")
LOCKS = utc("2026-09-18 16:16") @ SEPTEMBER.at("16:16: Database lock counts peak at roughly")
FULL = utc("2026-09-18 16:18") @ SEPTEMBER.at("16:18–16:19: Our PgBouncer instances fill and begin")
DECLARED = utc("2026-09-18 16:21:44") @ SEPTEMBER.at("16:21:44: We declare an incident and page")
CONFIRMED = utc("2026-09-18 16:22:47") @ SEPTEMBER.at(
    "16:22:47: max_client_conn errors are confirmed"
)
RESTARTED = utc("2026-09-18 16:26:51") @ SEPTEMBER.at(
    "16:26:51: We restart the PgBouncer instances."
)
BLOCKED = utc("2026-09-18 16:31:53") @ SEPTEMBER.at(
    "16:31:53: We confirm sessions blocked on locks,"
)
CANCELLED = utc("2026-09-18 16:39") @ SEPTEMBER.at("16:39: We cancel nine user deletions and")
CLEARED = utc("2026-09-18 16:42") @ SEPTEMBER.at("16:42: Lock counts clear and services begin")
ASSESSED = utc("2026-09-18 16:51") @ SEPTEMBER.at("16:51: First period of impact assessed as")
RETURNED = utc("2026-09-18 17:45") @ SEPTEMBER.at(
    "17:45–17:50: Lock contention and long-running queries return."
)
AGAIN = utc("2026-09-18 17:50") @ SEPTEMBER.at("ran from 17:50 to 18:12 UTC, while we")
SWITCHED = utc("2026-09-18 17:54:21") @ SEPTEMBER.at(
    "17:54:21: The Vercel Marketplace deletion kill switch"
)
FULL_AGAIN = utc("2026-09-18 18:00") @ SEPTEMBER.at(
    "18:00–18:05: PgBouncer saturates a second time,"
)
BASELINE = by(utc("2026-09-18 18:00")) @ SEPTEMBER.at(
    "Lock counts had returned to baseline by 18:00;"
)
RECOVERED = about(utc("2026-09-18 18:12")) @ SEPTEMBER.at("~18:12: Recovery.")
DRAINED = by(utc("2026-09-18 18:15")) @ SEPTEMBER.at(
    "the PgBouncer queue finished draining by 18:15."
)

WAITED = minutes(44) @ SEPTEMBER.at(
    "one user-delete query ended up waiting 44 minutes.", of="the wait of one query for locks"
)
CLIENT_WAIT = seconds(120) @ SEPTEMBER.at(
    "disconnecting waiting clients at the 120 second timeout:",
    of="a client of PgBouncer",
    basis="limit",
)
