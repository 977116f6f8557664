"""Moments and figures of 28 July 2017."""

from atlas import about, at_most, count, minutes
from incidents._times import utc
from incidents.wikimedia.facts import JULY_28

LEAKED = utc("2017-07-05 14:00") @ JULY_28.at("on 5th of July 2017 at 14:00")
KILLED = utc("2017-07-28 05:48:07") @ JULY_28.at("05:48:07: db1063 kernel runs out of memory")
RESTARTED = utc("2017-07-28 05:48:14") @ JULY_28.at(
    "05:48:14: db1063 mysqld_safe watchdog notices the"
)
ACCEPTED = utc("2017-07-28 05:49:31") @ JULY_28.at(
    "05:49:31: The server performs recovery cleanly, and"
)
READ_ONLY = utc("2017-07-28 05:51:10") @ JULY_28.at(
    "05:51:10: Mediawiki detects when a database master"
)
REPORTED = utc("2017-07-28 06:12") @ JULY_28.at("06:12 First report is sent to IRC")
FILED = utc("2017-07-28 06:16") @ JULY_28.at("06:16 Ticket is created on Phabricator")
SEEN = utc("2017-07-28 06:51") @ JULY_28.at(
    "06:51 First report seen on IRC (#wikimedia-operations)"
)
NOTICED = utc("2017-07-28 06:58") @ JULY_28.at("06:58 Jaime notices and starts investigating")
FOUND = utc("2017-07-28 07:01") @ JULY_28.at("07:01 Database seems up, replication running,")
WRITABLE = utc("2017-07-28 07:04") @ JULY_28.at(
    "07:04 After checking database configuration, error log"
)

FIXED_IN = at_most(minutes(6)) @ JULY_28.at("it took less than 6 minutes to fix.")
OTHERS = about(count(800, "project")) @ JULY_28.at(
    "nor editors from the other ~800 projects, including", of="projects without impact"
)
