"""An order passes a gateway and the OMS; the leader waits for a majority of the cluster."""

from atlas import SLO, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.coinbase import _exchange as exchange
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

gap = gaps_in("Coinbase's documentation and posts about its talk of 2023")

with RequestFlow(
    c.coinbase,
    "An order on the International Exchange, replicated by Raft",
    as_of="2026-06-02",
    slo=SLO(
        objective=statement("Coinbase on Aeron (2024), a goal: four to five nines, trading 24/7")
        @ src.AERON_CASE.at("24/7 trading with four to five nines uptime"),
        **gap.of("availability", "p50", "p99", "p999"),
    ),
    fallback=statement(
        "Coinbase's exchange (May 2026): a standby is kept, but the failure was not isolated"
    )
    @ src.OUTAGE_QUOTED.at("that were designed to be isolated were not"),
    figures={
        "round trip, outliers too (2023)": facts.ROUND_TRIP,
        "network's share of it (2023)": facts.NETWORK_SHARE,
        "messages, by design (told 2025)": facts.DESIGN_RATE,
        "hops inside (2023)": statement("10 in total")
        @ src.EXCHANGES.at("~80% of total (10 hops total)"),
    },
    see=[
        Link(
            "incidents/roblox/2021_10_28_consul_streaming",
            "incident",
            because="a Raft cluster that could not keep a leader",
        ),
    ],
    urgent=[failures.NO_MAJORITY, failures.LEADER_FAILS, failures.OVER_LIMIT],
) as diagram:
    c.traders >> Call("FIX, REST, WebSocket") >> exchange.intx_gateways
    exchange.intx_gateways >> Call("order", note="Aeron, over UDP") >> exchange.intx_oms
    exchange.intx_oms >> Call("order") >> exchange.intx_leader
    (
        exchange.intx_leader
        >> Call("log entry", note="waits for a majority")
        >> exchange.intx_followers
    )
    waive(
        "IN403",
        because="posts about the talk of 2023 and the documentation give no time to recover; the "
        "8 h of May 2026 are those of another exchange",
    )
