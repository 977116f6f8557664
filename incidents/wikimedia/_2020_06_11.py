"""Moments and figures of 11 June 2020."""

from atlas import about, at_least, count, mib, people, requests
from incidents._times import utc
from incidents.wikimedia.facts import JUNE_2020

BEGAN = utc("2020-06-11 18:36") @ JUNE_2020.at("18:36 first kask processes restart (")
ALERTED = utc("2020-06-11 18:41") @ JUNE_2020.at(
    "18:41 first icinga CRITICAL (Prometheus jobs reduced availability"
)
PAGED = utc("2020-06-11 18:42") @ JUNE_2020.at("18:42 first paging alert (LVS socket timeout for")
NODES_DOWN = utc("2020-06-11 18:42") @ JUNE_2020.at(
    "18:42-18:45 Icinga alerts and recoveries for a"
)
SESSIONS_LOST = utc("2020-06-11 18:47:04") @ JUNE_2020.at(
    "18:47:04 <icinga-wm> PROBLEM - MediaWiki edit session"
)
CRASHING = utc("2020-06-11 18:49:52") @ JUNE_2020.at("18:49:52 <cdanis> all the kask pods")
LOOPING = utc("2020-06-11 18:52:11") @ JUNE_2020.at(
    "18:52:11 <cdanis> kask @ sessionstore is OOM-looping"
)
NODES_UP = utc("2020-06-11 18:59:04") @ JUNE_2020.at(
    "18:59:04 <icinga-wm> RECOVERY - Host kubernetes1001 is UP:"
)
SWITCHED = utc("2020-06-11 18:59:21") @ JUNE_2020.at(
    "18:59:21 <akosiaris> !log depool eqiad, switch to"
)
SCALED = utc("2020-06-11 19:00:25") @ JUNE_2020.at(
    "19:00:25 <akosiaris> !log increase sessionstore capacity in"
)
RESTARTING = utc("2020-06-11 19:04:55") @ JUNE_2020.at(
    "19:04:55 <_joe_> akosiaris: restarts happening in codfw"
)
UNSCHEDULABLE = utc("2020-06-11 19:05:54") @ JUNE_2020.at("19:05:54 <cdanis>")
LIMIT_RAISED = utc("2020-06-11 19:07:34") @ JUNE_2020.at(
    "19:07:34 <akosiaris> !log increase memory limits for"
)
SPREAD = utc("2020-06-11 19:10:34") @ JUNE_2020.at(
    "19:10:34 <akosiaris> !log remove the podaffinity restrictions"
)
BACK = utc("2020-06-11 19:12:52") @ JUNE_2020.at(
    "19:12:52 <akosiaris> !log repool eqiad for sessionstore"
)
ENDED = utc("2020-06-11 19:20") @ JUNE_2020.at(
    "19:20 Sessionstore traffic recovers to pre-incident levels."
)
LATE_ALERT = utc("2020-06-11 19:24:18") @ JUNE_2020.at(
    "19:24:18 “MediaWiki exceptions and fatals per minute” fires"
)
CODFW_FIXED = utc("2020-06-11 19:33:06") @ JUNE_2020.at(
    "19:33:06 <akosiaris> !log apply emergency sessionstore fixes"
)
CAUGHT_UP = utc("2020-06-11 22:12") @ JUNE_2020.at(
    "22:12 Logstash finishes catching up; incident fully"
)

LOST = about(requests(32e6)) @ JUNE_2020.at(
    "About 32 million requests were lost between 18:36",
    of="sessionstore, from 18:36 to 19:20",
    basis="total",
)
LOST_SUCCESSES = about(requests(4.8e6)) @ JUNE_2020.at(
    "about 4.8 million requests were lost that", of="with a 2xx status otherwise", basis="total"
)
SAVES_FAILED = count(8_953, "edit") @ JUNE_2020.at(
    "A total of 8,953 during the same period", of="reported; unrealistically low", basis="total"
)
DEFICIT = about(count(24_000, "edit")) @ JUNE_2020.at(
    "During the outage, the deficit is about 24,000", of="edits during the outage"
)
DEFICIT_LATER = about(count(18_000, "edit")) @ JUNE_2020.at(
    "to 20:30, the deficit is about 18,000 edits", of="edits from 18:36 to 20:30"
)
ALERTS = count(39, "alert") @ JUNE_2020.at("is below, comprising 39 total alerts.")
RESPONDERS = at_least(people(4)) @ JUNE_2020.at("At least 4 SREs", of="people in the remediation")
PODS = count(4, "pod") @ JUNE_2020.at(
    "increase sessionstore capacity in codfw from 4 pods", of="codfw"
)
PODS_LATER = count(8, "pod") @ JUNE_2020.at("8 pods in codfw as well, at least", of="each site")
MEMORY = mib(300) @ JUNE_2020.at(
    "in eqiad to 400Mi from 300Mi", of="memory limit of sessionstore in eqiad", basis="limit"
)
MEMORY_LATER = mib(400) @ JUNE_2020.at(
    "in eqiad to 400Mi from 300Mi", of="memory limit of sessionstore in eqiad", basis="limit"
)
