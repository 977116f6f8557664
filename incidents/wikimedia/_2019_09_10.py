"""Moments and figures of 10 and 11 September 2019."""

from atlas import people, seconds
from incidents._times import utc
from incidents.wikimedia.facts import SEPTEMBER_2019

RESTARTED = utc("2019-09-10 18:30") @ SEPTEMBER_2019.at(
    "18:30 maintain-kubeusers process restarts the Kubernetes API"
)
ALERTED = utc("2019-09-10 18:45") @ SEPTEMBER_2019.at(
    "18:45 Alarms start going off for the toolschecker"
)
WRITTEN_OFF = utc("2019-09-10 18:59") @ SEPTEMBER_2019.at(
    "18:59 Bryan tries restarting the kube-apiserver process"
)
MESSAGE = utc("2019-09-10 19:01") @ SEPTEMBER_2019.at(
    "19:01 Bryan notices the log message indicating the"
)
HEALTHY = utc("2019-09-10 19:07") @ SEPTEMBER_2019.at(
    "19:07 Brooke notes that an etcd healthcheck reports"
)
TIMES_OUT = utc("2019-09-10 19:19") @ SEPTEMBER_2019.at(
    "19:19 An annoying behavior of the etcdctl command"
)
HOMEPAGE = utc("2019-09-10 19:48") @ SEPTEMBER_2019.at("19:48 Toolforge homepage alerts as down")
REBOOTED = utc("2019-09-10 20:18") @ SEPTEMBER_2019.at(
    "20:18 Brooke reboots etcd cluster in case that"
)
BACKUP = utc("2019-09-10 20:50") @ SEPTEMBER_2019.at(
    "20:50 Brooke stops etcd on tools-k8s-etcd-01 and takes"
)
REDUCED = utc("2019-09-10 21:06") @ SEPTEMBER_2019.at("21:06 With a backup in place, the team")
TRICKED = utc("2019-09-10 21:24") @ SEPTEMBER_2019.at(
    "21:24 Hieu notices that the etcdctl tool has"
)
COLLAPSED = utc("2019-09-10 21:52") @ SEPTEMBER_2019.at(
    "21:52 Brooke adds back the first node after"
)
ETCD_BACK = utc("2019-09-11 00:25") @ SEPTEMBER_2019.at(
    "00:25 Jason supports Brooke (who failed to log"
)
CA_CHANGED = utc("2019-09-11 01:02") @ SEPTEMBER_2019.at(
    "01:02 Brooke and Jason notice that the CA"
)
REPRODUCED = utc("2019-09-11 01:05") @ SEPTEMBER_2019.at(
    "01:05 Brooke uses curl to highlight a reproducable"
)
SWAPPED = utc("2019-09-11 01:28") @ SEPTEMBER_2019.at(
    "01:28 After analyzing things a bit, Brooke swaps"
)
REVERTED = utc("2019-09-11 01:33") @ SEPTEMBER_2019.at(
    "01:33 Brooke finds that puppet reverts the change"
)
STABLE = utc("2019-09-11 01:43") @ SEPTEMBER_2019.at(
    "01:43 Based on the information and direction of"
)

RESPONDERS = people(4) @ SEPTEMBER_2019.at(
    "4 SREs were helping in one way or", of="SREs who helped"
)
TIMEOUT = seconds(1) @ SEPTEMBER_2019.at(
    "it times out in 1 second.", of="etcdctl, old version", basis="limit"
)
