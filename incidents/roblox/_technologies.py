"""Roblox's technologies without a shared module, and Consul's metrics for this incident."""

from atlas import gaps_in, technology
from atlas.technologies.metric import Metric
from incidents.roblox import facts

gap = gaps_in("the report of January 2022")

KV_APPLY = Metric(
    name="consul.kvs.apply",
    meaning="Time to complete an update of the key-value store.",
    unit="millisecond",
    source=facts.TELEMETRY,
)
FREELIST_BYTES = Metric(
    name="consul.raft.boltdb.freelistBytes",
    meaning="Bytes of the free list that are written with every batch of logs.",
    unit="byte",
    source=facts.TELEMETRY,
)

roblox_client = technology(
    "Roblox client",
    "Roblox's applications for players.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
nomad = technology(
    "Nomad",
    "HashiCorp's container scheduler.",
    icon="simple-icons:nomad",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology("in-house", "Roblox's own software.", **gap.of("releases", "logs"))
