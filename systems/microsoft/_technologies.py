"""Azure Storage's own layers, and what surrounds them, as far as Microsoft has published them."""

from typing import Any

from atlas import gaps_in, percent, statement, technology, undisclosed
from atlas.technologies.metric import Metric
from systems.microsoft import _sources as src

gap = gaps_in("Microsoft's papers, posts and reports")

LOGS = statement("local disks of the storage nodes; a grep-like tool searches all (2011)") @ (
    src.WAS.at("The system writes logs to the local disks")
)
_LAYER: dict[str, Any] = {"releases": gap("releases"), "logs": LOGS}
_CONTROL: dict[str, Any] = {"releases": gap("releases"), "logs": gap("where its logs are")}

METRICS = statement("Azure Monitor: metrics of the storage account") @ (
    src.AVAILABILITY.at("often be identified by monitoring storage metrics in")
)
CUSTOMER_LOGS = METRICS

# Metrics of an account, by their names in Azure Monitor
AVAILABILITY = Metric(
    name="Availability",
    meaning="Percentage of the account's requests that met no unexpected error.",
    source=src.AVAILABILITY,
    unit="percent",
)
SERVER_LATENCY = Metric(
    name="SuccessServerLatency",
    meaning="Mean time in which the service processes a successful request, without the network.",
    source=src.PERFORMANCE,
    unit="milliseconds",
)
END_TO_END_LATENCY = Metric(
    name="SuccessE2ELatency",
    meaning="Mean time of a successful request, with the network once it reaches the service.",
    source=src.PERFORMANCE,
    unit="milliseconds",
)
REQUESTS_FAIL = AVAILABILITY.below(
    percent(100)
    @ src.AVAILABILITY.at(
        "Any value less than 100% indicates that some",
        of="Availability of a storage service",
        basis="limit",
    )
)

clients = technology(
    "storage clients",
    "Programs of customers and of Microsoft, on VMs and elsewhere, over REST.",
    icon="diagrams.onprem.client.Client",
    releases=undisclosed("programs of customers have releases of their own"),
    logs=METRICS,
)
front_end = technology(
    "WAS front-end layer",
    "Stateless servers that authenticate a request and route it to a partition server.",
    icon="diagrams.azure.storage.StorageAccounts",
    plane="edge",
    **_LAYER,
)
partition = technology(
    "WAS partition layer",
    "Object Tables in ranges, each on a log-structured merge tree over streams.",
    icon="diagrams.azure.storage.TableStorage",
    **_LAYER,
)
stream = technology(
    "WAS stream layer",
    "An append-only distributed file system, at first Bing's Cosmos.",
    icon="diagrams.azure.storage.BlobStorage",
    plane="state",
    **_LAYER,
)
location = technology(
    "WAS location service",
    "Manages all stamps, the accounts on them, and the accounts' names in DNS.",
    plane="control",
    **_LAYER,
)
fabric = technology(
    "Fabric Controller",
    "Windows Azure's layer that manages hardware, and deploys services on it.",
    plane="control",
    **_CONTROL,
)
machines = technology(
    "Azure Virtual Machines",
    "Virtual machines of customers; their disks are blobs.",
    icon="diagrams.azure.compute.VM",
    releases=undisclosed("a service without public versions"),
    logs=METRICS,
)
in_house = technology("in-house", "Microsoft's own software, without public versions.", **_CONTROL)
