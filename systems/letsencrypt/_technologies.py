"""Technologies that Let's Encrypt develops or buys."""

from atlas import LogMessage, Metric, gaps_in, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.letsencrypt import facts

gap = gaps_in("Let's Encrypt's posts, documents and repositories")

UPDATER = facts.boulder.file("crl/updater/updater.go")
STORER = facts.boulder.file("crl/storer/storer.go")
CHECKER = facts.boulder.file("cmd/crl-checker/main.go")
VALIDATION = facts.boulder.file("crl/checker/checker.go")
LIMITER = facts.boulder.file("ratelimits/limiter.go")
REGISTRATION = facts.boulder.file("ra/ra.go")
PROBER = facts.boulder.file("observer/probers/crl/crl_conf.go")


class Boulder(Technology):
    """The software of the certificate authority, in Go."""

    name = "Boulder"
    icon = "simple-icons:go"
    plane = "service"
    releases = undisclosed(
        "release dates: not used here, since no version in production is published"
    )
    logs = statement("syslog; in production not standard output") @ facts.LOGGING.at(
        "In production, we disable stdout"
    )

    LIST_NOT_MADE = LogMessage(
        anchor="Generating CRL failed",
        sample="Generating CRL failed",
        severity="error",
        meaning="A CRL could not be generated; the updater retries.",
        source=UPDATER,
    )
    LIST_NOT_STORED = LogMessage(
        anchor="CRL upload failed",
        sample="CRL upload failed",
        severity="error",
        meaning="A signed CRL was not uploaded to the object store.",
        source=STORER,
    )
    TWICE_LISTED = LogMessage(
        anchor="serial seen in multiple shards: ",
        sample="serial seen in multiple shards: 04a1b2c3d4",
        pattern=r"serial seen in multiple shards: (?P<serial>[0-9a-f]+)",
        severity="error",
        meaning="One revoked certificate is in two CRLs.",
        source=CHECKER,
    )
    STALE = LogMessage(
        anchor="thisUpdate more than ",
        sample="thisUpdate more than 168h0m0s in the past: 2025-08-01 00:00:00 +0000 UTC",
        pattern=r"thisUpdate more than (?P<limit>\S+) in the past",
        severity="error",
        meaning="A CRL was generated too long ago.",
        source=VALIDATION,
    )

    TICKS = Metric(
        name="crl_updater_ticks",
        meaning="Time to generate the CRLs, by issuer and result.",
        unit="second",
        source=UPDATER,
    )
    SIZE = Metric(
        name="crl_updater_crl_size_bytes",
        meaning="Size of each CRL, by issuer and shard.",
        unit="byte",
        source=UPDATER,
    )
    THIS_UPDATE = Metric(
        name="obs_crl_this_update",
        meaning="Time when the served CRL was generated, as seen from outside.",
        unit="second",
        source=PROBER,
    )

    TOO_MANY_ORDERS = LogMessage(
        anchor="too many new orders (",
        sample="too many new orders (300) from this account in the last 3h0m0s, retry after "
        "2026-01-01 00:00:00 UTC",
        pattern=r"too many new orders \((?P<n>\d+)\) from this account in the last (?P<time>\w+)",
        severity="warning",
        meaning="An account has reached its limit of new orders; the reply says when to retry.",
        source=LIMITER,
    )
    TOO_MANY_FAILURES = LogMessage(
        anchor="too many failed authorizations (",
        sample='too many failed authorizations (5) for "example.com" in the last 1h0m0s, retry '
        "after 2026-01-01 00:00:00 UTC",
        pattern=r'too many failed authorizations \((?P<failures>\d+)\) for "(?P<name>[^"]+)"',
        severity="warning",
        meaning="A hostname failed its validation repeatedly for one account.",
        source=LIMITER,
    )
    LIMIT_LATENCY = Metric(
        name="ratelimits_spend_latency",
        meaning="Time to check a rate limit, by limit and decision.",
        unit="second",
        source=LIMITER,
    )
    PAUSED = Metric(
        name="paused_pairs",
        meaning="Number of times that an account-hostname pair was paused.",
        source=REGISTRATION,
    )
    FINALIZING = Metric(
        name="inflight_finalizes",
        meaning="Orders that are being finalised now.",
        source=REGISTRATION,
    )


boulder = Boulder()
akamai = technology(
    "Akamai", "A content delivery network.", plane="edge", **gap.of("releases", "logs")
)
delivery_network = technology(
    "delivery network",
    "A content delivery network whose operator is not named.",
    plane="edge",
    **gap.of("releases", "logs"),
)
visitor = technology(
    "client software",
    "A client of the certificate authority: a browser, its maker, or ACME software.",
    plane="edge",
    **gap.of("releases", "logs"),
)
object_storage = technology(
    "S3-compatible store",
    "An object store with the S3 interface, whose vendor is not named.",
    plane="state",
    **gap.of("releases", "logs"),
)
