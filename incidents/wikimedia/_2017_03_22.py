"""Moments and figures of 22 March 2017."""

from atlas import about, at_most, minutes, nodes, seconds
from incidents._times import utc
from incidents.wikimedia.facts import MARCH_2017

MERGED = utc("2017-03-22 13:19") @ MARCH_2017.at("13:19 BBlack self-merges bad change (")
NS3_STOPPED = utc("2017-03-22 13:30:36") @ MARCH_2017.at(
    "13:30:36 eeden systemd[1]: Stopping gdnsd..."
)
ALERTED = utc("2017-03-22 13:32") @ MARCH_2017.at("13:32 ns3 alert: < icinga-wm> PROBLEM -")
RESPONDED = utc("2017-03-22 13:33") @ MARCH_2017.at(
    "13:33 Opsen responding on IRC, begin investigating"
)
NS2_STOPPED = utc("2017-03-22 13:34:15") @ MARCH_2017.at(
    "13:34:15 baham systemd[1]: Stopping gdnsd..."
)
NS1_STOPPED = utc("2017-03-22 13:34:43") @ MARCH_2017.at(
    "13:34:43 radon systemd[1]: Stopping gdnsd..."
)
FALLOUT = about(utc("2017-03-22 13:35")) @ MARCH_2017.at(
    "~13:35 Several internal services (e.g. recdns, restbase,"
)
NS2_ALERT = utc("2017-03-22 13:36") @ MARCH_2017.at("13:36 ns2 alert: < icinga-wm> PROBLEM -")
NS3_STARTED = utc("2017-03-22 13:37:26") @ MARCH_2017.at(
    "13:37:26 eeden gdnsd[11495]: DNS listeners started"
)
NS1_ALERT = utc("2017-03-22 13:37") @ MARCH_2017.at("13:37 ns1 alert: < icinga-wm> PROBLEM -")
NS1_STARTED = utc("2017-03-22 13:38:21") @ MARCH_2017.at(
    "13:38:21 radon gdnsd[27942]: DNS listeners started"
)
NS2_STARTED = utc("2017-03-22 13:38:55") @ MARCH_2017.at(
    "13:38:55 baham gdnsd[16501]: DNS listeners started"
)
RECOVERED = about(utc("2017-03-22 13:40")) @ MARCH_2017.at(
    "~13:40 Most internal services / secondary fallout has"
)

SERVERS = nodes(3) @ MARCH_2017.at("our 3-node AuthDNS cluster places all three of", of="AuthDNS")
EVERY = minutes(30) @ MARCH_2017.at(
    "run automatically once every 30 minutes on all", of="runs of the Puppet agent on each host"
)
SPREAD = at_most(minutes(5)) @ MARCH_2017.at(
    "running their agents within a 5-minute window.", of="Puppet runs of the three servers"
)
FULLY_DOWN = seconds(163) @ MARCH_2017.at(
    "13:34:43 to 13:37:26 (2m43s).", of="AuthDNS, fully unavailable", basis="outage"
)
PARTLY_DOWN = seconds(499) @ MARCH_2017.at(
    "13:30:36 to 13:38:55 (8m19s).", of="AuthDNS, at least partially degraded", basis="outage"
)
