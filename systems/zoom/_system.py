"""Zoom as a whole: its scale, its costs as far as they are known, and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, statement
from systems.zoom import _cost_facts as costs
from systems.zoom import _sources as src
from systems.zoom import facts
from systems.zoom.components import gap

_NO_MONEY = gap.of(
    before="cost before it", after="cost after it", saving="saving in money", cost="its cost"
)
PARTS = [
    PricedPart(
        "100 writes a second in DynamoDB, at list",
        monthly=costs.WRITES_ON_DEMAND,
        committed={"1 year": costs.WRITES_1Y},
        covers="an example of 1 KB writes: Zoom used on-demand mode (2020), how much is not "
        "published; AWS reserves provisioned capacity only",
    ),
    PricedPart(
        "one day of lakehouse data (2025), a month in S3",
        monthly=costs.LAKE_DAY_AT_LIST,
        covers="a comparison at list price: how it is compressed and kept is not published",
    ),
    PricedPart(
        "data centers, AWS, Azure, Oracle, networks",
        monthly=gap("bills of the clouds, and the cost of the data centers"),
        covers="all that carries meetings",
    ),
]
"""What makes up the infrastructure, as far as it is named."""

zoom = System(
    "Zoom",
    documented="scarcely",
    scale={
        "daily participants, peak (2020)": facts.APRIL_2020,
        "participants in one meeting": facts.PARTICIPANTS,
        "data into the lakehouse (2025)": facts.LAKE_INGEST,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure: results name the whole cost of revenue"),
        unit_costs={"non-GAAP cost of revenue, share": costs.COST_SHARE},
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={"non-GAAP cost, at 2x revenue": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "GDPR deletes in Hudi (2023)",
                how=statement("efficient deletes of log records, with Apache Hudi on EMR")
                @ src.DELETES.at("efficient GDPR deletes using Apache Hudi on Amazon"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "daily participants": "participants of meetings in a day; not users: one who attends "
        "several meetings counts several times",
        "E2EE": "end-to-end encryption: only the participants' clients have the meeting's key",
        "EMR": "Amazon's managed service for Spark and the like",
        "GAAP": "US accounting rules; non-GAAP figures leave out, among others, pay in stock",
        "Meeting Connector": "Zoom's product for meetings in a customer's own network",
        "meeting leader": "the client that makes and distributes the key of an E2EE meeting",
        "MMR": "Multimedia Router: it relays the packets of a meeting",
        "SIP": "the protocol by which phones and meeting-room devices set up calls",
        "ZC": "Zone Controller: it chooses the router that a meeting uses",
    },
)
