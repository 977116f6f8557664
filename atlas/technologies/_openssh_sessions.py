"""Messages of OpenSSH about keys, passwords, configuration and sessions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openssh as known
from atlas.technologies.failures import openssh_sessions as fails
from atlas.technologies.message import LogMessage

code = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-26",
)


class OpenSSHSessionMessages:
    """Messages of OpenSSH about keys, passwords, configuration and sessions."""

    KEX_CLOSED = LogMessage(
        anchor="kex_exchange_identification: ",
        sample="kex_exchange_identification: Connection closed by remote host",
        pattern=r"^(?:.*(?:ssh|git|scp|rsync|fatal|ansible)\S*:? "
        r".*)?kex_exchange_identification: (?:Connection closed by remote host|read: "
        r"Connection reset by peer)",
        severity="error",
        meaning="The server closed the connection before it named itself: it is overloaded, "
        "or refuses this address.",
        source=code.file("kex.c"),
        unless=("sshd",),
        failure=known.DROPPED,
    )
    MAX_AUTH_TRIES = LogMessage(
        anchor="maximum authentication attempts exceeded for ",
        sample="sshd[22]: error: maximum authentication attempts exceeded for deploy from "
        "192.0.2.1 port 51230 ssh2 [preauth]",
        pattern=r"maximum authentication attempts exceeded for (?P<user>\S+) from "
        r"(?P<host>\S+)",
        severity="warning",
        meaning="The client offered more keys or passwords than MaxAuthTries allows.",
        source=code.file("auth.c"),
        failure=known.TOO_MANY_KEYS,
    )
    KEY_UNREADABLE = LogMessage(
        anchor='Load key "',
        sample='Load key "/home/u/.ssh/id_rsa": error in libcrypto',
        pattern=r'Load key "(?P<file>[^"]+)": (?P<reason>error in libcrypto|invalid '
        r"format|Permission denied)",
        severity="error",
        meaning="The private key cannot be read: it is damaged, or its format or line ends "
        "are wrong.",
        source=code.file("sshconnect2.c"),
        failure=fails.KEY_FORMAT,
    )
    BAD_MAC = LogMessage(
        anchor="message authentication code incorrect",
        sample="ssh_dispatch_run_fatal: Connection to 192.0.2.1 port 22: message "
        "authentication code incorrect",
        severity="error",
        meaning="A packet failed its integrity check: it was changed on the way.",
        source=code.file("ssherr.c"),
        failure=known.LOST,
    )
    REQUEST = LogMessage(
        anchor=" request failed on channel ",
        sample="subsystem request failed on channel 0",
        pattern=r"(?P<what>subsystem|PTY allocation|shell|exec|X11 forwarding) request failed "
        r"on channel",
        severity="error",
        meaning="The server refused the subsystem, terminal or shell: it is off, missing, or "
        "has no resources.",
        source=code.file("clientloop.c"),
        failure=fails.REQUEST,
    )
    OPTION_UNKNOWN = LogMessage(
        anchor=": Bad configuration option: ",
        sample="/etc/ssh/sshd_config: line 12: Bad configuration option: UsePAMM",
        pattern=r"(?P<path>\S+): line (?P<line>\d+): Bad configuration option: (?P<option>\S+)",
        severity="error",
        meaning="A line of a configuration is unknown to this version.",
        source=code.file("servconf.c"),
        failure=fails.CONFIGURATION,
    )
    CONFIG_OWNER = LogMessage(
        anchor="Bad owner or permissions on ",
        sample="Bad owner or permissions on /home/u/.ssh/config",
        pattern=r"Bad owner or permissions on (?P<path>\S+)",
        severity="error",
        meaning="Others may write a configuration file of the client.",
        source=code.file("readconf.c"),
        failure=fails.CONFIGURATION,
    )
    USER_LOCKED = LogMessage(
        anchor=" not allowed because ",
        sample="sshd[22]: User app not allowed because account is locked",
        pattern=r"User (?P<user>\S+) not allowed because (?P<reason>account is locked|shell "
        r"\S+ does not exist|shell \S+ is not executable)",
        severity="error",
        meaning="The account is locked, or its shell does not exist.",
        source=code.file("auth.c"),
        failure=fails.NOT_ALLOWED,
    )
    PASSWORD_REFUSED = LogMessage(
        anchor="Permission denied, please try again.",
        sample="deploy@web1.example.com: Permission denied, please try again.",
        severity="error",
        meaning="The password is wrong, or this user may not log in with one.",
        source=code.file("sshconnect2.c"),
        failure=fails.PASSWORD,
    )
    GSSAPI_DENIED = LogMessage(
        anchor=": Permission denied (publickey,gssapi",
        sample="root@192.0.2.1: Permission denied (publickey,gssapi-keyex,gssapi-with-mic).",
        pattern=r"(?P<user>[\w.-]+)@(?P<host>[\w.:-]+): Permission denied \(publickey,gssapi",
        severity="error",
        meaning="The server accepted none of the keys that the client offered.",
        source=code.file("sshconnect2.c"),
        failure=known.DENIED,
    )
    SIGNING = LogMessage(
        anchor="signing failed for ",
        sample='sign_and_send_pubkey: signing failed for RSA "/home/u/.ssh/id_rsa" from '
        "agent: agent refused operation",
        pattern=r"signing failed for (?P<type>\S+)",
        severity="error",
        meaning="The agent or the key cannot sign the login.",
        source=code.file("sshconnect2.c"),
        failure=known.DENIED,
    )
    FORWARD_REMOTE = LogMessage(
        anchor="remote port forwarding failed for ",
        sample="Error: remote port forwarding failed for listen port 8080",
        severity="error",
        meaning="The server does not open the port: it is in use, or forwarding is off.",
        source=code.file("ssh.c"),
        failure=fails.REQUEST,
    )
    FORWARD_LOCAL = LogMessage(
        anchor="Could not request local forwarding.",
        sample="Could not request local forwarding.",
        severity="error",
        meaning="No local port could be opened for forwarding; the lines before say why.",
        source=code.file("ssh.c"),
        failure=fails.LOCAL_PORT,
    )
    FORK_FAILED = LogMessage(
        anchor="fork of unprivileged child failed",
        sample="sshd[22]: fatal: fork of unprivileged child failed",
        severity="fatal",
        meaning="No more processes can be started, so logins fail.",
        source=code.file("sshd-session.c"),
        failure=known.DROPPED,
    )
