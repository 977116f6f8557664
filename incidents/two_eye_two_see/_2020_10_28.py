"""Moments and figures of 28 October 2020."""

from atlas import by, bytes_, gb, mib, percent, ratio
from incidents.two_eye_two_see.facts import GUARANTEES, WER, ist

REPORTED = ist("2020-10-28 20:52") @ WER.at("08:52 PM")
NOTICED = ist("2020-10-28 21:02") @ WER.at("09:02 PM")
EXHAUSTED = ist("2020-10-28 21:21") @ WER.at("09:21 PM")
NO_OVERCOMMIT = ist("2020-10-28 21:23") @ WER.at("09:23 PM")
GUARANTEED = ist("2020-10-28 21:24") @ WER.at("09:24 PM")
CLOSED = ist("2020-10-28 21:46") @ WER.at("09:46 PM")

_BEGAN = by(ist("2020-10-28 20:52")) @ WER.at("### 08:52 PM")
MITIGATED_IN = (GUARANTEED - _BEGAN).meaning_of(
    "from the users' report, after it began, to mitigated", basis="incident"
)
RESOLVED_IN = (CLOSED - _BEGAN).meaning_of(
    "from the users' report, after it began, to the end", basis="incident"
)
CPU = percent(100) @ WER.at("1944m 100% 10432Mi 98%", of="one of two nodes", basis="incident")
MEMORY = percent(98) @ WER.at("1944m 100% 10432Mi 98%", of="one of two nodes", basis="incident")
LIMIT = gb(2) @ WER.at("had set a limit of 2G but", of="a user pod", basis="limit")
GUARANTEE = bytes_(512_000_000) @ WER.at("but guarantee of only 512M - a 4x", of="a user pod")
OVERCOMMIT = ratio(4) @ WER.at("a 4x overcommit as we often do.", of="memory of user pods")
FITTING = ratio(2) @ WER.at("our overcommit should've been just 2x.", of="memory of user pods")
REQUEST_BEFORE = mib(1) @ GUARANTEES.at("memory: 1Mi", of="the hub pod, request before")
REQUEST_AFTER = mib(128) @ GUARANTEES.at("memory: 128Mi", of="the hub pod, request since")
