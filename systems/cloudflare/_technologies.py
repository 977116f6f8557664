"""Technologies that Cloudflare built and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.cloudflare import _sources as src

gap = gaps_in("Cloudflare's posts, reports, documentation and repositories")


CENTRAL_LOGS = statement("shipped to a central place, as those of every service (2024)") @ (
    src.LOGGING.at("ship debugging logs from every service across Cloudflare’s")
)


class Pingora(Technology):
    """Cloudflare's HTTP proxy in Rust; the framework under it is open source."""

    name = "Pingora"
    icon = "simple-icons:rust"
    plane = "edge"
    releases = undisclosed("releases: production's is not named; the open one was read at a commit")
    logs = statement("the file of `error_log`, else standard error") @ src.PINGORA_CONF_DOCS.at(
        "log output file. STDERR is used if not"
    )
    programs: ClassVar = {}

    FAILED = LogMessage(
        anchor="Fail to proxy: ",
        sample="Fail to proxy: Upstream ConnectTimedout, status: 502, tries: 1, retry: false, "
        "GET /, Host: example.com",
        pattern=r"Fail to proxy: +(?P<side>Upstream|Downstream|Internal)? *(?P<type>\w+)",
        severity="error",
        meaning="A request failed. Upstream: towards the origin; the next word is the type.",
        source=src.PINGORA_PROXY,
    )


class Releases(Technology):
    """Health Mediated Deployments: releases that metrics continue, pause or revert."""

    name = "Health Mediated Deployments"
    icon = None
    plane = "control"
    releases = undisclosed("releases: an internal tool of Cloudflare")
    logs = undisclosed("logs: the post of 2025 names none")

    REQUESTS = Metric(
        name="http_request_count",
        meaning='Requests by status code: the post\'s example divides code="500" by all, over 10 '
        "minutes.",
        source=src.RELEASES,
        kind="counter",
    )


pingora = Pingora()
releases = Releases()
in_house = technology(
    "in-house",
    "Cloudflare's own software, without a public version.",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
unimog = technology(
    "Unimog",
    "Cloudflare's own load balancer within a data center.",
    plane="edge",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
quicksilver = technology(
    "Quicksilver",
    "Cloudflare's own key-value store for configuration, on every server.",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
edge_cache = technology(
    "Cloudflare cache",
    "Cloudflare's own cache of content, on its servers.",
    plane="edge",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
workers = technology(
    "Workers",
    "Cloudflare's own platform for code at the edge.",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
workers_kv = technology(
    "Workers KV",
    "Cloudflare's key-value store: central stores, and caches in its data centers.",
    logs=CENTRAL_LOGS,
    **gap.of("releases"),
)
r2 = technology(
    "R2", "Cloudflare's object store with the API of S3.", logs=CENTRAL_LOGS, **gap.of("releases")
)
facility = technology(
    "data center",
    "A building with power and network, rented from an operator.",
    **gap.of("releases", "logs"),
)
kyoto_tycoon = technology(
    "Kyoto Tycoon",
    "An open source key-value store, which distributed configuration before Quicksilver.",
    **gap.of("releases", "logs"),
)
origin_server = technology(
    "origin server",
    "The web server of a customer.",
    icon="diagrams.onprem.compute.Server",
    **gap.of("releases", "logs"),
)
