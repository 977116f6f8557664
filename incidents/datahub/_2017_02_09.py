"""Moments and figures of 9 February 2017."""

from atlas import about, users
from incidents.datahub.facts import DATABASE, pacific

DEBUGGED = pacific("2017-02-09 00:25") @ DATABASE.at("2017-02-09 00:25 - 00:29 AM")
NO_TABLE = pacific("2017-02-09 00:25:59") @ DATABASE.at("0:25:59 AM")
DOWN = pacific("2017-02-09 01") @ DATABASE.at("Datahub was reportedly down at 1am.")
EMPTY = pacific("2017-02-09 01:12") @ DATABASE.at("1:12 AM")
STOPPED = pacific("2017-02-09 01:28") @ DATABASE.at("1:28 AM")
RECREATED = pacific("2017-02-09 02:34") @ DATABASE.at("2:34 AM")
ATTACHED = pacific("2017-02-09 02:42") @ DATABASE.at("2:42 AM")
SECRET = pacific("2017-02-09 10:11") @ DATABASE.at("10:11 AM")
ADVISED = pacific("2017-02-09 10:17") @ DATABASE.at("10:17 AM")
DELETED = pacific("2017-02-09 10:29") @ DATABASE.at("10:29 AM")
COOKIES = pacific("2017-02-09 10:36") @ DATABASE.at("10:36 AM")
POPULATED = pacific("2017-02-09 10:45") @ DATABASE.at("10:45 AM")
DOTS = pacific("2017-02-09 10:53") @ DATABASE.at("10:53 AM")
RENAMED = pacific("2017-02-09 11:05") @ DATABASE.at("11:05 AM")
ALL_RENAMED = pacific("2017-02-09 11:15") @ DATABASE.at("11:15 AM")
ALL_CLEAR = pacific("2017-02-09 11:17") @ DATABASE.at("11:17 AM")
VERIFIED = pacific("2017-02-09 11:19") @ DATABASE.at("11:19 AM")

LEFT = about(users(50)) @ DATABASE.at(
    "there are only ~50 users on the JHub", of="users in the admin panel, at 1:12 AM Pacific time"
)
