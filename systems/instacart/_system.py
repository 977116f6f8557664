"""Instacart as a whole: its scale, its costs as far as they are known, and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, assumed, months, ratio, statement
from systems.instacart import _sources as src
from systems.instacart import facts
from systems.instacart._technologies import gap

FOUR_YEARS = assumed(
    months(48),
    because="copies of a CNBC report quote the updated prospectus: payments are generally "
    "prepayments for several periods; so those of 2020 to 2023 are spread over the four years",
)
TWICE = assumed(
    ratio(2), because="scenario: twice the payments to Snowflake, as for twice the use at one price"
)
_MEAN_PAYMENTS = (
    (facts.SNOWFLAKE_2020 + facts.SNOWFLAKE_2021 + facts.SNOWFLAKE_2022 + facts.SNOWFLAKE_2023)
    / FOUR_YEARS
).to("USD / month")
SNOWFLAKE_MONTH = _MEAN_PAYMENTS.meaning_of(
    "Snowflake a month, 2020 to 2022 paid, 2023 anticipated", when="2023"
)
_NO_MONEY = gap.of(
    before="cost before it", after="cost after it", saving="saving in money", cost="its cost"
)

instacart = System(
    "Instacart",
    documented="scarcely",
    scale={
        "people in a year, to mid-2024": facts.CUSTOMERS,
        "rise of orders, Q4 2024 to 2025": facts.ORDERS_RISE_2025,
        "lifetime orders (Q4 2025 letter)": facts.ORDERS_EVER,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure: no filing that was read separates it"),
        unit_costs={"Snowflake prepaid/revenue, 2022": facts.SNOWFLAKE_SHARE},
        reserved=gap("share of rented capacity that is reserved"),
        parts=[
            PricedPart(
                "Snowflake: payments of 2020 to 2023, mean month",
                monthly=SNOWFLAKE_MONTH,
                covers="the data warehouse alone: payments made, or anticipated for 2023; they "
                "generally prepay later use",
            ),
            PricedPart(
                "AWS: RDS, EC2, DynamoDB",
                monthly=gap("what Instacart pays AWS"),
                covers="databases, and what runs the applications",
            ),
        ],
        growth={"Snowflake, 2x the mean month": SNOWFLAKE_MONTH * TWICE},
        optimisations=[
            Optimisation(
                "Search on PostgreSQL (reported in 2025)",
                how=statement("nearly 80 % of storage and indexing costs saved: normalized data")
                @ src.INFOQ_SEARCH.at("nearly 80% savings on storage and indexing costs,"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Snowflake (reported in June 2023)",
                how=statement("costs optimized by 50 %, by the title of a talk")
                @ src.KEEBO.at("How Instacart Optimized Snowflake Costs by 50%"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Notifications in DynamoDB (2022)",
                how=statement("billable writes per transaction cut by over half, by the schema")
                @ src.NEW_STACK.at("billable writes-per-transaction by over half."),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "Griffin": "Instacart's machine-learning platform",
        "GTV": "gross transaction value: the value of the orders",
        "item": "a product in one store: the same product in two stores is two items",
        "Maplebear": "Maplebear Inc., the company that runs Instacart",
        "PgCat": "an open source proxy for PostgreSQL, written in Rust",
        "shopper": "who picks an order in the store and delivers it",
    },
)
