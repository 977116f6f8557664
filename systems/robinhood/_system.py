"""Robinhood as a whole: its scale, what is known of its costs, and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, statement
from systems.robinhood import _cost_facts as costs
from systems.robinhood import _sources as src
from systems.robinhood import facts
from systems.robinhood.components import gap

_NO_MONEY = gap.of(before="cost before it, in dollars", after="cost after it, in dollars")
PARTS = [
    PricedPart(
        "AWS: databases, Kubernetes, Kafka, data lake",
        monthly=gap("bill of AWS: the notes of the filings were not read"),
        covers="all that runs on AWS",
    ),
    PricedPart(
        "bought services: WarpStream",
        monthly=gap("what Robinhood pays the suppliers"),
        covers="logs",
    ),
]

robinhood = System(
    "Robinhood",
    documented="scarcely",
    scale={
        "funded customers (Feb 2026)": facts.FUNDED_2026,
        "equity trades, mean (Feb 2026)": facts.EQUITY_TRADES_2026,
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={"operating expenses, of revenue": costs.EXPENSES_OF_REVENUE},
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={"infrastructure, 2x the load": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "Logs: WarpStream instead of Kafka",
                how=statement("clusters of the right size at all hours, says WarpStream (2025)")
                @ src.WARPSTREAM.at(
                    "WarpStream auto-scaling always keeps clusters right-sized, and"
                ),
                saving=gap("saving in dollars: the supplier gives 45 % of the logging workloads"),
                cost=gap("cost of the migration"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "Archetype": "Robinhood's own framework for applications on Kubernetes",
        "DARTs": "daily average revenue trades: trades that bring revenue, a trading day",
        "ELK": "Elasticsearch, Logstash and Kibana",
        "FINRA": "the regulator of US brokers that the brokers themselves are members of",
        "FIX": "a protocol between brokers and those who execute orders",
        "NSCC": "National Securities Clearing Corporation: the clearing house for US equities",
        "Robinhood Crypto": "Robinhood Crypto, LLC: the company for cryptocurrencies",
        "Robinhood Financial": "Robinhood Financial LLC: the broker that customers deal with",
        "Robinhood Securities": "Robinhood Securities, LLC: clears the trades of the customers",
    },
)
