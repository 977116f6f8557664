"""Components of PortSwigger's service that its incidents affected, as of October 2024."""

from atlas import (
    Client,
    Deployer,
    Monitor,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.karpenter import karpenter
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.portswigger import facts
from incidents.portswigger._technologies import bottlerocket, burp_suite, in_house

_WHERE = "the report of October 2024"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

burp_cloud = System(
    "Burp Suite Enterprise SaaS",
    documented="scarcely",
    scale={"support cases in the incident": facts.SUPPORT_CASES},
    economics=unpublished(_WHERE),
    glossary={
        "BST": "British Summer Time, one hour ahead of GMT.",
        "GMT": "Greenwich Mean Time: the same clock time as UTC.",
    },
)

customers = Client(
    "customers",
    technology=http_client(_VERSION),
    role="Use their instances of Burp Suite Enterprise.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
instances = Service(
    "customer instances",
    technology=burp_suite(_VERSION),
    role="Instances of customers; a Java program creates a keystore at their start.",
    **gap.of("fleet", "load", "scaling"),
)
nodes = Orchestrator(
    "EKS nodes",
    technology=bottlerocket(
        statement("1.26.0") @ facts.BOTTLEROCKET.at("noted it was v1.26.0 and looked for issues"),
    ),
    role="EC2 instances of the production EKS cluster; they run the customers' pods.",
    **gap.of("fleet"),
    manages=statement("the pods of all customers")
    @ facts.BOTTLEROCKET.at("all the customers kubernetes Pods where in crash"),
)
node_updates = Deployer(
    "node updates",
    technology=karpenter(_VERSION),
    role="Replaces the nodes when a new version of their image is available.",
    **gap.of("fleet", "frequency"),
    strategy=statement("the latest released image, since then a specific version")
    @ facts.BOTTLEROCKET.at("a specific versioned Bottlerocket AMI rather than the"),
)
uptime = Monitor(
    "uptime metric",
    technology=in_house(_VERSION),
    role="Shows the availability of the service.",
    **gap.of("fleet", "retention"),
    watches=statement("the availability of the service, in percent")
    @ facts.BOTTLEROCKET.at("significate drop of in availability percentage."),
)
