"""Log messages of HAProxy about health checks and requests without a server."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import haproxy as fails
from atlas.technologies.message import LogMessage

code = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked="2026-11-27"
)


class HAProxyCheckMessages:
    """Log messages of HAProxy about health checks and requests without a server."""

    ANALYZED = LogMessage(
        anchor=" failed, reason: Health analyze, ",
        sample=(
            "Health check for server web/web1 failed, reason: Health analyze, info: "
            '"Detected 10 consecutive errors, last one was: L4 unsuccessful '
            'connection", status: 0/2 DOWN.'
        ),
        pattern=(
            r"check for (?:backup )?server (?P<backend>[^/\s]+)/(?P<server>\S+) "
            r'failed, reason: Health analyze, info: "Detected (?P<count>\d+) '
            r'consecutive errors, last one was: (?P<reason>[^"]+)"'
        ),
        severity="error",
        meaning=(
            "Requests to a server failed so often in a row that it is taken out, "
            "without a health check."
        ),
        source=code.file("src/check.c"),
        failure=fails.ANALYZED,
    )

    CHECK_FAILED = LogMessage(
        anchor=" failed, reason: Layer",
        sample=(
            "Health check for server web/web1 failed, reason: Layer4 connection "
            'problem, info: "Connection refused", check duration: 0ms, status: 2/3 '
            "UP."
        ),
        pattern=(
            r"check for (?:backup )?server (?P<backend>[^/\s]+)/(?P<server>\S+) "
            r"(?:conditionally )?failed, reason: (?P<reason>Layer\d [a-z ]+)(?:, "
            r'code: (?P<code>\d+))?(?:, info: "(?P<info>[^"]*)")?'
        ),
        severity="warning",
        meaning=("A health check of a server failed; after some in a row the server is taken out."),
        source=code.file("src/check.c"),
        failure=fails.SERVER_DOWN,
    )

    CHECK_PROBLEM = LogMessage(
        anchor=" failed, reason: Socket error",
        sample=(
            "Health check for server web/web1 failed, reason: Socket error, info: "
            '"Connection refused", check duration: 0ms, status: 0/2 DOWN.'
        ),
        pattern=(
            r"check for (?:backup )?server (?P<backend>[^/\s]+)/(?P<server>\S+) "
            r'failed, reason: Socket error(?:, info: "(?P<info>[^"]*)")?'
        ),
        severity="warning",
        meaning="A health check could not open its socket.",
        source=code.file("src/check.c"),
        failure=fails.SERVER_DOWN,
    )

    EXTERNAL_CHECK = LogMessage(
        anchor=" failed, reason: External check ",
        sample=(
            "Health check for server web/web1 failed, reason: External check "
            "timeout, check duration: 10001ms, status: 0/2 DOWN."
        ),
        pattern=(
            r"check for (?:backup )?server (?P<backend>[^/\s]+)/(?P<server>\S+) "
            r"failed, reason: External check (?P<reason>error|timeout)"
        ),
        severity="warning",
        meaning="The program that checks a server failed or took too long.",
        source=code.file("src/check.c"),
        failure=fails.SERVER_DOWN,
    )

    DATA_TIMEOUT = LogMessage(
        anchor=" sD-- ",
        sample=(
            "10.0.1.2:33318 [04/Mar/2026:05:06:07.130] www api/api-3 0/0/1/20/30001 "
            '200 4096 - - sD-- 5/5/3/1/0 0/0 "GET /orders HTTP/1.1"'
        ),
        pattern=(
            r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) "
            r"[-\d]+/[-\d]+/[-\d]+/[-\d]+/\+?\d+ (?P<status>\d{3}) \+?\d+ \S+ \S+ "
            r"sD-- "
        ),
        severity="error",
        meaning="`timeout server` passed while the server sent its response.",
        source=code.file("doc/configuration.txt"),
        failure=fails.SLOW,
    )

    DATA_BROKEN = LogMessage(
        anchor=" SD-- ",
        sample=(
            "10.0.1.2:33318 [04/Mar/2026:05:06:07.130] www api/api-3 0/0/1/20/301 "
            '200 4096 - - SD-- 5/5/3/1/0 0/0 "GET /orders HTTP/1.1"'
        ),
        pattern=(
            r"(?P<backend>[\w.-]+)/(?P<server>[\w.-]+) "
            r"[-\d]+/[-\d]+/[-\d]+/[-\d]+/\+?\d+ (?P<status>\d{3}) \+?\d+ \S+ \S+ "
            r"SD-- "
        ),
        severity="error",
        meaning="The connection to the server broke while it sent its response.",
        source=code.file("doc/configuration.txt"),
        failure=fails.BAD_RESPONSE,
    )

    REQUEST_TIMEOUT = LogMessage(
        anchor=" cR-- ",
        sample=(
            "10.0.1.2:33318 [04/Mar/2026:05:06:07.130] www www/<NOSRV> "
            '-1/-1/-1/-1/10001 408 212 - - cR-- 5/5/0/0/0 0/0 "<BADREQ>"'
        ),
        pattern=(
            r"/<NOSRV> [-\d]+/[-\d]+/[-\d]+/[-\d]+/\+?\d+ (?P<status>408) \+?\d+ \S+ "
            r"\S+ cR-- "
        ),
        severity="warning",
        meaning="A client did not send its whole request within `timeout http-request`.",
        source=code.file("doc/configuration.txt"),
        failure=fails.REJECTED,
    )

    REQUEST_BLOCKED = LogMessage(
        anchor=" PR-- ",
        sample=(
            "10.0.1.2:33318 [04/Mar/2026:05:06:07.130] www www/<NOSRV> -1/-1/-1/-1/0 "
            '400 187 - - PR-- 5/5/0/0/0 0/0 "<BADREQ>"'
        ),
        pattern=(
            r"/<NOSRV> [-\d]+/[-\d]+/[-\d]+/[-\d]+/\+?\d+ (?P<status>4\d\d) \+?\d+ "
            r"\S+ \S+ PR-- "
        ),
        severity="warning",
        meaning="HAProxy blocked a request: it breaks the protocol, or a rule denied it.",
        source=code.file("doc/configuration.txt"),
        failure=fails.REJECTED,
    )

    NO_SERVER_TCP = LogMessage(
        anchor="/<NOSRV> ",
        sample=(
            "10.0.1.2:33318 [04/Mar/2026:05:06:07.130] mail mail/<NOSRV> -1/-1/0 0 SC 8/7/6/0/0 0/0"
        ),
        pattern=r"(?P<backend>[\w.-]+)/<NOSRV> [-\d]+/-1/\+?\d+ \+?\d+ SC ",
        severity="error",
        meaning="A connection was closed at once: no server of the backend is available.",
        source=code.file("src/backend.c"),
        failure=fails.NO_SERVER,
    )
