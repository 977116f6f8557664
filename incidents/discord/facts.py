"""Moments of Discord's incidents; the sources and figures are in the system's module."""

from atlas import at, by
from systems.discord.facts import AUTH, AUTH_INCIDENT

# 6 November 2023
UPGRADE = at("2023-11-06 09:16", zone="PST") @ AUTH.at("We began the upgrade at 9:16 AM.")
ZONE_B_DONE = at("2023-11-06 10:42", zone="PST") @ AUTH.at("At 10:42 AM, the upgrade of zone")
DRAINED = at("2023-11-06 10:52", zone="PST") @ AUTH.at("At 10:52 AM, the script drained all")
CALL_OPEN = by(at("2023-11-06 10:56", zone="PST")) @ AUTH.at(
    "10:56 AM, about four minutes after the start"
)
ALERTED = at("2023-11-06 10:56", zone="PST") @ AUTH.at("first alerts went off at 10:56 AM,")
SHED = at("2023-11-06 11:05", zone="PST") @ AUTH.at("marking messages as read at 11:05 AM.")
HALF = at("2023-11-06 11:10", zone="PST") @ AUTH.at("successfully use Discord as of 11:10 AM.")
WAITED = at("2023-11-06 11:35", zone="PST") @ AUTH.at("but it was 11:35 AM.")
ZONE_C_BACK = at("2023-11-06 11:41", zone="PST") @ AUTH.at("At 11:41 AM, the two [c] nodes")
RECOVERED = at("2023-11-06 11:43", zone="PST") @ AUTH.at("At 11:43 AM, the system had recovered,")
RETURNING = at("2023-11-06 11:45", zone="PST") @ AUTH_INCIDENT.at("Posted Nov 06, 2023 - 11:45 PST")
RESTORED = at("2023-11-06 12:00", zone="PST") @ AUTH_INCIDENT.at("Posted Nov 06, 2023 - 12:00 PST")
