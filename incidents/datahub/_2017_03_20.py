"""Moments and figures of 20 March 2017."""

from atlas import about, count, minutes, nodes
from incidents.datahub.facts import VOLUMES, pacific

REPORTED = pacific("2017-03-20 12:44") @ VOLUMES.at("March 20, 12:44")
DESCRIBED = pacific("2017-03-20 12:53") @ VOLUMES.at("12:53")
TEMPLATE = pacific("2017-03-20 13:03") @ VOLUMES.at("13:03")
AUTOSCALER = pacific("2017-03-20 13:04") @ VOLUMES.at("13:04")
ONLINE = pacific("2017-03-20 13:11") @ VOLUMES.at("13:11")
RESTARTED = pacific("2017-03-20 14:23") @ VOLUMES.at("14:23")

NEW_NODES = nodes(30) @ VOLUMES.at(
    "set to expand for 30 new nodes, which", of="nodes added, of half the size"
)
PER_NODE = about(count(12, "student")) @ VOLUMES.at(
    "capacity for about 12 students each.", of="each new node"
)
DISKS = count(16, "disk") @ VOLUMES.at(
    "can handle more than 16 disks per node", of="each node, in Kubernetes", basis="limit"
)
HUB_WAITS = minutes(5) @ VOLUMES.at(
    "before giving up on Pod (5 minutes), JupyterHub", of="the hub, for a pod", basis="limit"
)
