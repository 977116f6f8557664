"""Figures about Instacart, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    hours,
    percent,
    quantity,
    ratio,
    seconds,
    tb,
    usd,
    users,
)
from systems.instacart import _sources as src

# Who uses it
CUSTOMERS = about(users(25e6)) @ src.LETTER_2024.at(
    "approximately 25 million people used our service.",
    of="people who used Instacart in the year to mid-2024",
    basis="total",
    when="2024",
)
SHOPPERS_2022 = at_least(users(600_000)) @ src.GRIFFIN.at(
    "Supports 600,000+ shoppers to efficiently deliver products",
    of="Instacart's shoppers",
    basis="total",
    when="2022-06",
)
STORES_2020 = about(count(25_500, "store")) @ src.CONFLUENT.at(
    "partnered with about 25,500 stores across the U.S.",
    of="stores of Instacart's partners in the US",
    basis="total",
    when="2020-03",
)
STORES_2022 = at_least(count(75_000, "store")) @ src.DYNAMODB.at(
    "shop from more than 75,000 stores with more",
    of="stores where Instacart's users can shop",
    basis="total",
    when="2022-11",
)
STORES_2023 = at_least(count(85_000, "store")) @ src.LETTER_2023.at(
    "brings over 85,000 stores across more than 1,500",
    of="stores on Instacart's marketplace",
    basis="total",
    when="2023-12",
)
LOCATIONS_2025 = about(count(100_000, "location")) @ src.LETTER_2025.at(
    "nearly 100,000 locations, and our Storefront technology powers",
    of="locations on Instacart's marketplace",
    basis="total",
    when="2025-12",
)
ORDERS_EVER = at_least(count(1.6e9, "order")) @ src.LETTER_2025.at(
    "shaped by more than 1.6 billion lifetime orders.",
    of="orders since Instacart began",
    basis="total",
    when="2025-12",
)
ORDERS_RISE_2025 = percent(16) @ src.LETTER_2025.at(
    "orders increased 16%, and we",
    of="rise of orders of the fourth quarter of 2025, year over year",
    when="2025-12",
)

# The catalog
PRODUCTS_2022 = at_least(count(500e6, "product")) @ src.DYNAMODB.at(
    "more than 500 million products on shelves.",
    of="products on shelves of the stores",
    basis="total",
    when="2022-11",
)
ITEMS_2018 = count(200e6, "item") @ src.AVAILABILITY_2018.at(
    "Predicting the real-time availability of 200 million grocery",
    of="items whose availability is predicted",
    basis="total",
    when="2018-12",
)

# March 2020
ORDERS_RISE = percent(500) @ src.ESSENTIAL.at(
    "500% increase in year-over-year order volume",
    of="rise of order volume, year over year",
    when="2020-05",
)
DAILY_GROWTH = percent(20) @ src.ESSENTIAL.at(
    "ahead of our trajectory of 20% day-over-day growth",
    of="trajectory of growth from day to day, March 2020",
    when="2020-03",
)
SEARCH_P90 = seconds(8) @ src.PODCAST.at(
    "take eight seconds for our P90. It could",
    of="joins of data stores at request time for search, at times",
    basis="p90",
    when="2020",
)
SEARCH_TIMEOUT = seconds(30) @ src.PODCAST.at(
    "Elasticsearch was timing out 30-second requests",
    of="requests to Elasticsearch that timed out",
    basis="incident",
    when="2020",
)
SERVED_AGAIN = assumed(
    at_most(hours(3)),
    because="a former engineer says that PostgreSQL served traffic again `within a couple of "
    "hours` of the switch in 2020; a couple is taken as three at most",
).meaning_of(
    "from the switch to PostgreSQL until it served traffic again", basis="degraded", when="2020"
)
SWITCHED_CPU = percent(100) @ src.PODCAST.at(
    "it immediately went to 100% CPU utilization, and",
    of="CPU of PostgreSQL for search, right after the switch",
    basis="peak",
    when="2020",
)

# PostgreSQL and DynamoDB
STORAGE_LIMIT = tb(6) @ src.SPLIT.at(
    "at high risk of hitting the 6TB limit",
    of="storage limit of an RDS instance, at first",
    basis="limit",
)
STORAGE_LIMIT_RAISED = tb(12) @ src.SPLIT.at(
    "(raised to 12TB before we finished)",
    of="storage limit of an RDS instance, raised",
    basis="limit",
)
NOTICES_RISE = ratio(8) @ src.DYNAMODB.at(
    "8x more notifications every day than our baseline",
    of="notifications a day, projected",
    basis="target",
    when="2022-11",
)
WRITES_CUT = ratio(10) @ src.INFOQ_SEARCH.at(
    "to achieve a 10x reduction in write workload",
    of="write workload of search, against Elasticsearch",
    basis="saved",
    when="2025-08",
)
SEARCH_SAVING = about(percent(80)) @ src.INFOQ_SEARCH.at(
    "nearly 80% savings on storage and indexing costs,",
    of="storage and indexing costs of search",
    basis="saved",
    when="2025-08",
)
SEARCH_SPEED = ratio(2) @ src.BLOGMARK.at(
    "ended up being twice as fast by pushing",
    of="speed of search on PostgreSQL, computed in the data layer",
    when="2025",
)

# Snowflake: payments, not usage
SNOWFLAKE_2020 = about(usd(13e6)) @ src.REGISTER.at(
    "to Snowflake of approximately $13 million, approximately",
    of="payments to Snowflake in 2020",
    basis="billed",
    when="2020",
)
SNOWFLAKE_2021 = about(usd(28e6)) @ src.REGISTER.at(
    "approximately $28 million, and",
    of="payments to Snowflake in 2021",
    basis="billed",
    when="2021",
)
SNOWFLAKE_2022 = about(usd(51e6)) @ src.REGISTER.at(
    "and approximately $51 million during the years ended",
    of="payments to Snowflake in 2022",
    basis="billed",
    when="2022",
)
SNOWFLAKE_2023 = about(usd(15e6)) @ src.REGISTER.at(
    "will pay Snowflake approximately $15 million for cloud-based",
    of="payments to Snowflake in 2023, anticipated",
    basis="target",
    when="2023",
)
SNOWFLAKE_CUT = percent(50) @ src.KEEBO.at(
    "How Instacart Optimized Snowflake Costs by 50%",
    of="Snowflake costs, by the title of a talk in June 2023",
    basis="saved",
    when="2023-06",
)

REVENUE_2022 = (
    quantity(2551, "megaUSD")
    @ src.RESULTS.at(
        "2,551 $3,042",
        of="revenue of 2022",
        basis="total",
        when="2022",
    )
).to("USD")
SNOWFLAKE_SHARE = (
    (SNOWFLAKE_2022 / REVENUE_2022)
    .to("percent")
    .meaning_of("payments, generally prepayments, over revenue, 2022", when="2022")
)
