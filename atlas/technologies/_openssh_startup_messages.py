"""Messages of OpenSSH about connections that end before the login."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openssh as fails
from atlas.technologies.message import LogMessage

V7 = Repository(
    "openssh/openssh-portable",
    commit="aede1c34243a6f7feae2fb2cb686ade5f9be6f3d",
    checked="2026-11-27",
)
V9 = Repository(
    "openssh/openssh-portable",
    commit="94eb6858efecc1b4f02d8a6bd35e149f55c814c8",
    checked="2026-11-27",
)
NOW = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-27",
)


class OpenSSHStartupMessages:
    """Messages of OpenSSH about connections that end before the login."""

    BANNER_FULL = LogMessage(
        anchor="Exceeded MaxStartups",
        sample="debug1: kex_exchange_identification: banner line 0: Exceeded MaxStartups",
        pattern=(
            r"(?:exchange_identification: (?:banner line \d+: )?|^|: "
            r")(?P<error>Exceeded MaxStartups)"
        ),
        severity="error",
        meaning=(
            "The client's view: too many connections wait for login at the server, "
            "which drops this one."
        ),
        source=V9.file("sshd.c"),
        versions=">= 8.2, < 9.8",
        failure=fails.DROPPED,
    )

    BANNER_REFUSED = LogMessage(
        anchor="Not allowed at this time",
        sample="debug1: kex_exchange_identification: banner line 0: Not allowed at this time",
        pattern=(
            r"exchange_identification: banner line \d+: (?P<error>Not allowed at this "
            r"time)"
        ),
        severity="error",
        meaning=(
            "The client's view: the server drops this address for a while, or has "
            "too many logins at once."
        ),
        source=NOW.file("sshd.c"),
        versions=">= 9.8",
        failure=fails.DROPPED,
    )

    THROTTLING = LogMessage(
        anchor="error: beginning MaxStartups throttling",
        sample="sshd[2072]: error: beginning MaxStartups throttling",
        severity="error",
        meaning="Too many connections wait for login, and new ones are dropped.",
        source=V9.file("sshd.c"),
        versions=">= 8.2, < 9.8",
        failure=fails.DROPPED,
    )

    THROTTLED = LogMessage(
        anchor="exited MaxStartups throttling after ",
        sample=("sshd[2072]: exited MaxStartups throttling after 00:02:10, 31 connections dropped"),
        pattern=(
            r"exited MaxStartups throttling after (?P<time>\S+), (?P<count>\d+) "
            r"connections dropped"
        ),
        severity="warning",
        meaning=("For a while too many connections waited for login, and new ones were dropped."),
        source=V9.file("sshd.c"),
        versions=">= 8.2, < 9.8",
        failure=fails.DROPPED,
    )

    PAST_STARTUPS = LogMessage(
        anchor=" past MaxStartups",
        sample=(
            "sshd[2072]: drop connection #17 from [192.0.2.10]:52488 on "
            "[192.0.2.22]:22 past MaxStartups"
        ),
        pattern=(
            r"drop connection #(?P<waiting>\d+) from \[(?P<client>[^\]]+)\]:\d+ on "
            r"\[(?P<server>[^\]]+)\]:\d+ past MaxStartups"
        ),
        severity="warning",
        meaning="Too many connections wait for login, and this one is dropped.",
        source=V9.file("sshd.c"),
        versions="< 9.8",
        failure=fails.DROPPED,
    )

    NO_BANNER = LogMessage(
        anchor="ssh_exchange_identification: ",
        sample="ssh_exchange_identification: Connection closed by remote host",
        pattern=(
            r"ssh_exchange_identification: (?:Connection closed by remote host|read: "
            r"Connection reset by peer|No banner received)"
        ),
        severity="error",
        meaning=(
            "The server closed the connection before it named itself: it is "
            "overloaded, or refuses this address."
        ),
        source=V7.file("sshconnect.c"),
        versions="< 8.0",
        failure=fails.DROPPED,
    )

    LOGIN_GRACE = LogMessage(
        anchor="Timeout before authentication for ",
        sample="sshd[2072]: fatal: Timeout before authentication for 192.0.2.10 port 51234",
        pattern=r"Timeout before authentication for (?:connection from )?(?P<client>\S+)",
        severity="info",
        meaning=("A client did not log in within LoginGraceTime; many of them fill MaxStartups."),
        source=V9.file("sshd.c"),
        failure=fails.GRACE,
    )

    BAD_BANNER = LogMessage(
        anchor="Bad remote protocol version identification: '",
        sample="Bad remote protocol version identification: '0'",
        pattern=r"Bad remote protocol version identification: '(?P<banner>[^']*)'",
        severity="error",
        meaning="The other side sent a version that is not that of SSH, as a scan does.",
        source=NOW.file("kex.c"),
        failure=fails.NOT_SSH,
    )
