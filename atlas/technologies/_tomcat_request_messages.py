"""Log messages of Tomcat about requests that it cannot read, and clients that go away."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tomcat as fails
from atlas.technologies.message import LogMessage

_tomcat = Repository(
    "apache/tomcat", commit="84ac9af072d4c43ebb44ccc0ceba405ad0a84903", checked="2026-11-26"
)


class TomcatRequestMessages:
    """Log messages of Tomcat about requests that it cannot read, and clients that go away."""

    METHOD_NAME = LogMessage(
        anchor="HTTP method names must be tokens",
        sample="java.lang.IllegalArgumentException: Invalid character found in method name "
        "[0x160x030x010x02]. HTTP method names must be tokens",
        severity="info",
        meaning="A client sent something else than HTTP: TLS to a plain port, or a scanner.",
        source=_tomcat.file("java/org/apache/coyote/http11/LocalStrings.properties"),
        failure=fails.NOT_HTTP,
    )

    TARGET = LogMessage(
        anchor="Invalid character found in the request target",
        sample="java.lang.IllegalArgumentException: Invalid character found in the request "
        "target [/orders?filter={}]. The valid characters are defined in RFC 7230 and RFC "
        "3986",
        severity="info",
        meaning="A request has characters in its address that must be encoded, and it gets 400.",
        source=_tomcat.file("java/org/apache/coyote/http11/LocalStrings.properties"),
        failure=fails.NOT_ENCODED,
    )

    CLIENT_ABORT = LogMessage(
        anchor="org.apache.catalina.connector.ClientAbortException",
        sample="org.apache.catalina.connector.ClientAbortException: null",
        severity="warning",
        meaning="A client or proxy closed the connection before the response was complete.",
        source=_tomcat.file("java/org/apache/catalina/connector/ClientAbortException.java"),
        failure=fails.CLIENT_GONE,
    )
