"""Moments and figures of 6 and 7 April 2020."""

from atlas import about, at_least, hours, minutes, requests, rows
from incidents._times import utc
from incidents.wikimedia.facts import APRIL_2020

RUN = utc("2020-04-06 23:00") @ APRIL_2020.at("23:00 weekly cron from puppet")
DROPPED = utc("2020-04-06 23:02") @ APRIL_2020.at(
    "23:02 The cron calls cron/wikibase/wikibasedumps-shared.sh,"
)
LOGGED = utc("2020-04-06 23:02:13") @ APRIL_2020.at(
    "23:02:13: first log message indicating the table"
)
REPORTED = utc("2020-04-06 23:03:57") @ APRIL_2020.at("23:03:57: first user report of an issue:")
ALERTED = utc("2020-04-06 23:05:33") @ APRIL_2020.at(
    "23:05:33: first automated report of the issue:"
)
CREATED = utc("2020-04-06 23:26") @ APRIL_2020.at("23:26 Amir re-creates the table as blank. Users")
REBUILDING = utc("2020-04-06 23:31") @ APRIL_2020.at(
    "23:31 Amir triggers rebuildItemsPerSite to begin"
)
REMOVED = utc("2020-04-06 23:59") @ APRIL_2020.at("23:59 Adam removes broken code from Wikibase's")
RECOVERING = utc("2020-04-07 10:27") @ APRIL_2020.at(
    "10:27 jynus: starting recovery on db1099:3318"
)
RENAMED = utc("2020-04-07 11:50") @ APRIL_2020.at(
    "11:50 jynus: renaming wb_items_per_site_recovered to wb_items_per_site"
)
REBUILT = utc("2020-04-07 13:23") @ APRIL_2020.at("13:23 rebuild of tables from maint script is")
REJECTED = utc("2020-04-07 17:55") @ APRIL_2020.at(
    "17:55 addshore, RejectParserCacheValue entries during wb_items_per_site drop"
)

ROWS = rows(70e6) @ APRIL_2020.at(
    "dropped an important table with 70M rows.", of="the dropped table", basis="total"
)
BROKEN_FOR = about(minutes(20)) @ APRIL_2020.at(
    "For about 20 minutes, almost all content page", of="parses of content pages", basis="outage"
)
WRONG_FOR = hours(19) @ APRIL_2020.at(
    "For 19 hours, all users looking at pages", of="wrong metadata on pages", basis="outage"
)
ERRORS = at_least(requests(700)).per("s") @ APRIL_2020.at(
    "high rate (>700/second) of Mediawiki serving 50X errors", of="responses with a 50X error"
)
STALE = hours(14.5) @ APRIL_2020.at(
    "some will be outdated (by 14.5 hours)", of="some of the recovered rows"
)
