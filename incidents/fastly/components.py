"""Components of Fastly that its incidents affected."""

from atlas import (
    CDN,
    Client,
    ConfigStore,
    Deployer,
    Monitor,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.fastly import facts
from incidents.fastly._technologies import fastly, in_house

_WHERE = "Fastly's summary of June 2021"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

fastly_network = System(
    "Fastly",
    documented="scarcely",
    scale={"customers, mid 2021": facts.CUSTOMERS},
    economics=unpublished(_WHERE),
)

visitors = Client(
    "visitors",
    technology=http_client(_VERSION),
    role="People and programs that request the sites of Fastly's customers.",
    population=undisclosed(f"number of visitors: not in {_WHERE}"),
)
edge = CDN(
    "Fastly edge",
    technology=fastly(_VERSION),
    role="Serves customers' sites, each according to its configuration.",
    **gap.of("fleet", "hit_ratio"),
)
configurations = ConfigStore(
    "customer configuration",
    technology=in_house(_VERSION),
    role="Distributes each customer's configuration to the whole network.",
    **gap.of("fleet", "propagation"),
)
software_rollout = Deployer(
    "software deployment",
    technology=in_house(_VERSION),
    role="Deployed a version with a dormant bug to the network from 12 May on.",
    **gap.of("fleet", "frequency"),
    strategy=statement("2021 fix: as quickly and safely as possible")
    @ facts.REPORT.at("the bug fix across our network as quickly"),
)
monitoring = Monitor(
    "Fastly monitoring",
    technology=in_house(_VERSION),
    role="Detected the disruption of the network.",
    **gap.of("fleet", "retention"),
    watches=statement("disruption of the network")
    @ facts.REPORT.at("Global disruption identified by Fastly monitoring"),
)
