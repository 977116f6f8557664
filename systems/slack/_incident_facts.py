"""The figures about Slack's incidents, each stated once."""

from atlas import (
    Citation,
    Figure,
    about,
    assumed,
    at_least,
    between,
    hours,
    minutes,
    percent,
    servers,
)
from systems.slack import _sources as src


def _clock(hour: float, minute: float, citation: Citation, *, rough: bool = False) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    since_midnight = (hours(hour), minutes(minute))
    first, second = (about(part) if rough else part for part in since_midnight)
    return (first @ citation) + (second @ citation)


# 2021-01-04, transit gateways
SENT_OK = percent(99) @ src.JANUARY.at(
    "99% of Slack messages were being sent successfully",
    of="messages that were sent at 06:57",
    when="2021-01-04",
)
SENT_USUALLY = at_least(percent(99.999)) @ src.JANUARY.at(
    "message sending is usually over 99.999%", of="messages that are sent", basis="typical"
)
ADDED = servers(1200) @ src.JANUARY_QUOTES.at(
    "to add 1,200 servers to our web tier",
    of="servers that were to be added",
    basis="target",
    when="2021-01-04",
)
JANUARY_OUTAGE = (
    _clock(9, 15, src.JANUARY_INDEX.at("By 9:15 AM PST, Slack was degraded but"))
    - _clock(7, 0, src.JANUARY_INDEX.at("by 7:00 AM PST, Slack became unavailable"))
).meaning_of("Slack on 2021-01-04, until it was degraded", basis="outage", when="2021-01-04")
JANUARY_DEGRADED = (
    _clock(10, 40, src.JANUARY_INDEX.at("underlying network issue by 10:40 AM PST."))
    - _clock(6, 0, src.PROTOCOL.at('"around 6:00 a.m. PST we began to'), rough=True)
).meaning_of(
    "2021-01-04, first packet loss to the network fix", basis="degraded", when="2021-01-04"
)
ALERTED_AFTER = (
    _clock(6, 45, src.PROTOCOL.at("until around 6:45 a.m. PT."), rough=True)
    - _clock(6, 0, src.PROTOCOL.at('"around 6:00 a.m. PST we began to'), rough=True)
).meaning_of("the first alert of 2021-01-04", basis="part", when="2021-01-04")
SLOW_REQUESTS = percent(1) @ src.TECHTARGET.at(
    "only 1% of the incoming traffic", of="requests with high latency", when="2021-01-04"
)
SLOW_TIME = about(percent(40)) @ src.TECHTARGET.at(
    "about 40% of the back-end server time",
    of="server time that 1 % of requests took",
    when="2021-01-04",
)

# 2021-06-30, a link between zones
_FIRST = _clock(12, 33, src.CELLS.at("At 12:33pm PDT on 2021-06-30")) - _clock(
    11, 45, src.CELLS.at("At 11:45am PDT on 2021-06-30")
)
_SECOND = _clock(5, 31, src.CELLS.at("At 5:31pm PDT on 2021-06-30")) - _clock(
    5, 22, src.CELLS.at("At 5:22pm PDT on 2021-06-30")
)
LINK_FIRST = _FIRST.meaning_of(
    "Slack on 2021-06-30, first time", basis="degraded", when="2021-06-30"
)
LINK_SECOND = _SECOND.meaning_of(
    "Slack on 2021-06-30, second time", basis="degraded", when="2021-06-30"
)
LINK_BOTH = (_FIRST + _SECOND).meaning_of(
    "Slack on 2021-06-30, both times", basis="degraded", when="2021-06-30"
)

# 2022-02-22, empty caches
CONSUL_STEP = percent(25) @ src.CASE_STUDY.at(
    "replacing 25% of the fleet",
    of="hosts in one step of the Consul rollout",
    when="2022-02-22",
)

FEBRUARY_BY_NOTE = (
    _clock(9, 14, src.FEBRUARY_NOTE.at("6:00 AM PST to 9:14 AM PST"))
    - _clock(6, 0, src.FEBRUARY_NOTE.at("6:00 AM PST to 9:14 AM PST"))
).meaning_of("Slack on 2022-02-22, by a note", basis="degraded", when="2022-02-22")
FEBRUARY = assumed(
    between(hours(3.2), hours(5)),
    because="a reading note of 2022 has 6:00 to 9:14 PST, a study says about 5 h; of Slack's own "
    "report only the opening was read",
).meaning_of("Slack on 2022-02-22", basis="degraded", when="2022-02-22")

# 2020-05-12, stale load balancers
MORNING = minutes(3) @ src.BAD_DAY.at(
    "but it lasted only for three minutes",
    of="customer impact on the morning of 2020-05-12",
    basis="degraded",
    when="2020-05-12",
)
SCALED_UP = percent(75) @ src.BAD_DAY.at(
    "We increased our instance count by 75%",
    of="instances of the webapp on 2020-05-12",
    when="2020-05-12",
)
MAY_OUTAGE = (
    _clock(5, 33, src.MAY_STATUS.at("From 4:45 p.m. PDT to 5:33 p.m. PDT"))
    - _clock(4, 45, src.MAY_STATUS.at("From 4:45 p.m. PDT to 5:33 p.m. PDT"))
).meaning_of("Slack on 2020-05-12, in the afternoon", basis="outage", when="2020-05-12")
