"""What fails in OpenSSH, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _network as network
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

docs = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-26",
)
SSH = docs.file("ssh.1")
SSHD = docs.file("sshd.8")
SSHD_CONFIG = docs.file("sshd_config.5")
SSH_CONFIG = docs.file("ssh_config.5")
KEYGEN = docs.file("ssh-keygen.1")
KEYSCAN = docs.file("ssh-keyscan.1")
ADD = docs.file("ssh-add.1")

_texts = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-26",
)
REFUSED_TEXT = _texts.file("sshconnect.c")
NO_NAME_TEXT = _texts.file("ssh.c")
LOST_TEXT = _texts.file("clientloop.c")

CONNECT_VERBOSE = Check(
    "Connect with debugging messages; read which step fails.",
    shell("ssh -vvv <user>@<host>")
    @ SSH.at("debugging connection, authentication, and configuration problems."),
    **NO_OUTPUT,
    verify="It shows the address, the keys that were offered and what the server accepts.",
)
TEST_CONFIG = Check(
    "Test the configuration and the keys of the server, as root.",
    shell("/usr/sbin/sshd -t") @ SSHD.at("Only check the validity of the configuration"),
    **NO_OUTPUT,
    verify="No output: valid. An error names the file and the line.",
)
PRINT_CONFIG = Check(
    "Print the effective configuration of the server, as root.",
    shell("/usr/sbin/sshd -T") @ SSHD.at("Check the validity of the configuration file,"),
    **NO_OUTPUT,
    verify="Compare maxstartups, logingracetime, maxauthtries, strictmodes, hostkeyalgorithms.",
)
LIST_HOST_KEYS = Check(
    "List the host keys of the server.",
    shell("ls -l /etc/ssh/") @ SSHD.at("These files contain the private parts of"),
    **NO_OUTPUT,
    verify="Each private key must exist, belong to root and be readable by root only.",
)
LIST_USER_FILES = Check(
    "List the modes of the home directory and of ~/.ssh of the user, as root.",
    shell("ls -ld <directory> <directory>/.ssh <directory>/.ssh/authorized_keys")
    @ SSHD.at("permissions are read/write for the user, and"),
    healthy=statement("not writable by group or others")
    @ SSHD.at("permissions are read/write for the user, and"),
    unhealthy=statement("writable by others, or owned by another user")
    @ SSHD.at("by other users, then the file could"),
)
LIMIT_USER_FILES = Step(
    "Remove the write permission of others, as the user or root.",
    command=shell("chmod go-w <directory> <directory>/.ssh <directory>/.ssh/authorized_keys")
    @ SSHD.at("by other users, then the file could"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the former modes with chmod.",
    verify="The login with the key works, and sshd logs `Accepted publickey`.",
)
LIST_KNOWN = Check(
    "Print the stored host keys of the host.",
    shell("ssh-keygen -F <host>") @ KEYGEN.at("file, listing any occurrences found."),
    **NO_OUTPUT,
)
SCAN_KEY = Check(
    "Fetch the host keys that the server offers now; compare their fingerprints.",
    shell("ssh-keyscan <host> | ssh-keygen -lf -")
    @ KEYSCAN.at("is a utility for gathering the public SSH"),
    **NO_OUTPUT,
    verify="Compare it with `ssh-keygen -lf` on the server's console: if it differs, stop.",
)
REMOVE_KNOWN = Step(
    "Remove the stored host keys, only after the new one is verified on the server.",
    command=shell("ssh-keygen -R <host>")
    @ KEYGEN.at("Removes all keys belonging to the specified"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the file known_hosts from its copy known_hosts.old.",
    verify="The next connection asks to confirm the fingerprint that was verified.",
)
LIST_AGENT = Check(
    "List the keys that the agent offers.",
    shell("ssh-add -l") @ ADD.at("Lists fingerprints of all identities currently represented"),
    **NO_OUTPUT,
    verify="More keys than MaxAuthTries allows: the right one may come too late.",
)
PRINT_CLIENT = Check(
    "Print the configuration that the client uses for this host.",
    shell("ssh -G <host>") @ SSH.at("to print its configuration after evaluating"),
    **NO_OUTPUT,
    verify="identityfile, user and port must be the intended ones.",
)
ONLY_IDENTITY = Step(
    "Offer only the configured key of this host.",
    command=config("IdentitiesOnly yes", file="~/.ssh/config")
    @ SSH_CONFIG.at("should only use the configured authentication identity"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the line.",
    verify="`ssh -v` shows a single offered key.",
)
KEEP_ALIVE = Step(
    "Send a message to the server when the connection is idle.",
    command=config("ServerAliveInterval <seconds>", file="~/.ssh/config")
    @ SSH_CONFIG.at("will send a message through the encrypted"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the line.",
    verify="An idle connection stays open; a dead one ends after the interval.",
)
LIST_SESSIONS = Check(
    "Count the connections to the port of sshd, as root.",
    shell("ss -tnp 'sport = :<port>'") @ network.SS.at("Show processes using sockets."),
    **NO_OUTPUT,
    verify="Many from one address: a scan; from all clients: raise MaxStartups with care.",
)
PING = Check(
    "Check that the port can be reached from the client.",
    shell("nc -vz <host> <port>")
    @ network.NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to … succeeded!") @ network.NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Refused: nothing listens or a firewall rejects; no answer: a firewall drops.",
)

REFUSED = KnownFailure(
    "the server cannot be connected to",
    steps=[PING, CONNECT_VERBOSE, network.LISTENER],
    causes=[wrapped_error(REFUSED_TEXT.at("ssh: connect to host"))],
)
DENIED = KnownFailure(
    "the server accepts none of the client's keys",
    steps=[CONNECT_VERBOSE, LIST_AGENT, LIST_USER_FILES],
)
MODES = KnownFailure(
    "files of the user are writable by others, so keys are refused",
    steps=[LIST_USER_FILES, PRINT_CONFIG, LIMIT_USER_FILES],
)
TOO_MANY_KEYS = KnownFailure(
    "too many keys or passwords were tried",
    steps=[LIST_AGENT, PRINT_CLIENT, ONLY_IDENTITY],
)
HOST_KEY = KnownFailure(
    "the host key is unknown or has changed",
    steps=[LIST_KNOWN, SCAN_KEY, REMOVE_KNOWN],
)
NEGOTIATION = KnownFailure(
    "client and server share no algorithm",
    steps=[CONNECT_VERBOSE, PRINT_CLIENT, PRINT_CONFIG],
)
PRIVATE_KEY = KnownFailure(
    "the private key is readable by others and is ignored",
    steps=[PRINT_CLIENT, LIST_AGENT, CONNECT_VERBOSE],
)
DROPPED = KnownFailure(
    "the server drops new connections",
    steps=[LIST_SESSIONS, PRINT_CONFIG, CONNECT_VERBOSE],
    causes=[
        UsualCause(
            "too many connections wait for authentication",
            sign=statement("the reason is Maxstartups")
            @ SSHD_CONFIG.at("Additional connections will be dropped until authentication"),
        ),
        UsualCause(
            "the address of the client is penalised",
            sign=statement("the reason is a penalty")
            @ SSHD_CONFIG.at("will be refused connection for a period."),
        ),
    ],
)
GRACE = KnownFailure(
    "clients do not log in within the grace time",
    steps=[LIST_SESSIONS, PRINT_CONFIG, CONNECT_VERBOSE],
)
NOT_SSH = KnownFailure(
    "the other side of a connection does not speak SSH",
    steps=[CONNECT_VERBOSE, network.LISTENER, PRINT_CONFIG],
)
LOST = KnownFailure(
    "an open connection is lost",
    steps=[CONNECT_VERBOSE, PING, KEEP_ALIVE],
    causes=[wrapped_error(LOST_TEXT.at("send disconnect"))],
)
NO_START = KnownFailure(
    "sshd does not start", steps=[TEST_CONFIG, LIST_HOST_KEYS, network.LISTENER]
)
NO_NAME = KnownFailure(
    "the host name does not resolve",
    steps=[PRINT_CLIENT, CONNECT_VERBOSE, PING],
    causes=[wrapped_error(NO_NAME_TEXT.at("Could not resolve hostname"))],
)
