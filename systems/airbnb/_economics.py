"""What Airbnb's filings and posts say to a CFO, and the gaps."""

from atlas import Economics, Optimisation, PricedPart, gaps_in, statement, undisclosed
from systems.airbnb import _cost_facts as costs
from systems.airbnb import _sources as src

gap = gaps_in("Airbnb's posts, talks, filings and repositories, to November 2026")
NO_RESERVED_SHARE = (
    "filings state a commitment to the hosting provider in total and, in 2026, that reserved "
    "instances are bought; posts name no machine types: no reserved share, no price both ways"
)

economics = Economics(
    infrastructure=undisclosed(
        "infrastructure cost: filings name a hosting commitment through 2031, not the bill"
    ),
    unit_costs={"hosting minimum used, a night": costs.COUNTED_A_NIGHT},
    reserved=gap("share of reserved machines; filings state a commitment in total"),
    parts=[
        PricedPart(
            "hosting minimum used up in 2024",
            monthly=costs.COUNTED_MONTHLY,
            covers="what was gone from the minimum within 2024; the payments are not published",
        ),
        PricedPart(
            "infrastructure of other vendors",
            monthly=gap("what is paid to other vendors"),
            covers="content delivery, monitoring, tools: nothing published",
        ),
    ],
    growth={"2x 2024's nights: minimum used": costs.COUNTED_TWICE},
    optimisations=[
        Optimisation(
            "Cloud efficiency programme (told 2021)",
            **gap.of(before="cloud bill of 2019", after="cloud bill of 2020"),
            how=statement("measurement, removal of waste, guardrails")
            @ src.CLOUD_COST.at("identifying and eliminating waste"),
            saving=undisclosed(
                "saving a month: $63.5 million in 2020, of a year or of nine months is not clear"
            ),
            cost=gap("work of the programme"),
        ),
        Optimisation(
            "Cluster autoscaler (by 2022)",
            **gap.of("before", "after"),
            how=statement("nodes are added for pending pods and removed when underused")
            @ src.CLUSTERS_SUMMARY.at("automatically add nodes for pending pods and"),
            **gap.of(
                saving="saving in dollars: about 5 % of cloud costs", cost="work of the change"
            ),
        ),
    ],
)
