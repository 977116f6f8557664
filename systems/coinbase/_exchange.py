"""The components of Coinbase's exchange, and of its International Exchange."""

from atlas import Gateway, Service, statement
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import _technologies as own
from systems.coinbase import facts
from systems.coinbase.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

matching_engine = Service(
    "matching engine",
    technology=own.aeron_cluster(_VERSION),
    role="Coinbase's exchange: a Raft cluster in one zone and one placement group (2026).",
    fleet=_MACHINES,
    load=gap("orders that it matches"),
    scaling=statement("Coinbase's logic on Aeron has one thread (2024)")
    @ src.AERON_CASE.at("logic on Aeron is single-threaded"),
    figures={
        "Raft nodes (May 2026)": facts.RAFT_NODES,
        "standby (May 2026)": statement("kept, but the failure of May 7 was not isolated")
        @ src.OUTAGE_QUOTED.at("that were designed to be isolated were not"),
        "Raft library (2024)": statement("Aeron Cluster, at a crypto exchange of Coinbase")
        @ src.AERON_CASE.at("selected Aeron for their digital asset crypto exchange"),
    },
    fails=[failures.QUORUM_LOST],
)
intx_gateways = Gateway(
    "gateways (International)",
    technology=own.gateway(_VERSION),
    role="International Exchange: FIX, REST and WebSocket in front of the Raft clusters.",
    **gap.of("fleet", "load"),
    figures={
        "limit, FIX": statement("800 messages a second per API key; over 1000, disconnected")
        @ src.INTX_LIMITS.at("FIX messages per second per API key: 800"),
        "speak (2023)": statement("FIX, REST and WebSocket")
        @ src.EXCHANGES.at("Client connectivity via FIX, REST, and WebSockets"),
    },
    fails=[failures.OVER_LIMIT],
)
intx_oms = Service(
    "OMS (International)",
    technology=own.aeron_cluster(_VERSION),
    role="International Exchange: takes orders from the gateways; a Raft cluster (2023).",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.NO_MAJORITY],
)
intx_leader = Service(
    "leader (International)",
    technology=own.aeron_cluster(_VERSION),
    role="International Exchange: leader of the Raft cluster that matches orders (2023).",
    **gap.of("fleet", "load"),
    scaling=statement("one thread, deterministic (2023)")
    @ src.EXCHANGES.at("Ultra-low latency, single-threaded, deterministic"),
    figures={
        "placement (2023)": statement("in a cluster placement group")
        @ src.EXCHANGES.at("By using cluster placement groups, Coinbase was"),
    },
    fails=[failures.LEADER_FAILS, failures.NO_MAJORITY],
)
intx_followers = Service(
    "followers (International)",
    technology=own.aeron_cluster(_VERSION),
    role="International Exchange: same code, same input, same result as the leader (2023).",
    **gap.of("fleet", "load"),
    scaling=statement("all nodes run the same code with the same input (2023)")
    @ src.EXCHANGES.at("All nodes run the same code with the"),
    fails=[failures.NO_MAJORITY],
)
