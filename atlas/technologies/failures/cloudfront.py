"""What fails in Amazon CloudFront, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, cli
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

guide = Repository(
    "awsdocs/amazon-cloudfront-developer-guide",
    commit="1c964d49c912371ecc1b0fa1abc3ac7cdf374803",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
LOGS = guide.file("AccessLogs.md")
BAD_GATEWAY = guide.file("http-502-bad-gateway.md")
DNS = guide.file("http-502-dns-error.md")
TIMEOUT = guide.file("http-504-gateway-timeout.md")

NAME_SERVERS = Check(
    "Query the name servers of the origin's domain.",
    shell("dig <domain> NS +short") @ DNS.at("dig OriginAPEXDomainName NS +short"),
    **NO_OUTPUT,
    verify="It must list name servers; then query each: dig with its name after an @.",
)
ORIGIN = Check(
    "Check which origin the distribution uses, with its ports, protocol and timeouts.",
    shell("aws cloudfront get-distribution-config --id <id>")
    @ cli.file("cloudfront/get-distribution-config.rst").at("gets metadata about the CloudFront"),
    **NO_OUTPUT,
)
TLS = Check(
    "Open a TLS connection to the origin, and read its certificate.",
    shell("openssl s_client -connect <domain>:443 -servername <domain>")
    @ BAD_GATEWAY.at("test the connection to your origin server"),
    **NO_OUTPUT,
    verify="The certificate must be valid, complete and have the name of the origin.",
)
LATENCY = Check(
    "Measure how long the origin takes to respond, on the origin itself.",
    shell("time curl -sS -o /dev/null <url>")
    @ TIMEOUT.at("run the following Linux curl command on each"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("a high time to first byte: the application is slow")
    @ TIMEOUT.at("take steps to improve the performance of"),
)

_CONNECT = [
    UsualCause(
        "the origin's certificate is expired, incomplete or has another name",
        sign=statement("openssl shows the error, and plain HTTP works")
        @ BAD_GATEWAY.at("If the domain names don't match, the"),
    ),
    UsualCause(
        "the origin does not listen on the port",
        sign=statement("no connection at all, from anywhere")
        @ BAD_GATEWAY.at("Origin is not responding on specified ports"),
    ),
    UsualCause(
        "a firewall of the origin blocks CloudFront",
        sign=statement("other clients can connect")
        @ TIMEOUT.at("firewall on your origin server blocks CloudFront traffic"),
    ),
]

NO_NAME = KnownFailure("the name of the origin does not resolve", steps=[NAME_SERVERS, ORIGIN, TLS])
NO_CONNECTION = KnownFailure(
    "no connection to the origin", steps=[TLS, ORIGIN, NAME_SERVERS], causes=_CONNECT
)
SLOW = KnownFailure("the origin responds too late", steps=[LATENCY, ORIGIN, TLS])
BAD_RESPONSE = KnownFailure("the origin's response is not valid", steps=[ORIGIN, LATENCY, TLS])
