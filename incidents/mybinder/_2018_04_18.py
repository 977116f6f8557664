"""Moments and figures of 18 and 19 April 2018."""

from functools import partial

from atlas import about, at, between, hours, minutes, undisclosed
from incidents.mybinder.facts import CULLER

cest = partial(at, zone="CEST")

DEPLOYED = cest("2018-04-18 12:35") @ CULLER.at("2018-04-18 12:35")
BEGAN = about(cest("2018-04-18 13:30")) @ CULLER.at("the start of the outage (~13:30)")
REPORTED = cest("2018-04-18 14:29") @ CULLER.at("### 14:29")
RESTARTED = undisclosed(
    "time: between 14:29 and 14:49 CEST, the report prints no time for the restart"
)
CHART = cest("2018-04-18 14:43") @ CULLER.at("### 14:43")
LOGS = cest("2018-04-18 14:49") @ CULLER.at("### 14:49")
PULLED = cest("2018-04-18 14:55") @ CULLER.at("### 14:55")
FIX_DEPLOYED = cest("2018-04-18 15:36") @ CULLER.at("### 15:36")
BELIEVED = cest("2018-04-18 17:03") @ CULLER.at("### 17:03")
GROWTH = cest("2018-04-18 17:23") @ CULLER.at("### 17:23")
REVERTED = cest("2018-04-18 19:47") @ CULLER.at("### 19:47")
CLEANER_FIX = cest("2018-04-19 11:00") @ CULLER.at("19. April, 11:00")
CLEANER_OFF = cest("2018-04-19 11:07") @ CULLER.at("### 11:07")
NOT_FIXED = cest("2018-04-19 11:27") @ CULLER.at("### 11:27")
HUB_REVERTED = cest("2018-04-19 11:47") @ CULLER.at("### 11:47")
UP_TO_DATE = cest("2018-04-19 11:58") @ CULLER.at("### 11:58")

OUTAGES = between(minutes(10), minutes(30)) @ CULLER.at(
    "periodic outages of 10-30 minutes.", of="one outage", basis="outage"
)
TO_DEPLOY = about(hours(1)) @ CULLER.at(
    "takes about an hour to deploy a change", of="a change of zero-to-jupyterhub", basis="typical"
)
