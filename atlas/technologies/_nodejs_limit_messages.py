"""Log messages of Node.js about open files."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nodejs as fails
from atlas.technologies.message import LogMessage

ERRORS = Repository(
    "nodejs/node", commit="002872cbb5008b7216097129ef20c54f0f6e3bcc", checked="2026-11-27"
).file("doc/api/errors.md")


class NodejsLimitMessages:
    """Log messages of Node.js about open files."""

    FILES = LogMessage(
        anchor="EMFILE",
        sample="Error: connect EMFILE 192.0.2.5:8983 - Local (undefined:undefined)",
        pattern=(
            r"(?:connect|getaddrinfo|spawn(?: "
            r"\S+)?|accept|listen|watch|scandir|uv_\w+|queryA+) "
            r"(?P<code>EMFILE)|(?P<open>EMFILE: too many open files)"
        ),
        severity="error",
        meaning=(
            "The process is at its limit of open files and sockets; mostly "
            "connections are not closed or reused."
        ),
        source=ERRORS,
        failure=fails.FILES_FULL,
    )
