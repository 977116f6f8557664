"""GLB Director: spreads connections to one address over many proxies."""

from atlas.evidence.constructors import quantity, seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import glb_director as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
_glb_director = Repository(
    "github/glb-director",
    commit="a62d37ea7fb2d89fff8e6b7a1c3acf509daffd62",
    checked=_CHECKED,
    publisher="GitHub",
)
README = _glb_director.file("README.md")
HASHING = _glb_director.file("docs/development/glb-hashing.md")
QUICK_START = _glb_director.file("docs/setup/packages-quick-start.md")
HEALTH = _glb_director.file("docs/setup/glb-healthcheck-configuration.md")
CLASSIFIER = _glb_director.file("src/glb-director/bind_classifier.c")
CHECKER = _glb_director.file("src/glb-healthcheck/HealthCheckerAppContext.go")
XDP = _glb_director.file("src/glb-director-xdp/main.go")


class GLBDirector(Technology):
    """A layer 4 load balancer that keeps no connection state."""

    name = "GLB Director"
    icon = None
    plane = "edge"
    releases = undisclosed("dates of releases: the tags of github/glb-director all have one date")
    logs = statement("the journal of the unit glb-director.service, since systemd starts it") @ (
        QUICK_START.at("runs with systemd under the `glb-director.service` unit.")
    )
    HEALTH_CHECK_INTERVAL = Parameter(
        "health check interval, default", seconds(2) @ HEALTH.at("By default, 2 seconds.")
    )
    HEALTH_CHECK_TIMEOUT = Parameter(
        "health check timeout, default", seconds(1) @ HEALTH.at("By default, 1 second.")
    )
    HEALTH_CHECK_TRIGGER = Parameter(
        "consecutive failures, default", quantity(3, "") @ HEALTH.at("By default, 3.")
    )
    MAX_PROXIES = Parameter(
        "proxies per address, by design",
        quantity(256, "") @ HASHING.at("256 proxy hosts for a single external"),
    )

    NO_CLASSIFIER = LogMessage(
        anchor="no v4 classifier loaded, dropping ",
        sample="lcore-3: !!! no v4 classifier loaded, dropping packets !!!",
        pattern=r"lcore-(?P<core>\d+): !!! no v4 classifier",
        severity="error",
        meaning="The director has no forwarding table for these packets and drops them.",
        source=CLASSIFIER,
        failure=fails.NO_TABLE,
    )
    HEALTH_CHANGED = LogMessage(
        anchor="Health state changed for backend",
        sample='level=info msg="Health state changed for backend" backendIp=10.0.0.7 failures=3 '
        "newHealth=false oldHealth=true successes=0 tableName=web",
        pattern=r"backendIp=(?P<proxy>\S+)",
        severity="info",
        meaning="A proxy failed or passed its health check; the table is rebuilt.",
        source=CHECKER,
        failure=fails.HEALTH_CHANGES,
    )
    CHANGES_HELD_BACK = LogMessage(
        anchor="Supressing table adjustments as previous change too recent",
        sample='level=warning msg="Supressing table adjustments as previous change too recent"',
        severity="warning",
        meaning="Proxies change their health too often, so the table is not changed.",
        source=CHECKER,
        failure=fails.HELD_BACK,
    )

    ENCAPSULATED = Metric(
        name="glb.director.packets.encapsulated",
        meaning="Packets sent on to a proxy.",
        source=XDP,
        kind="counter",
    )
    INTERNAL_ERRORS = Metric(
        name="glb.director.packets.internal_errors",
        meaning="Packets with an internal error, such as no row in the table or no secret.",
        source=XDP,
        kind="counter",
    )


glb_director = GLBDirector()
