"""The figures about Stripe's incidents, each stated once."""

from atlas import Citation, Figure, about, hours, minutes, months, statement
from atlas import days as days_
from systems.stripe import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# 2019-07-10: failover bug, then a rollback that meets a new configuration
_FIRST = src.RCA.at("on 2019-07-10 from 16:35 to 17:02 UTC,")
_SECOND = src.RCA.at("again from 21:14 to 22:47 UTC,")
FIRST = (_clock(17, 2, _FIRST) - _clock(16, 35, _FIRST)).meaning_of(
    "the API on 2019-07-10, first time", basis="degraded", when="2019-07-10"
)
SECOND = (_clock(22, 47, _SECOND) - _clock(21, 14, _SECOND)).meaning_of(
    "the API on 2019-07-10, second time", basis="degraded", when="2019-07-10"
)
BOTH = (FIRST + SECOND).meaning_of("the API on 2019-07-10", basis="degraded", when="2019-07-10")
_ALERTED = src.RCA.at("[2019-07-10 16:36 UTC] Our team was alerted")
_STARTED = src.RCA.at("[2019-07-10 16:35 UTC] The first period of degradation")
_DIAGNOSED = src.RCA.at("[2019-07-10 16:50 UTC] We determined the cluster")
_RESTARTED = src.RCA.at("[2019-07-10 17:00 UTC] We restarted all nodes")
ALERTED = statement("at 16:36 UTC, in the minute after it began") @ _ALERTED
DIAGNOSED_AFTER = (_clock(16, 50, _DIAGNOSED) - _clock(16, 35, _STARTED)).meaning_of(
    "from the first impact to the diagnosis, 2019-07-10", when="2019-07-10"
)
RESTARTED_AFTER = (_clock(17, 0, _RESTARTED) - _clock(16, 35, _STARTED)).meaning_of(
    "from the first impact to the restart, 2019-07-10", when="2019-07-10"
)
LATENT = months(3) @ src.RCA.at(
    "[Three months prior to the incident] We upgraded",
    of="from the upgrade to the incident",
    when="2019-07-10",
)
STALLED = days_(4) @ src.RCA.at(
    "[Four days prior to the incident] Two nodes",
    of="from the stall of two nodes to the incident",
    when="2019-07-10",
)

# 2015-12-17: event queue
QUEUE_DEGRADED = minutes(9) @ src.QUEUE_OUTAGE.at(
    "being partially degraded for 9 minutes and", of="the API", basis="part", when="2015-12-17"
)
QUEUE_DOWN = minutes(44) @ src.QUEUE_OUTAGE.at(
    "then completely degraded for 44 minutes.", of="the API", basis="part", when="2015-12-17"
)
QUEUE_OUTAGE = (QUEUE_DEGRADED + QUEUE_DOWN).meaning_of(
    "the API on 2015-12-17", basis="degraded", when="2015-12-17"
)

# 2015-10-08: an index is removed
INDEX_DEGRADED = about(minutes(90)) @ src.INDEX_OUTAGE.at(
    "resulted in approximately 90 minutes of increasingly",
    of="the API and the dashboard",
    basis="degraded",
    when="2015-10-08",
)
