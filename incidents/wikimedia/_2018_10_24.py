"""Moments and figures of 24 October 2018."""

from atlas import minutes, nodes, seconds
from incidents._times import utc
from incidents.wikimedia.facts import OCTOBER_2018

DEPLOYED = utc("2018-10-24 00:28:30") @ OCTOBER_2018.at("Oct 24 00:28:30 (UTC) Mediawiki update")
FIRST_ERROR = utc("2018-10-24 00:28:37") @ OCTOBER_2018.at(
    "Oct 24 00:28:37 (UTC) First error in Kafka"
)
ALERTED = utc("2018-10-24 01:11") @ OCTOBER_2018.at("Oct 24 1:11 (UTC) Icinga reported the first")
MORE_SERVERS = utc("2018-10-24 01:15") @ OCTOBER_2018.at("Oct 24 1:15 (UTC): More of these errors")
CONFIRMED = utc("2018-10-24 01:17") @ OCTOBER_2018.at("Oct 24 1:17 (UTC): It was confirmed that")
FIRST_CYCLED = utc("2018-10-24 01:24") @ OCTOBER_2018.at(
    "Oct 24 1:24 (UTC): wdqs2005 was powercycled to"
)
WRONG_LEAD = utc("2018-10-24 01:30") @ OCTOBER_2018.at(
    "Oct 24 1:30 (UTC): We discovered new update"
)
REVERT_FAILED = utc("2018-10-24 02:11") @ OCTOBER_2018.at(
    "Oct 24 2:11 (UTC): Attempts to revert updates"
)
TEST_CYCLED = utc("2018-10-24 02:34") @ OCTOBER_2018.at(
    "Oct 24 2:34 (UTC): wdqs1009 was powercycled."
)
NOT_HELPED = utc("2018-10-24 02:43") @ OCTOBER_2018.at("Oct 24 2:43 (UTC): Revert of Updater was")
WAITED = utc("2018-10-24 02:46") @ OCTOBER_2018.at("Oct 24 2:46 (UTC): It was concluded that")
PATCHED = utc("2018-10-24 05:59") @ OCTOBER_2018.at("Oct 24 5:59 (UTC): patch to switch Updater")
CYCLED_AGAIN = utc("2018-10-24 06:33") @ OCTOBER_2018.at(
    "Oct 24 6:33 (UTC): SSH issues persists and"
)
CODFW_CYCLED = utc("2018-10-24 06:35") @ OCTOBER_2018.at("Oct 24 6:35 (UTC): WDQS servers at codfw")
WORKED = utc("2018-10-24 06:38") @ OCTOBER_2018.at("Oct 24 6:38 (UTC): powerclycing and the patch")
CAUSE = utc("2018-10-24 07:11") @ OCTOBER_2018.at("Oct 24 7:11 (UTC): It was confirmed that")
REVERTED = utc("2018-10-24 08:52") @ OCTOBER_2018.at("Oct 24 08:52 (UTC):")

SERVERS = nodes(14) @ OCTOBER_2018.at("SSH failure to all 14 wdqs nodes should", of="WDQS")
UNNOTICED = minutes(45) @ OCTOBER_2018.at(
    "45 minutes between Updater failing completely and us", of="from failure to research"
)
RESTART_EVERY = seconds(3) @ OCTOBER_2018.at(
    "not try to restart every 3 seconds if", of="restarts of the Updater by systemd"
)
