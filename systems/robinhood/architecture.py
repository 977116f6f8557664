"""Brokerage (brokeback), order service (main street), clearing and crypto."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, statement, waive
from systems.robinhood import _clearing as clearing
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

with CompleteArchitecture(
    robinhood,
    "Shards of users, and Kafka between services",
    as_of="2026-03-12",
    timeouts=c.gap("timeouts between services"),
    retries=statement("orders: an outbox in Postgres and Kafka, at least once (undated)")
    @ src.ORDER_PATH.at("outbox patterns using postgres and kafka for at"),
    cost=robinhood.economics.infrastructure,
    figures={
        "funded customers (Feb 2026)": facts.FUNDED_2026,
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
        "equity trades, mean (Feb 2026)": facts.EQUITY_TRADES_2026,
        "zones, order-path Kafka (2023)": facts.KAFKA_ZONES,
        "down (March 2, 2020)": incidents.MARCH_2,
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="what to check when consumers of orders or trades fall behind",
        ),
    ],
    urgent=[
        failures.BROKERAGE_DATABASE,
        failures.ORDER_KAFKA_DOWN,
        failures.DNS_FAILS,
        failures.ACCOUNTING_LAGS,
        failures.BAD_BUILD,
    ],
) as diagram:
    diagram.include(Group("Robinhood Securities: clearing", [clearing.accounting, clearing.ledger]))
    c.app >> Call("HTTPS") >> c.brokeback
    c.app >> Call("HTTPS") >> clearing.crypto
    c.brokeback >> Call("queries") >> c.shards
    c.brokeback >> Call("names", note="callers not published") >> c.dns
    c.brokeback >> Asynchronous("orders", note="via unpublished services") >> c.order_kafka
    c.order_kafka >> Asynchronous("orders", note="protocol not published") >> c.main_street
    c.main_street >> Call("FIX") >> c.market_makers
    c.kafka >> Asynchronous("trades") >> clearing.accounting
    clearing.accounting >> Call("ledgers") >> clearing.ledger
    clearing.accounting >> Asynchronous("settlement") >> clearing.clearing_house
    clearing.crypto >> Call("queries") >> clearing.crypto_primary
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
