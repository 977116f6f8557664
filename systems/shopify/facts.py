"""The figures about Shopify's traffic, pods and routing, each stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    minutes,
    ms,
    pb,
    percent,
    quantity,
    queries,
    ratio,
    regions,
    requests,
    seconds,
    tb,
)
from systems.shopify import _sources as src

# Edge, load balancers and application servers
EDGE_2025 = requests(489e6).per("minute") @ src.CASE_STUDY.at(
    "surviving 489 million edge requests per minute",
    of="Shopify's edge",
    basis="peak",
    when="2025-11",
)
EDGE_2024 = requests(284e6).per("minute") @ src.BFCM_2025.at(
    "peaked at 284 million requests per minute on",
    of="Shopify's edge",
    basis="peak",
    when="2024-11",
)
APP_2024 = requests(80e6).per("minute") @ src.BFCM_2025.at(
    "on edge and 80 million on app servers", of="app servers", basis="peak", when="2024-11"
)
PUSHED_2024 = tb(12).per("minute") @ src.BFCM_2025.at(
    "pushing 12TB per minute on Black Friday alone",
    of="data pushed out on Black Friday",
    when="2024-11-29",
)
EDGE_TOTAL_2024 = requests(1.19e12) @ src.BFCM_2025.at(
    "1.19 trillion edge requests", of="BFCM weekend", basis="total", when="2024-11"
)
DATA_2024 = pb(57.3) @ src.BFCM_2025.at(
    "57.3 PB of data, 10.5 trillion database queries",
    of="data, BFCM weekend",
    basis="total",
    when="2024-11",
)
DATA_2025 = pb(90) @ src.BYTEBYTEGO.at(
    "serving 90 petabytes of data", of="data served, BFCM weekend", basis="total", when="2025-11"
)
API_2025 = requests(31e6).per("minute") @ src.DHH.at(
    "backend API peaked at 31 million requests per",
    of="Shopify's backend API on Black Friday",
    basis="peak",
    when="2025-11-28",
)
STOREFRONT_2025 = requests(23e6).per("minute") @ src.FALCON.at(
    "23 million RPM at peak, zero dropped requests",
    of="Storefront on Falcon",
    basis="peak",
    when="2025-11-28",
)
APP_2023 = requests(58e6).per("minute") @ src.BFCM_2023.at(
    "were handling 58 million requests per minute",
    of="app servers, BFCM weekend",
    when="2023-11",
)
APP_2021 = at_least(requests(32e6).per("minute")) @ src.BFCM_2021.at(
    "surpassed 32 million app server requests per", of="app servers", basis="peak", when="2021-11"
)
BALANCERS_2021 = at_least(requests(34e6).per("minute")) @ src.BFCM_2021.at(
    "peaked at more than 34 million RPM", of="load balancers", basis="peak", when="2021-11"
)
FLASH_SHARE = at_least(percent(20)) @ src.BFCM_2021.at(
    "over 20% of our total computing capacity",
    of="computing capacity under one flash sale",
    basis="peak",
    when="2021-11",
)
REQUESTS_2018 = about(requests(100_000).per("second")) @ src.BFCM_2018.at(
    "around 100,000 requests per second",
    of="Shopify, BFCM weekend",
    basis="typical",
    when="2018-11",
)
ORDERS_2018 = about(count(11_000, "order").per("minute")) @ src.BFCM_2018.at(
    "nearly 11,000 orders created per minute", of="Shopify", when="2018-11"
)
PEAK_2018 = requests(80_000).per("second") @ src.STACK.at(
    "serves 80K requests per second at peak", of="Shopify", basis="peak", when="2018-08"
)
ORDERS_2015 = at_least(count(6000, "order").per("minute")) @ src.BFCM_TALK.at(
    "resulting in over 6,000 orders per minute",
    of="BFCM weekend, as told in April 2015",
    when="2015-04",
)
BENCHMARK_2016 = at_least(requests(25_000).per("second")) @ src.RAILSCONF.at(
    "process over 25,000 requests per second", of="Shopify", basis="test", when="2016"
)

# Merchants
MERCHANTS_2015 = at_least(count(160_000, "merchant")) @ src.ROUTER_TALK.at(
    "With over 160,000 merchants", of="merchants", basis="total", when="2015-11"
)
MERCHANTS_2016 = at_least(count(243_000, "business", "businesses")) @ src.RAILSCONF.at(
    "powering more than 243,000 businesses", of="businesses on Shopify", basis="total", when="2016"
)
MERCHANTS_2018 = at_least(count(600_000, "merchant")) @ src.BFCM_2018.at(
    "our 600,000+ merchants", of="merchants", basis="total", when="2018"
)
MERCHANTS_2021 = at_least(count(1.7e6, "merchant")) @ src.MERCHANTS_2021.at(
    "more than 1.7 million merchants worldwide", of="merchants", basis="total", when="2021-12"
)

# Pods
PODS = at_least(count(100, "pod")) @ src.CASE_STUDY.at(
    "Managing 100+ pods requires", of="pods", when="2018"
)
# The study gives no year; other articles cite the minute from Shopify's post of March 2018.
POD_MOVE = about(minutes(1)) @ src.CASE_STUDY.at(
    "datacentre in approximately one minute",
    of="the failover of one pod by Pod Mover",
    basis="typical",
    when="2018",
)
SHOP_MOVE_2018 = about(seconds(2.5)) @ src.CASE_STUDY.at(
    "~2.5 seconds average downtime per shop",
    of="downtime of a shop that is moved to another pod",
    basis="mean",
    when="2018",
)
SHOP_MOVE_2022 = at_most(seconds(10)) @ src.CASE_STUDY.at(
    "most stores experience under 10 seconds of downtime",
    of="downtime of most shops that are moved to another pod",
    basis="typical",
    when="2022",
)
BIG_SHOP_MOVE = at_most(seconds(20)) @ src.CASE_STUDY.at(
    "with larger stores under 20 seconds",
    of="downtime of a larger shop that is moved to another pod",
    basis="typical",
    when="2022",
)
REGIONS = regions(3) @ src.BACKUP.at(
    "spread across three Google Cloud Platform (GCP) regions", of="MySQL", when="2019"
)

# Storefront rendering
RENDER_P75 = at_most(about(ms(45))) @ src.RENDERING.at(
    "less than ~45ms for 75% of storefront requests",
    of="storefront responses",
    basis="p75",
    when="2020-12",
)
RENDER_P90 = at_most(about(ms(230))) @ src.RENDERING.at(
    "less than ~230ms for 90% of storefront requests",
    of="storefront responses",
    basis="p90",
    when="2020-12",
)
RENDER_P99 = at_most(about(ms(900))) @ src.RENDERING.at(
    "less than ~900ms for 99% of storefront requests",
    of="storefront responses",
    basis="p99",
    when="2020-12",
)
RENDER_GAIN = about(ratio(5)) @ src.RENDERING.at(
    "nearly 5x faster than with the previous implementation",
    of="the mean storefront response, against the former engine",
    basis="mean",
)
RENDERED = assumed(ratio(1), because="the mean response of the new engine is the unit")

# Flash sales
SALE_NOTICE = seconds(10) @ src.DATASTORES.at(
    "We can have 10 seconds’ notice",
    of="the notice that a flash sale may give",
    basis="example",
    when="2018",
)
SALE_BEFORE = between(queries(1000).per("second"), queries(2000).per("second")) @ (
    src.DATASTORES.at(
        "from 1,000 or 2,000 queries per second to",
        of="databases before a flash sale",
        basis="example",
        when="2018",
    )
)
SALE_QUERIES = queries(100_000).per("second") @ src.DATASTORES.at(
    "2,000 queries per second to 100,000 queries per",
    of="databases in a flash sale",
    basis="example",
    when="2018",
)
SALE_SERVERS = ratio(20) @ src.DATASTORES.at(
    "one times to 20 times the servers",
    of="servers that a flash sale may need, against before it",
    basis="example",
    when="2018",
)
WRITE_BURST = at_most(ratio(5)) @ src.QUEUEING.at(
    "up to 5x our baseline throughput",
    of="write-heavy bursts, against the baseline",
    when="2022",
)
QUEUE_WAIT = minutes(30) @ src.QUEUEING.at(
    "Users could wait 30 minutes, only to discover",
    of="the throttle of nginx",
    basis="example",
    when="2022",
)
# Circuit breakers
BREAKER_WRONG = percent(263) @ src.BREAKER_STUDY.at(
    "needs **263% extra utilization** to keep up",
    of="extra utilization, half-open timeout as long as the call's",
    basis="example",
)
BREAKER_RIGHT = percent(4) @ src.BREAKER_STUDY.at(
    "drops from **263% to 4%**",
    of="extra utilization after two parameters changed",
    basis="example",
)
SESSION_MISS = ms(200) @ src.SEMIAN.at(
    "our timeout which is easily 200ms", of="a request to a Redis that is slow", basis="example"
)

# Ghostferry's defaults, and Toxiproxy's
FERRY_BATCH = count(200, "row") @ src.GF_CONFIG.at(
    "c.DataIterationBatchSize = 200", of="rows of one batch that Ghostferry copies", basis="default"
)
FERRY_TABLES = count(4, "table") @ src.GF_CONFIG.at(
    "c.DataIterationConcurrency = 4",
    of="tables that Ghostferry copies at the same time",
    basis="default",
)
FERRY_EVENTS = count(100, "event") @ src.GF_CONFIG.at(
    "c.BinlogEventBatchSize = 100", of="binlog events written at once", basis="default"
)
# The code counts the first attempt: with 1, there is no second one.
FERRY_CUTOVER = count(1, "attempt") @ src.GF_CONFIG.at(
    "c.MaxCutoverRetries = 1", of="Ghostferry's lock at the cutover", basis="default"
)
TOXIPROXY_PORT = quantity(8474, "") @ src.TOXIPROXY_SERVER.at('"port", "8474"')

TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")
TENFOLD = assumed(ratio(10), because="the question is about ten times as much, in proportion")
