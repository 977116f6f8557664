"""Figures about Spotify's incidents, stated once."""

from functools import partial

from atlas import about, at, at_least, count, hours, minutes
from systems.spotify import _sources as src

_utc = partial(at, zone="UTC")
_BOTH = "between 12:20 and 15:45 UTC,"
_BEGAN_2025 = _utc("2025-04-16 12:20") @ src.OUTAGE_2025.at(_BOTH)

# 2025-04-16, perimeter
OUTAGE_2025 = ((_utc("2025-04-16 15:45") @ src.OUTAGE_2025.at(_BOTH)) - _BEGAN_2025).meaning_of(
    "most users, all regions but Asia Pacific, 2025-04-16", basis="outage"
)
EUROPE_2025 = (
    (_utc("2025-04-16 14:20") @ src.TIMELINE_2025.at("14:20 UTC: Europe recovers")) - _BEGAN_2025
).meaning_of("Europe, until its recovery, 2025-04-16", basis="outage")
AMERICA_2025 = (
    (_utc("2025-04-16 15:10") @ src.TIMELINE_2025.at("15:10 UTC: US recovers")) - _BEGAN_2025
).meaning_of("the US, until its recovery, 2025-04-16", basis="outage")

# 2022-03-08, service discovery
_REPORTED = _utc("2022-03-08 18:12") @ src.OUTAGE_2022.at("issues with login at 18:12 UTC")
OUTAGE_2022 = (
    (_utc("2022-03-08 20:35") @ src.OUTAGE_2022.at("20:35 UTC / 15:35 ET – Incident fully"))
    - _REPORTED
).meaning_of("logins, from the first reports, 2022-03-08", basis="outage")
REMEDY_2022 = (
    (_utc("2022-03-08 18:39") @ src.OUTAGE_2022.at("critical systems at 18:39 UTC")) - _REPORTED
).meaning_of("from the first reports to the start of the fixes, 2022-03-08")
FIX_2022 = (
    (_utc("2022-03-08 20:35") @ src.OUTAGE_2022.at("20:35 UTC / 15:35 ET – Incident fully"))
    - (_utc("2022-03-08 18:39") @ src.OUTAGE_2022.at("critical systems at 18:39 UTC"))
).meaning_of("from the start of the fixes until mitigated, 2022-03-08", basis="part")
SUPPLIER_2022 = (
    (hours(2) @ src.TRAFFIC_DIRECTOR.at("for 2 hours and 35 minutes."))
    + (minutes(35) @ src.TRAFFIC_DIRECTOR.at("for 2 hours and 35 minutes."))
).meaning_of("Google's Traffic Director, 2022-03-08", basis="incident", when="2022-03-08")

# Certificates
MEGAPHONE_OUTAGE = about(hours(9)) @ src.MEGAPHONE.at(
    "outage lasted for about nine hours,",
    of="Megaphone, 2022-05-30; other reports say 8 or 10 h",
    basis="outage",
)
MEGAPHONE_CLIENTS = at_least(
    count(20_000, "publisher or advertiser", "publishers, advertisers")
) @ (
    src.MEGAPHONE.at(
        "boasts more than 20,000 publishers and advertisers", of="Megaphone", basis="total"
    )
)

# Kubernetes clusters
CLUSTERS_2018 = count(3, "production cluster") @ src.DELETED_TALK.at(
    "three production clusters at the time of", of="GKE when the first was deleted", basis="total"
)
TEAMS_2018 = count(50, "team") @ src.DELETED.at(
    "Spotify migrated 50 teams and", of="GKE, second half of 2018", when="2018"
)
MACHINES_2019 = at_least(count(10_000, "virtual machine")) @ src.DELETED_TALK.at(
    "over 10,000 virtual machines", of="what developers deploy to", basis="total"
)
DEVELOPERS_2019 = at_least(count(1000, "developer")) @ src.DELETED_TALK.at(
    "over a thousand developers that are continuously", of="Spotify", basis="total"
)
