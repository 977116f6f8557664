"""Moments of the attack of November 2025."""

from atlas import by
from incidents._times import utc
from incidents.posthog.facts import WORM

TESTED = utc("2025-11-23 15:28") @ WORM.at("At 3:28 PM UTC on November 23rd, the")
COMMITTED = utc("2025-11-23 15:43") @ WORM.at("At 3:43 PM, the attacker used these credentials")
STOLEN = utc("2025-11-23 15:45") @ WORM.at("and did so at 3:45 PM UTC:")
PUBLISHED = utc("2025-11-24 04:11") @ WORM.at("At 4:11 AM UTC on November 24th, a")
DELETED = by(utc("2025-11-24 09:30")) @ WORM.at("By 9:30 AM UTC, we had identified the")
