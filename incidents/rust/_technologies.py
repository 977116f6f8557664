"""Rust's own tools and services, with their messages and metrics."""

from atlas import LogMessage, Metric, gaps_in, technology, undisclosed
from atlas.technologies.technology import Technology
from incidents.rust import facts

gap = gaps_in("the post-mortems")
_NO_RELEASES = undisclosed("release dates: not used here, the post-mortems name no version")
_NO_LOGS = undisclosed("where it logs: not in the post-mortems")


class Cargo(Technology):
    """The package manager of Rust, on the developers' own machines."""

    name = "Cargo"
    icon = "simple-icons:rust"
    plane = "edge"
    releases = _NO_RELEASES
    logs = undisclosed("where it logs: to the terminal, which the post-mortem shows")

    SPURIOUS = LogMessage(
        anchor="spurious network error (",
        sample="warning: spurious network error (3 tries remaining): [6] Couldn't resolve host "
        "name (Could not resolve host: static.crates.iocrates)",
        pattern=r"spurious network error \((?P<left>\d+) tries remaining\): (?P<reason>.+)",
        severity="warning",
        meaning="A download failed and is tried again, which multiplies requests.",
        source=facts.DOWNLOADS,
    )
    DOWNLOAD_FAILED = LogMessage(
        anchor="failed to download from `",
        sample="error: failed to download from "
        "`https://crates.io/api/v1/crates/serde_derive/1.0.173/download`",
        pattern=r"failed to download from `(?P<address>[^`]+)`",
        severity="error",
        meaning="All tries failed, so the build fails.",
        source=facts.DOWNLOADS,
    )


class CratesIo(Technology):
    """The web application of the registry."""

    name = "crates.io (Rust)"
    icon = "simple-icons:rust"
    plane = "service"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    REQUESTS = Metric(
        name="cratesio_instance_requests_total",
        meaning="Requests that an instance has processed.",
        source=facts.INSTANCE_METRICS,
    )


cargo = Cargo()
crates_io_application = CratesIo()
docs_rs_application = technology(
    "docs.rs (Rust)",
    "The web server and the documentation builder.",
    icon="simple-icons:rust",
    plane="service",
    **gap.of("releases", "logs"),
)
heroku = technology(
    "Heroku",
    "A platform that runs applications and keeps their releases.",
    plane="control",
    releases=undisclosed("releases: a service without public versions"),
    logs=_NO_LOGS,
)
grafana = technology(
    "Grafana",
    "Dashboards of metrics.",
    icon="simple-icons:grafana",
    plane="control",
    **gap.of("releases", "logs"),
)
