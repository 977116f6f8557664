"""Technologies of Roblox that have no shared module, and metrics of Consul for this incident."""

from atlas import undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.roblox import facts

_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: not in the report of January 2022"

KV_APPLY = Metric(
    name="consul.kvs.apply",
    meaning="Time to complete an update of the key-value store.",
    unit="millisecond",
    source=facts.TELEMETRY,
)
FREELIST_BYTES = Metric(
    name="consul.raft.boltdb.freelistBytes",
    meaning="Bytes of the free list that are written with every log batch.",
    unit="byte",
    source=facts.TELEMETRY,
)


class RobloxClient(Technology):
    """Roblox's applications for players."""

    name = "Roblox client"
    icon = "diagrams.onprem.client.Users"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class Nomad(Technology):
    """HashiCorp's scheduler of containers."""

    name = "Nomad"
    icon = "diagrams.onprem.compute.Nomad"
    plane = "control"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class InHouse(Technology):
    """Software of Roblox's own."""

    name = "in-house"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


roblox_client = RobloxClient()
nomad = Nomad()
in_house = InHouse()
