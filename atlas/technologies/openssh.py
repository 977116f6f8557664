"""OpenSSH: logins and commands on other hosts."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._openssh_sessions import OpenSSHSessionMessages
from atlas.technologies._openssh_startup_messages import OpenSSHStartupMessages
from atlas.technologies.failures import openssh as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-26",
)
SSHD = _code.file("sshd.c")
CONNECT = _code.file("sshconnect.c")
MISC = _code.file("misc.c")


class OpenSSH(OpenSSHStartupMessages, OpenSSHSessionMessages, Technology):
    """The server sshd and the client ssh."""

    name = "OpenSSH"
    icon = None
    plane = "control"
    releases = undisclosed("release dates: endoflife-date has no page for OpenSSH")
    logs = statement("the system log, facility AUTH") @ fails.SSHD_CONFIG.at("The default is AUTH.")

    REFUSED = LogMessage(
        anchor="ssh: connect to host ",
        sample="ssh: connect to host web1.example.com port 22: Connection refused",
        pattern=r"connect to host (?P<host>\S+) port (?P<port>\d+)",
        severity="error",
        meaning="The client cannot open a connection to the server; the reason follows.",
        source=CONNECT,
        failure=fails.REFUSED,
    )
    RESOLVE = LogMessage(
        anchor="ssh: Could not resolve hostname ",
        sample="ssh: Could not resolve hostname web1.example.com: Name or service not known",
        pattern=r"Could not resolve hostname (?P<host>[^\s:]+)",
        severity="error",
        meaning="The client gets no address for the name of the server.",
        source=_code.file("ssh.c"),
        failure=fails.NO_NAME,
    )
    PERMISSION_DENIED = LogMessage(
        anchor=": Permission denied (publickey)",
        sample="deploy@web1.example.com: Permission denied (publickey).",
        pattern=r"(?P<user>[\w.-]+)@(?P<host>[\w.:-]+): Permission denied \(publickey\)\.",
        severity="error",
        meaning="The server allows keys only, and accepted none of those that the client offered.",
        source=_code.file("sshconnect2.c"),
        context=("(publickey).",),
        failure=fails.DENIED,
    )
    HOST_KEY_CHANGED = LogMessage(
        anchor="WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!",
        sample="@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @",
        severity="error",
        meaning="The server shows another host key than the stored one: reinstalled, or an attack.",
        source=CONNECT,
        failure=fails.HOST_KEY,
    )
    VERIFICATION_FAILED = LogMessage(
        anchor="Host key verification failed.",
        sample="Host key verification failed.",
        severity="fatal",
        meaning="The client does not trust the host key and ends; scripts stop here at a new host.",
        source=_code.file("sshconnect2.c"),
        failure=fails.HOST_KEY,
    )
    STRICT = LogMessage(
        anchor="has changed and you have requested strict checking.",
        sample="Host key for web1.example.com has changed and you have requested strict checking.",
        pattern=r"Host key for (?P<host>\S+) has changed and you have requested strict "
        r"checking\.",
        severity="error",
        meaning="The server shows another host key than the stored one.",
        source=CONNECT,
        failure=fails.HOST_KEY,
    )
    UNPROTECTED = LogMessage(
        anchor="WARNING: UNPROTECTED PRIVATE KEY FILE!",
        sample="@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @",
        severity="error",
        meaning="Others can read the private key, so the client does not use it.",
        source=_code.file("authfile.c"),
        failure=fails.PRIVATE_KEY,
    )
    TOO_OPEN = LogMessage(
        anchor="Permissions 0",
        sample="Permissions 0644 for '/home/deploy/.ssh/id_ed25519' are too open.",
        pattern=r"Permissions 0(?P<mode>\d{3}) for '(?P<file>[^']+)' are too open\.",
        severity="error",
        meaning="Others can read the private key, so the client does not use it.",
        source=_code.file("authfile.c"),
        failure=fails.PRIVATE_KEY,
    )
    NEGOTIATE = LogMessage(
        anchor="Unable to negotiate with ",
        sample="Unable to negotiate with 10.0.0.5 port 22: no matching host key type found. "
        "Their offer: ssh-rsa,ssh-dss",
        pattern=r"Unable to negotiate with (?P<host>\S+) port (?P<port>\d+): no matching "
        r"(?P<kind>[a-zA-Z ]+) found\. Their offer: (?P<offer>\S+)",
        severity="error",
        meaning="One side is too old: it offers only algorithms that the other has disabled.",
        source=_code.file("packet.c"),
        failure=fails.NEGOTIATION,
    )
    TOO_MANY_FAILURES = LogMessage(
        anchor="Too many authentication failures",
        sample="Received disconnect from 10.0.0.5 port 22:2: Too many authentication failures",
        pattern=r"Received disconnect from (?P<host>\S+)(?: port (?P<port>\d+))?:\s?2: Too "
        r"many authentication failures",
        severity="error",
        meaning="The client offered more keys than the server allows, before the right one.",
        source=_code.file("auth.c"),
        failure=fails.TOO_MANY_KEYS,
    )
    SERVER_SILENT = LogMessage(
        anchor=" not responding.",
        sample="Timeout, server web1.example.com not responding.",
        pattern=r"Timeout, server (?P<host>\S+) not responding\.",
        severity="error",
        meaning="The server did not answer keep-alive messages, so the client ended the "
        "connection.",
        source=_code.file("clientloop.c"),
        failure=fails.LOST,
    )
    BROKEN_PIPE = LogMessage(
        anchor="client_loop: send disconnect: ",
        sample="client_loop: send disconnect: Broken pipe",
        pattern=r"send disconnect",
        severity="error",
        meaning="The connection was cut, as by a firewall, a restart or a change of network.",
        source=_code.file("clientloop.c"),
        failure=fails.LOST,
    )
    CLOSED_BY_HOST = LogMessage(
        anchor="closed by remote host.",
        sample="Connection to web1.example.com closed by remote host.",
        pattern=r"Connection to (?P<host>\S+) closed by remote host\.",
        severity="error",
        meaning="The server ended an open session.",
        source=_code.file("clientloop.c"),
        failure=fails.LOST,
    )
    DROP = LogMessage(
        anchor="drop connection #",
        sample="drop connection #11 from [192.0.2.10]:50122 on [10.0.0.5]:22 Maxstartups",
        pattern=r"drop connection #(?P<waiting>\d+) from \[(?P<client>[^\]]+)\]:\d+ on "
        r"\[(?P<server>[^\]]+)\]:\d+",
        severity="warning",
        meaning="The server refuses a connection before login; the reason is at the end.",
        source=SSHD,
        failure=fails.DROPPED,
    )
    RATE_LIMITED_LOG = LogMessage(
        anchor=" logging rate-limited: additional ",
        sample="Maxstartups logging rate-limited: additional 214 connections dropped",
        pattern=r"(?P<reason>Maxstartups|PerSourcePenalties) logging rate-limited: additional "
        r"(?P<dropped>\d+) connections dropped",
        severity="warning",
        meaning="The server drops so many connections that it does not log each.",
        source=SSHD,
        failure=fails.DROPPED,
    )
    BAD_MODES = LogMessage(
        anchor="bad ownership or modes for ",
        sample="Authentication refused: bad ownership or modes for directory /home/deploy",
        pattern=r"Authentication refused: bad ownership or modes for (?P<kind>file|directory) "
        r"(?P<path>\S+)",
        severity="warning",
        meaning="Others can write the home directory or the key file, so sshd ignores the keys.",
        source=MISC,
        failure=fails.MODES,
    )
    CHROOT_MODES = LogMessage(
        anchor="bad ownership or modes for chroot ",
        sample='fatal: bad ownership or modes for chroot directory "/srv/sftp"',
        pattern=r"bad ownership or modes for chroot (?P<part>directory(?: component)?) "
        r'"(?P<path>[^"]+)"',
        severity="fatal",
        meaning="The chroot directory of the user must belong to root and be writable by no "
        "one else.",
        source=_code.file("session.c"),
        failure=fails.MODES,
    )
    BIND = LogMessage(
        anchor="Bind to port ",
        sample="error: Bind to port 22 on 0.0.0.0 failed: Address already in use.",
        pattern=r"Bind to port (?P<port>\d+) on (?P<address>\S+) failed",
        severity="error",
        meaning="sshd cannot listen on its port.",
        source=SSHD,
        context=("failed:",),
        failure=fails.NO_START,
    )
    NO_HOST_KEYS = LogMessage(
        anchor="no hostkeys available -- exiting.",
        sample="sshd: no hostkeys available -- exiting.",
        severity="fatal",
        meaning="sshd does not start: it can read none of its host keys.",
        source=SSHD,
        failure=fails.NO_START,
    )
    PRIVSEP = LogMessage(
        anchor="Missing privilege separation directory: ",
        sample="Missing privilege separation directory: /run/sshd",
        pattern=r"Missing privilege separation directory: (?P<directory>\S+)",
        severity="fatal",
        meaning="sshd does not start: an empty directory of root is missing.",
        source=SSHD,
        failure=fails.NO_START,
    )
    BAD_OPTION = LogMessage(
        anchor=": terminating, ",
        sample="/etc/ssh/sshd_config: terminating, 1 bad configuration options",
        pattern=r"(?P<file>\S+): terminating, (?P<count>\d+) bad configuration options",
        severity="fatal",
        meaning="The configuration has an option that this version does not know.",
        source=_code.file("servconf.c"),
        failure=fails.NO_START,
    )


openssh = OpenSSH()
