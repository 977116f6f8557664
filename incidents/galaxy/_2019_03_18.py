"""Moments and figures of 18 and 19 March 2019."""

from atlas import about, hours
from incidents.galaxy.facts import MIGRATION, freiburg

BEGUN = freiburg("2019-03-18 16:00") @ MIGRATION.at("March 18 | 16:00")
FAILED = freiburg("2019-03-18 18:45") @ MIGRATION.at("March 18 | 18:45")
RESTORED = freiburg("2019-03-18 19:45") @ MIGRATION.at("March 18 | 19:45")
ANNOUNCED = freiburg("2019-03-18 20:30") @ MIGRATION.at("March 18 | 20:30")
PARTIAL = freiburg("2019-03-18 21:00") @ MIGRATION.at("March 18 | 21:00")
STOPPED = freiburg("2019-03-18 22:00") @ MIGRATION.at("March 18 | 22:00")
RECOVERED = freiburg("2019-03-19 08:00") @ MIGRATION.at("March 19 | 08:00")
MORE = freiburg("2019-03-19 10:00") @ MIGRATION.at("March 19 | 10:00")
ONLINE = freiburg("2019-03-19 11:40") @ MIGRATION.at("March 19 | 11:40")

DOWNTIME = about(hours(20)) @ MIGRATION.at("a total downtime of around 20 hours.")
