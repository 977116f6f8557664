"""Stripe's own software, as far as its repositories show it, and what has no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.stripe import _sources as src

gap = gaps_in("Stripe's posts, talks, documentation and repositories")
_COMMIT = undisclosed("releases: one commit of its repository was read")


class ClientLibrary(Technology):
    """Stripe's library for Ruby: it sends requests, retries them, and checks webhooks."""

    name = "stripe-ruby"
    icon = "diagrams.programming.language.Ruby"
    plane = "edge"
    releases = _COMMIT
    logs = statement(
        "the application's logger; without one, standard output and error, if log_level is set"
    ) @ (src.RUBY_SETTINGS.at("log some extra information to $stdout and"))

    READ_TIMEOUT = LogMessage(
        anchor="Timed out communicating with Stripe (",
        sample="Timed out communicating with Stripe (https://api.stripe.com). Please check your "
        "internet connection and try again.",
        severity="error",
        meaning="No response within 80 s by default; the operation may have been carried out.",
        source=src.RUBY_REQUESTS,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor="Timed out connecting to Stripe (",
        sample="Timed out connecting to Stripe (https://api.stripe.com). Please check your "
        "internet connection and try again.",
        severity="error",
        meaning="No connection within 30 s by default; nothing was carried out.",
        source=src.RUBY_REQUESTS,
    )
    RATE_LIMITED = LogMessage(
        anchor="(Status 429) ",
        sample="Stripe::RateLimitError: (Status 429) (Request req_example)",
        severity="error",
        meaning="A limiter rejected the request, or another request held the object's lock.",
        source=src.RUBY_ERRORS,
    )
    SIGNATURE = LogMessage(
        anchor="No signatures found matching the expected signature for payload",
        sample="Stripe::SignatureVerificationError: No signatures found matching the expected "
        "signature for payload",
        severity="error",
        meaning="The webhook's body or secret is not the one that was signed.",
        source=src.RUBY_WEBHOOK,
    )
    TOLERANCE = LogMessage(
        anchor="Timestamp outside the tolerance zone (",
        sample="Stripe::SignatureVerificationError: Timestamp outside the tolerance zone "
        "(2026-11-27 03:00:00)",
        severity="error",
        meaning="The signature is older than 5 minutes, or the clock of the host is wrong.",
        source=src.RUBY_WEBHOOK,
    )


class Veneur(Technology):
    """Stripe's pipeline for metrics: one instance on each host, global ones behind a proxy."""

    name = "Veneur"
    icon = None
    plane = "control"
    programs: ClassVar = {"veneur": "the metrics pipeline, which also validates its own file"}
    releases = _COMMIT
    logs = statement("the standard logger of logrus") @ (
        src.VENEUR_MAIN.at("logger := logrus.StandardLogger()")
    )

    FORWARD_FAILED = LogMessage(
        anchor="Failed to forward to an upstream Veneur",
        sample='level=error msg="Failed to forward to an upstream Veneur"',
        severity="error",
        meaning="This host's histograms and sets do not reach the global instances.",
        source=src.VENEUR_FLUSHER,
    )
    DIAL_FAILED = LogMessage(
        anchor="failed to dial destination",
        sample='level=error msg="failed to dial destination"',
        severity="error",
        meaning="The proxy cannot connect to a global instance of the hash ring.",
        source=src.VENEUR_DIALER,
    )
    FORWARD_ERRORS = Metric(
        name="veneur.forward.error_total",
        meaning="Errors while forwarding; should pretty much never happen, by its documentation.",
        source=src.VENEUR_README,
        kind="counter",
    )
    FLUSH_ERRORS = Metric(
        name="veneur.flush.error_total",
        meaning="Errors while sending to a sink, such as the hosted store.",
        source=src.VENEUR_README,
        kind="counter",
    )


class Smokescreen(Technology):
    """Stripe's proxy for traffic that leaves, such as webhooks."""

    name = "Smokescreen"
    icon = None
    plane = "edge"
    releases = _COMMIT
    logs = undisclosed("where it logs: not in the parts of its repository that were read")

    DECISION = LogMessage(
        anchor="CANONICAL-PROXY-DECISION",
        sample='{"allow":false,"decision_reason":"rule has enforce policy","level":"warning",'
        '"msg":"CANONICAL-PROXY-DECISION"}',
        severity="warning",
        meaning="One line for each request: role, requested host, allowed or not, and why.",
        source=src.SMOKESCREEN_CODE,
    )
    NO_RULE = LogMessage(
        anchor='"decision_reason":"no rule matched"',
        sample='{"allow":false,"decision_reason":"no rule matched","level":"warning",'
        '"msg":"CANONICAL-PROXY-DECISION"}',
        severity="warning",
        meaning="The egress list has no rule for the client, and no default.",
        source=src.SMOKESCREEN_ACL,
    )
    CONNECT_ERRORS = Metric(
        name="cn.atpt.connect.err",
        meaning="Connections that failed, by kind of failure.",
        source=src.SMOKESCREEN_METRICS,
        kind="counter",
    )
    DENIED = Metric(
        name="acl.deny",
        meaning="Requests that the egress list denied.",
        source=src.SMOKESCREEN_METRICS,
        kind="counter",
    )
    RESOLVER_ERRORS = Metric(
        name="resolver.errors_total",
        meaning="DNS lookups of the proxy that failed.",
        source=src.SMOKESCREEN_METRICS,
        kind="counter",
    )


client_library = ClientLibrary()
veneur = Veneur()
smokescreen = Smokescreen()
pinot = technology(
    "Apache Pinot",
    "A store that answers analytical queries on records from Kafka.",
    plane="state",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A service or tool of Stripe's own without a published name or source.",
    **gap.of("releases", "logs"),
)
ruby_api = technology(
    "Ruby",
    "The language of Stripe's API and of most of its product code.",
    icon="diagrams.programming.language.Ruby",
    plane="service",
    releases=gap("releases"),
    logs=statement("2016: canonical log lines, one line at the end of each API request")
    @ src.CANONICAL.at("a big log line"),
)
go_proxy = technology(
    "Go",
    "The language of Stripe's infrastructure, such as its database proxies.",
    icon="diagrams.programming.language.Go",
    plane="service",
    **gap.of("releases", "logs"),
)
