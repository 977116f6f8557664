"""Figures about Cloudflare's size, its proxies, its cache and its operations, stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    kb,
    ms,
    percent,
    requests,
    seconds,
    tbps,
)
from systems.cloudflare import _sources as src

# The network
CITIES = count(330, "city", "cities") @ src.V2_PART_2.at(
    "Cloudflare has servers in 330 cities spread across",
    of="cities with its servers",
    basis="total",
)
CAPACITY = at_least(tbps(500)) @ src.CAPACITY.at(
    "has officially crossed 500 Tbps of external capacity",
    of="external capacity: ports to other networks",
    basis="capacity",
)
REQUESTS_2024 = at_least(requests(60e6).per("second")) @ src.TRIE_HARD.at(
    "over 60 million per second on average.", of="HTTP requests to the network", basis="mean"
)
REQUESTS_2020 = at_least(requests(14e6).per("second")) @ src.QUICKSILVER_2020.at(
    "more than fourteen million HTTP requests per second",
    of="HTTP requests to the network",
    basis="peak",
)
PROPERTIES_2020 = at_least(count(26e6, "Internet property", "Internet properties")) @ (
    src.QUICKSILVER_2020.at(
        "more than 26 million Internet properties are depending",
        of="Internet properties",
        basis="total",
    )
)
CITIES_2020 = count(200, "city", "cities") @ src.QUICKSILVER_2020.at(
    "change to 200 cities in 90 countries where", of="cities with its servers", basis="total"
)
REQUESTS_2018 = requests(6e6).per("second") @ src.ANALYTICS_QUOTED.at(
    "On average we process 6M HTTP requests per",
    of="HTTP requests that analytics counts",
    basis="mean",
)

# pingora-origin
PINGORA_DAY_2022 = at_least(requests(1e12).per("day")) @ src.PINGORA.at(
    "serves over 1 trillion requests a day, boosts", of="requests through Pingora", basis="total"
)
ORIGIN_REQUESTS = requests(35e6).per("second") @ src.TRIE_HARD.at(
    "pingora-origin (globally) is 35 million requests per",
    of="requests that leave pingora-origin",
    basis="total",
)
ORIGIN_CORES = count(40_000, "core") @ src.TRIE_HARD.at(
    "40,000 saturated CPU cores fully dedicated to", of="CPU time of pingora-origin", basis="total"
)
HEADERS_BEFORE = percent(1.71) @ src.TRIE_HARD.at(
    "subtract that from the original 1.71% that only",
    of="CPU time of pingora-origin that clears internal headers",
    basis="part",
)
HEADERS_AFTER = percent(0.34) @ src.TRIE_HARD.at(
    "| 4 / 1171 | 0.34",
    of="CPU time of pingora-origin that clears internal headers",
    basis="part",
)
REUSE_BEFORE = percent(87.1) @ src.PINGORA_QUOTED.at(
    "the connection reuse ratio from 87.1% to 99.92%,",
    of="reuse of connections to one major customer's origins",
)
REUSE_AFTER = percent(99.92) @ src.PINGORA_QUOTED.at(
    "the connection reuse ratio from 87.1% to 99.92%,",
    of="reuse of connections to one major customer's origins",
)
PINGORA_CPU = about(percent(70)) @ src.PINGORA_QUOTED.at(
    "Pingora consumes about 70% less CPU and 67%",
    of="CPU against the old service, same traffic",
    basis="saved",
)

# Requests
SYN_ACK_WAIT = seconds(19) @ src.ERROR_522.at(
    "to Cloudflare within 19 seconds of Cloudflare sending",
    of="wait for an origin's SYN+ACK",
    basis="limit",
)
BUFFER = kb(128) @ src.DECEMBER_2025.at(
    "the buffer size was set to 128KB.",
    of="body that the proxy buffers for the WAF, to December 2025",
    basis="limit",
)
PURGE = at_most(ms(150)) @ src.PURGE.at(
    "of less than 150ms on average (P50), representing",
    of="global purge by tags, hostnames and prefixes",
    basis="median",
)
PURGE_GAIN = percent(90) @ src.PURGE.at(
    "representing a 90% improvement since May 2022.",
    of="median of a purge by tags, hostnames and prefixes",
    basis="saved",
)

# Operations
PROMETHEUS = count(916, "instance") @ src.PROMETHEUS.at(
    "we run 916 Prometheus instances with a total", of="Prometheus instances", basis="total"
)
SERIES_AN_INSTANCE = about(count(5e6, "time series", "time series")) @ src.PROMETHEUS.at(
    "average of around 5 million time series per", of="time series of an instance", basis="mean"
)
SERIES_OF_BIGGEST = about(count(30e6, "time series", "time series")) @ src.PROMETHEUS.at(
    "biggest instances storing around 30 million time series",
    of="time series of each of the biggest instances",
    basis="peak",
)
SERIES = about(count(4.9e9, "time series", "time series")) @ src.PROMETHEUS.at(
    "total of around 4.9 billion time series.", of="time series in Prometheus", basis="total"
)
