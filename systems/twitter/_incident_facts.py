"""Times of Twitter's outages, stated once."""

from atlas import Citation, Figure, about, at_least, hours, minutes
from systems.twitter import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a rough time of day as the hours and minutes since midnight that a page prints."""
    return (about(hours(hour)) @ citation) + (about(minutes(minute)) @ citation)


DOWN_JUNE_2010 = about(hours(5)) @ src.OUTAGES_2010.at(
    "suffered roughly 5 hours of downtime in June",
    of="all outages from 1 to 15 June 2010",
    basis="total",
)
DOUBLE_DOWN = (
    _clock(9, 0, src.DOUBLE_2012.at("about 08:20 and 09:00 US Pacific Time"))
    - _clock(8, 20, src.DOUBLE_2012.at("about 08:20 and 09:00 US Pacific Time"))
).meaning_of("Twitter on 2012-07-26, when it was down", basis="part", when="2012-07-26")
DOUBLE = (
    _clock(10, 25, src.DOUBLE_2012.at("in action by about 10:25 wrote Mazen"))
    - _clock(8, 20, src.DOUBLE_2012.at("about 08:20 and 09:00 US Pacific Time"))
).meaning_of("Twitter on 2012-07-26, until it was back", basis="degraded", when="2012-07-26")
CHANGE_2016 = at_least(hours(8)) @ src.CHANGE_2016.at(
    "running until more than eight hours later",
    of="Twitter's first word to its all-clear, 2016-01-19",
    basis="degraded",
)
CHANGE_2020 = at_least(hours(2)) @ src.CHANGE_2020.at(
    "lasting for more than two hours", of="Twitter on 2020-10-15", basis="degraded"
)
LIMITS_2023 = about(minutes(90)) @ src.LIMITS_TIME_2023.at(
    "to post on the site for about 90",
    of="posting on 2023-02-08, when the limits were gone",
    basis="degraded",
)
LIMITS_FORTUNE_2023 = about(minutes(30)) @ src.LIMITS_FORTUNE_2023.at(
    "post tweets for around 30 minutes",
    of="posting in the US and Canada on 2023-02-08, by Fortune",
    basis="degraded",
)
ANSWER_2023 = about(minutes(90)) @ src.LIMITS_2023.at(
    "About 90 minutes after users began reporting",
    of="Twitter's first word on 2023-02-08",
    basis="total",
)
API_2023 = about(minutes(45)) @ src.API_ERROR_2023.at(
    "lasted for about 45 minutes or so",
    of="the API on 2023-03-06, broken links by Ars Technica",
    basis="degraded",
)
