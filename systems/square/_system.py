"""Square as a whole: its scale, its costs as far as they are known, and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, statement
from systems.square import _cost_facts as costs
from systems.square import _sources as src
from systems.square import facts
from systems.square.components import gap

_NO_MONEY = gap.of(
    before="cost before it", after="cost after it", saving="saving in money", cost="its cost"
)
PARTS = [
    PricedPart(
        "Cash App: 400 TiB (2024) of gp3 at list, storage alone",
        monthly=costs.CASH_DATA_AT_LIST,
        covers="a comparison, one copy without IOPS: what it pays PlanetScale is not published",
    ),
    PricedPart(
        "Square: AWS (2025), Google (2019), data centers",
        monthly=gap("bills of AWS and Google, and the cost of the data centers"),
        covers="all of the seller side",
    ),
]
"""What makes up the infrastructure, as far as it is named."""

square = System(
    "Square",
    documented="scarcely",
    scale={
        "Square: payments taken, Q3 2025": facts.GPV,
        "Square: card payments, 2021": facts.PAYMENTS_2021,
        "Cash App: data (2024)": facts.CASH_DATA_2024,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure"),
        unit_costs={
            "cost of revenue/payment, 2021": costs.COST_A_PAYMENT,
            "cost of revenue, of GPV (2021)": costs.COST_SHARE_2021,
            "cost of revenue, of GPV (2020)": costs.COST_SHARE_2020,
        },
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={
            "cost of revenue, $103.7 bn GPV": costs.COST_OF_2020,
            "cost of revenue, $152.8 bn GPV": costs.COST_OF_2021,
            "cost of revenue, 2x GPV of 2021": costs.COST_OF_TWICE,
        },
        optimisations=[
            Optimisation(
                "Cash App: Vitess as sidecars (2018)",
                how=statement(
                    "VTGate on the app's hosts, then VTTablet on MySQL's: lower hardware cost"
                )
                @ src.OPERATING.at("降低了我们的硬件成本"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "Block": "the company of Square and Cash App; until December 2021 it was Square, Inc.",
        "FIS": "AWS Fault Injection Service: it injects failures for tests",
        "GPV": "gross payment volume: the payments that sellers take through Square",
        "Metal": "PlanetScale's databases on local NVMe disks instead of network volumes",
        "Misk": "Cash App's open container of microservices in Kotlin",
        "PlanetScale": "a company that runs Vitess as a managed service",
        "2FA": "two-factor authentication: a second proof, here a code by SMS",
    },
)
