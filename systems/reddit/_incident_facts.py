"""The figures about Reddit's outages, each stated once."""

from atlas import Citation, Figure, about, hours, minutes, percent, seconds
from systems.reddit import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# 2024-11-20, a daemonset overloads a control plane
NOVEMBER_2024 = (
    _clock(23, 44, src.UNSEEN.at("until the issue was resolved at 23:44 UTC"))
    - _clock(20, 20, src.UNSEEN.at("starting at 20:20 UTC"))
).meaning_of("Reddit on 2024-11-20, from 20:20 to 23:44 UTC", basis="degraded", when="2024-11-20")
FIRST_FAILURES = about(percent(50)) @ src.UNSEEN.at(
    "User impact started with approximately half of requests",
    of="requests that failed at first on 2024-11-20",
    when="2024-11-20",
)

# 2023-03-14, Pi Day
PI_DAY = minutes(314) @ src.PI_DAY.at(
    "during the 314-minute outage Reddit faced",
    of="Reddit on 2023-03-14",
    basis="outage",
    when="2023-03-14",
)
IN_THE_CALL = minutes(3) @ src.PI_DAY.at(
    "in the call by T+3 minutes",
    of="engineers in the incident call on 2023-03-14",
    basis="part",
    when="2023-03-14",
)

# 2016-08-11, autoscaler
_BEGAN = _clock(15, 24, src.AUGUST_2016.at("Reddit was down from 15:24"))
_SERVED = _clock(16, 52, src.AUGUST_2016.at("was degraded from 16:52"))
_ENDED = _clock(18, 19, src.AUGUST_2016.at("PDT to 18:19"))
AUGUST_DOWN = (_SERVED - _BEGAN).meaning_of(
    "Reddit on 2016-08-11, down", basis="outage", when="2016-08-11"
)
AUGUST_SLOW = (_ENDED - _SERVED).meaning_of(
    "Reddit on 2016-08-11, slow with empty caches", basis="degraded", when="2016-08-11"
)
AUGUST_WHOLE = (_ENDED - _BEGAN).meaning_of(
    "Reddit on 2016-08-11, down and then slow", basis="outage", when="2016-08-11"
)
TERMINATED_IN = seconds(16) @ src.AUGUST_2016.at(
    "and our caching servers, in 16 seconds",
    of="the autoscaler's termination of servers on 2016-08-11",
    basis="step",
    when="2016-08-11",
)

# 2011-03-17, EBS
MARCH_2011 = hours(6) @ src.MARCH_2011.at(
    "down for 6 of the last 24 hours",
    of="Reddit in the 24 hours before the post of 2011-03-17",
    basis="outage",
    when="2011-03-17",
)
