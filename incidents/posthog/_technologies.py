"""PostHog's own services, with their log messages and metrics."""

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.posthog import facts

gap = gaps_in("the reports of 2025")
_NO_RELEASES = undisclosed("release dates: not used here, the reports name no version")


class FlagsService(Technology):
    """The service that evaluates feature flags, written in Rust."""

    name = "feature-flags (Rust)"
    icon = "simple-icons:rust"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("the container's output, as structured JSON") @ facts.FLAGS_DOCS.at(
        "Pretty console logging vs JSON structured logging"
    )

    POOLS_FAILED = LogMessage(
        anchor="Failed to create database pools",
        sample='"message":"Failed to create database pools","error":"Database error: pool timed '
        'out while waiting for an open connection"',
        severity="error",
        meaning="A starting pod got no database connection in time, and exits.",
        source=facts.SEPTEMBER,
    )
    ACQUIRE_TIMEOUTS = Metric(
        name="flags_acquire_timeout_total",
        meaning="Timeouts while waiting for a database connection.",
        source=facts.FLAGS_METRICS,
    )
    POOL_UTILIZATION = Metric(
        name="flags_pool_utilization_ratio",
        meaning="The share of a database connection pool that is in use.",
        source=facts.FLAGS_METRICS,
    )


sdk = technology(
    "PostHog SDK",
    "PostHog's libraries in its customers' programs.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
flags_service = FlagsService()
django = technology(
    "PostHog (Django)",
    "The main application, on the Django framework.",
    icon="simple-icons:django",
    plane="service",
    **gap.of("releases", "logs"),
)
argo_cd = technology(
    "Argo CD",
    "Deploys the state declared in Git to Kubernetes.",
    icon="simple-icons:argo",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology("in-house", "PostHog's own software.", **gap.of("releases", "logs"))
