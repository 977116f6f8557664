"""What is known of Coinbase's bills: Datadog in 2021, and an upper bound by a filing of 2025."""

from atlas import Asynchronous, Call, CostBreakdown, Observation, Spend, statement, waive
from systems.coinbase import _control as control
from systems.coinbase import _cost_facts as costs
from systems.coinbase import _exchange as exchange
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c

NO_BILL = c.gap("its bill: filings name technology and development as a whole only")

with CostBreakdown(
    c.coinbase,
    "$65 M to Datadog in 2021; no other bill is published",
    as_of="2026-06-02",
    spend=[
        Spend(
            control.datadog,
            monthly=costs.DATADOG_A_MONTH,
            covers="Datadog in 2021, as engineers told The Pragmatic Engineer; a twelfth of $65 M",
        ),
        Spend(c.services, monthly=NO_BILL, covers="compute on EC2 and EKS"),
        Spend(c.mongodb, monthly=NO_BILL, covers="MongoDB Atlas"),
        Spend(c.kafka, monthly=NO_BILL, covers="MSK"),
        Spend(
            exchange.matching_engine, monthly=NO_BILL, covers="EC2 instances in a placement group"
        ),
    ],
    unit_costs=c.coinbase.economics.unit_costs,
    optimisations=c.coinbase.economics.optimisations,
    reserved=c.coinbase.economics.reserved,
    figures={
        "Datadog, 2021": costs.DATADOG_2021,
        "tech. and admin., Q4 2025": costs.OPERATING_Q4,
        "the same a month": costs.OPERATING,
        "infrastructure, at most (2025)": costs.INFRASTRUCTURE,
        "cost cut by Karpenter (2025)": costs.KARPENTER,
        "Base node, on demand, at list": costs.BASE_NODE,
        "Base node, 1 year, at list": costs.BASE_NODE_1Y,
        "machine of such a node (2025)": statement("i4i.12xlarge, for a Geth full node")
        @ src.BASE_NODE.at("- **Instance**: AWS i4i.12xlarge"),
        "Base (2025)": statement("Coinbase's bug bounty covers the network")
        @ src.BASE_SECURITY.at("to cover the Base network, the Base bridge"),
        "goal of 2022": statement("lower costs across its cloud vendors in six months")
        @ src.COST_CENTER.at("goal to achieve a reduction in costs in"),
    },
    urgent=[
        failures.QUORUM_LOST,
        failures.SLOW_CLUSTER,
        failures.NO_LEADERS,
        failures.NO_ADDRESSES,
    ],
) as diagram:
    c.customers >> Call("HTTPS") >> c.services
    c.services >> Call("user data") >> c.users_service >> Call("fragments") >> c.mongodb
    c.services >> Call("orders") >> exchange.matching_engine
    c.kafka >> Asynchronous("events") >> c.services
    control.datadog >> Observation("observes") >> c.services
    waive("EV504", because=c.NO_DATE)
