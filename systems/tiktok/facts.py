"""Figures about TikTok's users and ByteDance's platform, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    days,
    instances,
    months,
    ms,
    nodes,
    percent,
    quantity,
    queries,
    ratio,
    seconds,
    services,
    statement,
    usd,
    users,
)
from systems.tiktok import _sources as src

# TikTok's users
USERS_2018 = about(users(55e6)) @ src.USERS_HISTORY.at(
    "about 55 million global users by January 2018",
    of="TikTok's users in the world, as TikTok stated later",
    basis="total",
    when="2018-01",
)
USERS_2019 = users(508e6) @ src.USERS_HISTORY.at(
    "508 million by December 2019",
    of="TikTok's users in the world, as TikTok stated later",
    basis="total",
    when="2019-12",
)
USERS_2021 = at_least(users(1e9)) @ src.BILLION.at(
    "More than 1 billion people around the world",
    of="people who come to TikTok every month",
    basis="total",
    when="2021-09-27",
)
USERS_US = at_least(users(200e6)) @ src.OUTAGE_ORACLE.at(
    "app used by more than 200 million Americans",
    of="Americans who use TikTok",
    basis="total",
    when="2026-01",
)
USERS_EUROPE = at_least(users(150e6)) @ src.CLOVER_USERS.at(
    "data of more than 150m monthly TikTok users",
    of="monthly TikTok users in Europe",
    basis="total",
    when="2023-11-30",
)

# TikTok's sites
US_ON_ORACLE = percent(100) @ src.ORACLE_2022.at(
    "100 percent of US user traffic is being",
    of="US user traffic of TikTok that is routed to Oracle Cloud",
    basis="total",
    when="2022-06",
)
US_RESTORED = days(6) @ src.OUTAGE_END.at(
    "TikTok took six days to fully restore services",
    of="TikTok in the US, until all services were back",
    basis="degraded",
    when="2026-02-01",
)

# ByteDance's services
MICROSERVICES = at_least(services(50_000)) @ src.HOME.at(
    "May 2021, the number had exceeded 50,000.",
    of="online microservices of ByteDance",
    basis="total",
    when="2021-05",
)
KITEX_SHARE = at_least(percent(50)) @ src.ANNOUNCEMENT.at(
    "more than 50% of Golang microservices in Bytedance",
    of="Go microservices of ByteDance that use Kitex",
    basis="part",
    when="2021-09",
)
SHMIPC_INSTANCES = at_least(instances(1e6)) @ src.SHMIPC.at(
    "over 3,000 services and more than 1 million",
    of="service instances of ByteDance that use Shmipc",
    basis="total",
    when="2023-04",
)
BREAKER_DEFAULT = statement(
    "opens at 50 % errors of over 200 requests in 10 s"
) @ src.BREAKER_DOC.at("error rate of 50% and requires the amount")
"""Kitex's circuit breaker is off by default; these are the defaults once it is on."""

# Stores
ABASE_PEAK = at_least(queries(13e9).per("second")) @ src.ABASE.at(
    "achieved a peak QPS of over 13 billion",
    of="ABase, all tenants",
    basis="peak",
    when="2025-05",
)
ABASE_SIZE = at_least(quantity(1, "exabyte")) @ src.ABASE.at(
    "total storage exceeding 1 EB", of="ABase, all tenants", basis="stored", when="2025-05"
)

# Schedulers
GODEL_PODS = at_most(count(1e6, "pod")) @ src.GODEL_TEST.at(
    "stably support running up to 1 million pods",
    of="what Gödel supports in production, on up to 20,000 nodes",
    basis="capacity",
    when="2025-03",
)
GODEL_RATE = at_most(count(5000, "pod").per("second")) @ src.GODEL.at(
    "scheduling throughput of up to 5000 pods per",
    of="Gödel in production",
    basis="peak",
    when="2023-10",
)
KATALYST_NODES = at_least(nodes(500_000)) @ src.KATALYST.at(
    "Katalyst has been deployed on 500,000+ nodes",
    of="nodes of ByteDance with Katalyst",
    basis="total",
    when="2023-11",
)
USE_BEFORE = percent(20) @ src.KATALYST.at(
    "daily resource utilization from 20% to 60%",
    of="daily resource utilization before Katalyst",
    when="2023-11",
)
USE_AFTER = percent(60) @ src.KATALYST.at(
    "daily resource utilization from 20% to 60%",
    of="daily resource utilization with Katalyst",
    when="2023-11",
)

# Monolith, the recommender of BytePlus Recommend
SNAPSHOT_EVERY = days(1) @ src.MONOLITH.at(
    "enlarged the snapshot interval to 1 day",
    of="snapshots of the training parameter servers",
    when="2022-09",
)
EMBEDDING_TABLES = about(count(1000, "table")) @ src.MONOLITH.at(
    "Each model has around 1000 embedding tables",
    of="one internal recommendation model in production",
    when="2022-09",
)
FETCH_TIMEOUT = ms(200) @ src.MONOLITH_UTILS.at(
    "fetch_ps_timeout_ms: int = 200",
    of="entry to parameter server, default of the open code",
    basis="limit",
    when="2023-11",
)
SYNC_EVERY = seconds(10) @ src.MONOLITH_TRAINING.at(
    "# Synchronizing parameter per 10 seconds",
    of="parameter synchronization in the open code",
    when="2023-11",
)

# Money
CLOVER = usd(13e9) @ src.CLOVER.at(
    "will invest €12bn ($13bn) in Europe over the",
    of="Project Clover over ten years; TikTok: more than €12 bn",
    basis="target",
    when="2023-11",
)
_DECADE = assumed(months(120), because="the plan is for `the next decade`, from December 2023")
CLOVER_A_MONTH = (
    (CLOVER / _DECADE)
    .to("USD / month")
    .meaning_of("Project Clover, the plan's mean", basis="target", when="2023-11")
)
CLOVER_SPENT = assumed(
    CLOVER_A_MONTH,
    because="the mean of the plan of November 2023; what TikTok really spends in a month is not "
    "published",
).meaning_of("Project Clover, if spent evenly as planned", basis="total", when="2023-11")
_EUROPEANS = assumed(
    users(150e6),
    because="TikTok named more than 150 million monthly users in Europe in November 2023; how "
    "many more is not published",
).meaning_of("monthly TikTok users in Europe, as 150 million", basis="total", when="2023-11-30")
CLOVER_A_USER = (
    (CLOVER_SPENT / _EUROPEANS)
    .to("USD / user / month")
    .meaning_of("Project Clover per European user, by plan", basis="mean", when="2023-11")
)
TWICE = assumed(
    ratio(2),
    because="a scenario: twice the European users at the plan's cost of a user; data centers "
    "that are built need not double",
)
CLOVER_TWICE = (CLOVER_SPENT * TWICE).meaning_of(
    "Project Clover at twice the European users", basis="total", when="2023-11"
)
