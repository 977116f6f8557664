"""Blast radius of Robinhood's DNS system, which failed on March 2, 2020."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Incident,
    Link,
    statement,
    undisclosed,
    waive,
)
from systems.robinhood import _clearing as clearing
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

INCIDENTS = [
    Incident(
        "The clearing house raises its deposit; buying is restricted",
        date="2021-01-28",
        report=press.CNBC_DEPOSIT,
        cascade=[clearing.clearing_house],
        trigger=statement("deposits for equities that the clearing house asks for: tenfold")
        @ press.CNBC_DEPOSIT.at("deposit requirements for equities increased tenfold."),
        impact=statement("temporary restrictions on buying a small number of securities")
        @ press.CNBC_DEPOSIT.at("buying restrictions on a small number of securities"),
        mitigation=statement("buying restricted; NSCC agreed to lower it to $700 million (Tenev)")
        @ press.INSIDER_DEPOSIT.at("agreed to reduce that figure to $US700 million"),
        duration=undisclosed("end of the restrictions: no page that was read dates it"),
    ),
    Incident(
        "Clearing system of Robinhood Securities slows down",
        date="2021-01",
        report=press.FINRA_2025,
        cascade=[clearing.accounting],
        trigger=statement("a surge in trading volume and volatility (FINRA, 2025)")
        @ press.FINRA_2025.at("due to a surge in trading volume and"),
        impact=statement("severe latency affected clearing and some regulatory obligations")
        @ press.FINRA_2025.at("ability to satisfy certain regulatory obligations."),
        mitigation=undisclosed("mitigation: the page on FINRA's release names none"),
        duration=undisclosed("duration: the page on FINRA's release gives none"),
    ),
    Incident(
        "Trading is down on a day of heavy selling",
        date="2020-03-09",
        report=press.LEARNBONDS,
        cascade=[c.app],
        trigger=undisclosed("cause: Robinhood published none for March 9, as far as was read"),
        impact=statement("trading was down; partly restored an hour later (Banking Dive)")
        @ press.BANKING_DIVE.at("said trading was partially restored an hour later,"),
        mitigation=undisclosed("mitigation: Robinhood published none for March 9"),
        duration=incidents.MARCH_9,
    ),
    Incident(
        "A thundering herd makes the DNS system fail",
        date="2020-03-02",
        report=src.FOUNDERS,
        cascade=[c.dns, c.brokeback, c.app],
        trigger=statement("unprecedented load on the infrastructure")
        @ src.FOUNDERS.at("our infrastructure—which struggled with unprecedented load."),
        impact=statement("app, website and help center could not be used")
        @ press.FORTUNE.at("preventing customers from using our app, website, and"),
        mitigation=undisclosed("mitigation: the founders name what they will improve"),
        duration=incidents.MARCH_2,
    ),
]

with FailureDomains(
    robinhood,
    "A DNS failure takes brokerage and apps down",
    as_of="2026-03-12",
    incidents=INCIDENTS,
    breakers=c.gap("circuit breakers"),
    bulkheads=statement("copies by user, each with a database and a cache (a former engineer)")
    @ press.LINFORD.at("sharded by user, each with their own database"),
    focus=c.dns,
    figures={
        "app, website down (Mar 2, 2020)": incidents.MARCH_2,
        "trading issues (March 9, 2020)": incidents.MARCH_9,
        "brokerage, peak (Dec 2019)": facts.REQUESTS_2019,
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
        "users (March 2020)": facts.USERS_2020,
        "zones, order-path Kafka (2023)": facts.KAFKA_ZONES,
        "unstable (March 2, 2020)": statement("what lets systems communicate (a spokesperson)")
        @ press.FORTUNE.at("that allows our systems to communicate with each"),
        "hit in March 2020": statement("millions of customers, says FINRA")
        @ press.FTF.at("millions of customers affected by the firm’s systems"),
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="what to check when names do not resolve; it is for CoreDNS",
        ),
    ],
    urgent=[
        failures.DNS_FAILS,
        failures.ORDER_KAFKA_DOWN,
        failures.BROKERAGE_DATABASE,
        failures.ACCOUNTING_LAGS,
        failures.CRYPTO_DATABASE,
        failures.DEPOSIT_RISES,
        failures.BAD_BUILD,
    ],
) as diagram:
    c.app >> Call("HTTPS") >> c.brokeback
    c.app >> Call("HTTPS") >> clearing.crypto
    clearing.crypto >> Call("queries") >> clearing.crypto_primary
    c.brokeback >> Call("queries") >> c.shards
    c.brokeback >> Call("names", note="callers not published") >> c.dns
    c.brokeback >> Asynchronous("orders", note="via unpublished services") >> c.order_kafka
    c.order_kafka >> Asynchronous("orders", note="protocol not published") >> c.main_street
    c.main_street >> Call("FIX") >> c.market_makers
    c.kafka >> Asynchronous("trades") >> clearing.accounting
    clearing.accounting >> Call("ledgers") >> clearing.ledger
    clearing.accounting >> Asynchronous("settlement") >> clearing.clearing_house
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
