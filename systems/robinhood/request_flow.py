"""The brokerage takes an order, the order service sends it to a market maker; then it clears."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.robinhood import _clearing as clearing
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

gap = gaps_in("Robinhood's posts, talks and releases")

with RequestFlow(
    robinhood,
    "One stock order, from the app to settlement",
    as_of="2026-03-12",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("no Kafka cluster is a single point of failure of the order path (2023)")
    @ src.KAFKAPROXY.at("Eliminated Kafka as SPOF for the critical order"),
    figures={
        "equity trades, mean (Feb 2026)": facts.EQUITY_TRADES_2026,
        "equity trades, mean (Oct 2023)": facts.EQUITY_TRADES_2023,
        "trades, daily mean (June 2020)": facts.TRADES_2020,
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
        "brokerage, peak (Dec 2019)": facts.REQUESTS_2019,
        "down (March 2, 2020)": incidents.MARCH_2,
    },
    see=[
        Link(
            "patterns/outbox/zalando",
            "pattern",
            because="how an outbox in Postgres works, as orders are sent to Kafka",
        ),
    ],
    urgent=[
        failures.ORDER_KAFKA_DOWN,
        failures.BROKERAGE_DATABASE,
        failures.DNS_FAILS,
        failures.ACCOUNTING_LAGS,
        failures.BAD_BUILD,
    ],
) as diagram:
    c.app >> Call("HTTPS", note="stock order") >> c.brokeback
    c.brokeback >> Call("names", note="callers not published") >> c.dns
    c.brokeback >> Call("queries", note="shard of the user") >> c.shards
    (c.brokeback >> Asynchronous("orders", note="via unpublished services") >> c.order_kafka)
    c.order_kafka >> Asynchronous("orders", note="protocol not published") >> c.main_street
    c.main_street >> Call("queries", note="state of the order") >> c.orders
    c.main_street >> Call("FIX", note="executed by others") >> c.market_makers
    c.main_street >> Asynchronous("updates", note="protocol not published") >> c.kafka
    c.kafka >> Asynchronous("trades", note="Robinhood Securities") >> clearing.accounting
    clearing.accounting >> Call("ledgers", note="heavy locking (2018)") >> clearing.ledger
    (
        clearing.accounting
        >> Asynchronous("settlement", note="protocol not published")
        >> clearing.clearing_house
    )
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
