"""Figures of trips: apps, edge, push connections, fulfilment, geofences."""

from atlas import (
    Publisher,
    about,
    at_least,
    at_most,
    between,
    connections,
    count,
    messages,
    ms,
    percent,
    queries,
    ratio,
    requests,
    seconds,
    servers,
    users,
)
from systems.uber import facts

# Size, by Uber's own releases
RESULTS_2025 = Publisher("Uber Technologies", checked=facts.CHECKED).post(
    "Uber Announces Results for Fourth Quarter and Full Year 2025",
    "https://www.businesswire.com/news/home/20260204947622/en/"
    "Uber-Announces-Results-for-Fourth-Quarter-and-Full-Year-2025",
    "2026-02-04",
)
RESULTS_2024 = Publisher("Uber Technologies", checked=facts.CHECKED).post(
    "Uber Announces Results for First Quarter 2024",
    "https://stocktitan.net/news/UBER/uber-announces-results-for-first-quarter-awqj9nhzgh7h.html",
    "2024-05-08",
)
TRIPS_BY_YEAR = Publisher("Uber Technologies", checked=facts.CHECKED).quoted(
    RESULTS_2025.title,
    RESULTS_2025.url,
    "2026-02-04",
    read_in="a table of public notes",
)
CONSUMERS = at_least(users(200e6)) @ RESULTS_2025.at(
    "more than 200 million monthly users", of="users of Uber in a month of late 2025", basis="total"
)
TRIPS_A_DAY = at_least(count(40e6, "trip").per("day")) @ RESULTS_2025.at(
    "more than 40 million trips every day", of="trips and orders of late 2025", basis="total"
)
CONSUMERS_2024 = users(149e6) @ RESULTS_2024.at(
    "15% year-over-year to 149 million", of="consumers in a month of early 2024", basis="total"
)
RIDES_2018 = count(15e6, "ride").per("day") @ facts.HERB.at(
    "the 15 million rides per day", of="rides of mid-2018", basis="total"
)
CITIES_2018 = at_least(count(600, "city", "cities")) @ facts.HERB.at(
    "supports the 600-plus cities", of="cities of mid-2018", basis="total"
)

# Edge and push
TAIL_CUT = between(percent(25), percent(30)) @ facts.FAILOVER_HANDLER.at(
    "25-30 percent reduction in tail-end latencies", of="HTTPS of the apps", basis="saved"
)
PUSH_CONNECTIONS = at_least(connections(1.5e6)) @ facts.PUSH.at(
    "more than 1.5M concurrent connections", of="RAMEN, second generation, over SSE", basis="total"
)
PUSH_MESSAGES = at_least(messages(250e3).per("second")) @ facts.PUSH.at(
    "over 250,000 messages per second", of="RAMEN, second generation, over SSE", basis="total"
)
HEARTBEAT = seconds(4) @ facts.PUSH_GRPC.at(
    "the mobile side every 4 seconds", of="heartbeats of RAMEN over SSE", basis="typical"
)
OFFER_VALID = seconds(30) @ facts.PUSH_GRPC_QUOTED.at(
    "a validity of 30 seconds", of="offers to drivers", basis="limit"
)
SURGE = requests(367e3).per("second") @ facts.RATE_LIMITER.at(
    "traffic surge (22 K → 367 K RPS)", of="one critical service in a surge", basis="peak"
)
SURGE_FACTOR = ratio(15) @ facts.RATE_LIMITER.at(
    "survived a 15× traffic surge", of="one critical service in a surge", basis="peak"
)

# Fulfilment, geofences, grid
FULFILMENT_USERS = at_least(users(1e6)) @ facts.FULFILMENT.at(
    "more than a million concurrent users", of="users of fulfilment at once", basis="total"
)
FULFILMENT_FLOWS = at_least(count(120, "fulfilment flow")) @ facts.FULFILMENT.at(
    "build 120+ unique fulfillment flows", of="the platform", basis="total"
)
FULFILMENT_CITIES = at_least(count(10_000, "city", "cities")) @ facts.FULFILMENT.at(
    "across over ten thousand cities", of="cities of the platform", basis="total"
)
GEOFENCE_LOAD = queries(170e3).per("second") @ facts.MICROSERVICES_STUDY.at(
    "170,000 QPS on 40 machines at 35% CPU", of="geofence", basis="peak", when="2015-12-31"
)
GEOFENCE_MACHINES = servers(40) @ facts.MICROSERVICES_STUDY.at(
    "170,000 QPS on 40 machines at 35% CPU", of="geofence", when="2015-12-31"
)
GEOFENCE_P95 = at_most(ms(5)) @ facts.MICROSERVICES_STUDY.at(
    "P95 latency under 5 ms", of="geofence", basis="p95", when="2015-12-31"
)
GEOFENCE_P99 = at_most(ms(50)) @ facts.MICROSERVICES_STUDY.at(
    "P99 under 50 ms", of="geofence", basis="p99", when="2015-12-31"
)
GEOFENCE_NEED = ms(100) @ facts.GEOFENCE.at(
    "quickly (99th percentile < 100 milliseconds)", of="geofence lookups", basis="target"
)
BASE_CELLS = count(122, "cell") @ facts.H3_OVERVIEW.at(
    "(resolution 0) consists of 122 cells", of="the coarsest grid of H3", basis="total"
)
FINER_GRIDS = count(15, "resolution") @ facts.H3_OVERVIEW.at(
    "H3 provides 15 finer grid resolutions", of="H3", basis="total"
)

# Growth
TRIP_GROWTH = about(percent(20)) @ facts.MEZZANINE.at(
    "our trip growth (~20% a month)", of="trips each month", when="2014"
)
