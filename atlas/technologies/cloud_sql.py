"""Google Cloud SQL: managed relational databases, and the proxy to reach them."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import cloud_sql as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

PROXY = fails.proxy.file("internal/proxy/proxy.go")
ROOT = fails.proxy.file("cmd/root.go")
REFRESH = fails.connector.file("internal/cloudsql/refresh.go")
DIALER = fails.connector.file("dialer.go")
PROXY_1 = fails.proxy.file(
    "proxy/proxy/client.go", commit="47f4da7d092dbf8c3879880f25d8354a36482b89"
)


class CloudSQL(Technology):
    """A service that runs relational databases, and a proxy that connects to them."""

    name = "Google Cloud SQL"
    icon = "diagrams.gcp.database.SQL"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in its proxy's repository")
    logs = statement("the proxy: standard output and standard error") @ fails.proxy.file(
        "internal/log/log.go"
    ).at("StdLogger")
    programs: ClassVar = {"cloud-sql-proxy": "the proxy of Cloud SQL"}

    NO_CONNECTION = LogMessage(
        anchor="] failed to connect to instance: ",
        sample="2026/03/02 04:11:09 [shop:europe-west1:orders] failed to connect to instance: "
        'dial error: failed to dial (connection name = "shop:europe-west1:orders"): dial tcp '
        "203.0.113.7:3307: i/o timeout",
        pattern=r"failed to connect to instance",
        severity="error",
        meaning="The proxy could not connect to an instance for a client.",
        source=PROXY,
        failure=fails.NO_CONNECTION,
    )
    NO_CONNECTION_1 = LogMessage(
        anchor="couldn't connect to ",
        sample='2022/03/02 04:11:09 couldn\'t connect to "shop:europe-west1:orders": dial tcp '
        "203.0.113.7:3307: connect: connection timed out",
        pattern=r'couldn\'t connect to "(?P<instance>[\w.:\-]+:[\w\-]+:[\w\-]+)"',
        severity="error",
        meaning="The proxy could not connect to an instance for a client.",
        source=PROXY_1,
        versions="< 2",
        failure=fails.NO_CONNECTION,
    )
    NO_DATA = LogMessage(
        anchor="refresh error: failed to get instance metadata",
        sample='refresh error: failed to get instance metadata (connection name = "shop:europe-'
        'west1:orders"): googleapi: Error 403: The client is not authorized to make this request.',
        pattern=r'failed to get instance metadata \(connection name = "(?P<instance>[^"]+)"\)',
        severity="error",
        meaning="The Cloud SQL Admin API refused to describe the instance.",
        source=REFRESH,
        failure=fails.NO_DATA,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="create ephemeral cert failed",
        sample="fetch ephemeral cert failed: refresh error: create ephemeral cert failed "
        '(connection name = "shop:europe-west1:orders")',
        pattern=r'create ephemeral cert failed \(connection name = "(?P<instance>[^"]+)"\)',
        severity="error",
        meaning="The proxy got no client certificate for the instance.",
        source=REFRESH,
        failure=fails.NO_CERTIFICATE,
    )
    NO_CERTIFICATE_1 = LogMessage(
        anchor="failed to refresh the ephemeral certificate for ",
        sample="2022/03/02 04:11:09 failed to refresh the ephemeral certificate for "
        "shop:europe-west1:orders: googleapi: Error 403",
        pattern=r"the ephemeral certificate for (?P<instance>[\w.:\-]+)",
        severity="error",
        meaning="The proxy got no client certificate for the instance.",
        source=PROXY_1,
        versions="< 2",
        failure=fails.NO_CERTIFICATE,
    )
    REGION = LogMessage(
        anchor="provided region was mismatched - got ",
        sample="config error: provided region was mismatched - got europe-west4, want europe-west1",
        pattern=r"region was mismatched - got (?P<got>\S+), want (?P<want>[\w-]+)",
        severity="error",
        meaning="The connection name has another region than the instance.",
        source=REFRESH,
        failure=fails.BAD_NAME,
    )
    BAD_NAME = LogMessage(
        anchor="invalid instance connection name, want = PROJECT:REGION:INSTANCE, got = ",
        sample="invalid instance connection name, want = PROJECT:REGION:INSTANCE, got = orders",
        pattern=r"want = PROJECT:REGION:INSTANCE, got = (?P<name>\S+)",
        severity="error",
        meaning="The proxy was given no full connection name.",
        source=PROXY,
        failure=fails.BAD_NAME,
    )
    NO_ADDRESS = LogMessage(
        anchor="instance does not have IP of type ",
        sample='instance does not have IP of type "PUBLIC" (connection name = '
        '"shop:europe-west1:orders")',
        pattern=r'instance does not have IP of type "(?P<type>\w+)"',
        severity="error",
        meaning="The instance has no public, or no private, address that the proxy could use.",
        source=fails.connector.file("internal/cloudsql/instance.go"),
        failure=fails.NO_ADDRESS,
    )
    FULL = LogMessage(
        anchor="max connections reached (open = ",
        sample="[Health Check] Readiness failed: max connections reached (open = 500, max = 500)",
        pattern=r"max connections reached \(open = (?P<open>\d+), max = (?P<max>\d+)\)",
        severity="error",
        meaning="The proxy has as many connections open as its own limit allows.",
        source=fails.proxy.file("internal/healthcheck/healthcheck.go"),
        failure=fails.FULL,
    )
    FULL_1 = LogMessage(
        anchor="too many open connections (max ",
        sample="2022/03/02 04:11:09 too many open connections (max 500)",
        pattern=r"too many open connections \(max (?P<max>\d+)\)",
        severity="error",
        meaning="The proxy has as many connections open as its own limit allows.",
        source=PROXY_1,
        versions="< 2",
        failure=fails.FULL,
    )
    NO_START = LogMessage(
        anchor="The proxy has encountered a terminal error: ",
        sample="2026/03/02 04:11:09 The proxy has encountered a terminal error: unable to start: "
        "[shop:europe-west1:orders] Unable to mount socket: listen tcp 127.0.0.1:5432: bind: "
        "address already in use",
        pattern=r"encountered a terminal error: (?P<reason>unable to start)",
        severity="fatal",
        meaning="The proxy could not start; the reason follows.",
        source=ROOT,
        failure=fails.NO_START,
    )
    NO_LOGIN = LogMessage(
        anchor="error initializing dialer: failed to create default credentials: ",
        sample="error initializing dialer: failed to create default credentials: credentials: "
        "could not find default credentials",
        severity="fatal",
        meaning="The proxy found no Application Default Credentials.",
        source=DIALER,
        failure=fails.NO_LOGIN,
    )
    STILL_OPEN = LogMessage(
        anchor=" connection(s) still open after waiting ",
        sample="3 connection(s) still open after waiting 30s",
        pattern=r"(?P<count>\d+) connection\(s\) still open after waiting (?P<time>\S+)",
        severity="error",
        meaning="The proxy stopped while clients still had connections.",
        source=PROXY,
        failure=fails.OPEN,
    )

    DIAL_FAILURES = Metric(
        name="cloudsqlconn/dial_failure_count",
        meaning="Failed attempts of the proxy to connect.",
        source=fails.README,
        kind="counter",
    )
    REFRESH_FAILURES = Metric(
        name="cloudsqlconn/refresh_failure_count",
        meaning="Failed refreshes of the data of an instance.",
        source=fails.README,
        kind="counter",
    )
    OPEN = Metric(
        name="cloudsqlconn/open_connections",
        meaning="Connections that the proxy has open.",
        source=fails.README,
    )


cloud_sql = CloudSQL()
