"""Datadog as a whole: its scale, its economics and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, statement, undisclosed
from systems.datadog import _cost_facts as costs
from systems.datadog import _sources as src
from systems.datadog import facts
from systems.datadog.components import gap

NOT_SPLIT = gap("its part of the cost of revenue: filings name the whole only")
RESERVED = undisclosed(
    "reserved share: the posts, talks and rows of filings that were read name no commitments"
)
_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")

datadog = System(
    "Datadog",
    documented="well",
    scale={
        "events (2025)": facts.EVENTS_A_DAY,
        "data points (2022)": facts.POINTS_A_DAY_2022,
        "customers (June 2025)": facts.CUSTOMERS_2025,
        "data growth, 2017 to 2022": facts.DATA_GROWTH,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={
            "cost of revenue/customer, 2024": costs.COST_A_CUSTOMER,
            "cost of revenue / revenue (2024)": costs.COST_SHARE_2024,
        },
        reserved=RESERVED,
        parts=[
            PricedPart(
                "hosting in the clouds",
                monthly=NOT_SPLIT,
                covers="machines, object storage and traffic at several providers",
            ),
            PricedPart(
                "one 32-core node of the timeseries index (2024), at list",
                monthly=costs.INDEX_NODE,
                committed={"1 year": costs.INDEX_NODE_1Y},
                covers="if it is Graviton on AWS, by the cheapest and the costliest type of 2023 "
                "with 32 vCPU; its type and the number of nodes are not published",
            ),
            PricedPart("query workers", monthly=NOT_SPLIT, covers="Readers of Husky"),
            PricedPart("Kafka", monthly=NOT_SPLIT, covers="brokers of all clusters"),
        ],
        growth={"2x the data of 2024": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "Search by replication (2025): page load, largest cut",
                before=facts.PAGE_BEFORE,
                after=facts.PAGE_AFTER,
                how=statement("search moved from Postgres to a search platform")
                @ src.CDC.at("We rerouted search queries and aggregations to a"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "APM": "application performance monitoring: traces of requests",
        "CNI": "container network interface: how a plugin gives containers a network",
        "eBPF": "programs that run in the Linux kernel, here for networking",
        "EDS": "ExtendedDaemonSet",
        "EU1": "Datadog's region in Europe; US1, US3, US4 and US5 are in America",
        "fragment": "a file of events in object storage",
        "IPVS": "IP virtual server: load balancing in the Linux kernel",
        "inverted index": "a map from each tag to the timeseries that have it",
        "NXDOMAIN": "the DNS answer that a name does not exist",
        "RTDB": "real-time timeseries database",
        "shard": "for events: a group of Kafka partitions",
        "WPA": "Watermark Pod Autoscaler",
    },
)
