"""What fails in Mosquitto, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import LIMITS, MEMORY, SPACE
from atlas.technologies.failures._network import INCOMING, LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "eclipse-mosquitto/mosquitto",
    commit="7b8aba105b77253309de24664bbae69d0cae3da0",
    checked="2026-11-27",
    publisher="Eclipse Mosquitto",
    release="2.1",
)
CONF = code.file("man/mosquitto.conf.5.xml")
BROKER = code.file("man/mosquitto.8.xml")
USERNAME = code.file("man/common/option-username.xml")

COUNTERS = Check(
    "Read the broker's own counters: clients connected, messages dropped.",
    shell("mosquitto_sub -h <host> -v -t '$SYS/broker/#' -W 15")
    @ BROKER.at("dropped due to inflight/queuing limits. See the"),
    **NO_OUTPUT,
    verify="clients/connected is as expected; publish/messages/dropped does not grow. A broker "
    "that wants a login needs -u as well.",
)
SETTINGS = Check(
    "Check the configuration file, from version 2.1 on.",
    shell("mosquitto -c <config-file> --test-config")
    @ BROKER.at("and verify that it is valid but do"),
    healthy=statement("exit code 0") @ BROKER.at("broker exit code will be 0 if the"),
    unhealthy=statement("another exit code; file and line are named")
    @ code.file("src/conf.c").at("Error found at %s:%d."),
)
SUBSCRIBES = Check(
    "Connect with the name of the client; its password is in ~/.config/mosquitto_sub.",
    shell("mosquitto_sub -d -h <host> -p <port> -u <user> -t <topic> -W 15")
    @ USERNAME.at("Provide a username to be used for authenticating"),
    **NO_OUTPUT,
    verify="CONNACK (0) is healthy; 4 or 5: name, password or access is refused.",
)
RIGHTS = Check(
    "Check which topics the ACL file allows to the client, on the broker's host, as root.",
    shell("grep -nE '^(user|topic|pattern)' <file>")
    @ CONF.at("Set the path to an access control list"),
    **NO_OUTPUT,
    verify="<file> is acl_file of the configuration. Lines of the client: write or readwrite on "
    "the topic of the message.",
)
LISTENER_SETTINGS = Check(
    "Read the ports of the listeners and their TLS settings, on the broker's host, as root.",
    shell("grep -nE '^(listener|port|certfile|keyfile|cafile)' <config-file>")
    @ CONF.at("Listen for incoming network connection on the"),
    **NO_OUTPUT,
    verify="No certfile below the listener of the port: it has no TLS. Use another port in the "
    "client, or turn off TLS there.",
)

TIMEOUT = KnownFailure(
    "clients do not respond within their keepalive and are disconnected",
    steps=[COUNTERS, INCOMING, UNIT_LOG],
)
QUEUE = KnownFailure(
    "messages for a client are dropped: it is too slow or offline",
    steps=[COUNTERS, UNIT_LOG, INCOMING],
)
SOCKET = KnownFailure(
    "connections of clients break off",
    is_general=True,
    steps=[UNIT_LOG, COUNTERS, INCOMING],
)
REFUSED = KnownFailure(
    "a client is refused: wrong password, or no right to connect",
    steps=[SUBSCRIBES, UNIT_LOG, SETTINGS],
)
DENIED = KnownFailure(
    "a client may not publish to a topic",
    steps=[RIGHTS, UNIT_LOG, SETTINGS],
)
FULL = KnownFailure("the limit of connections is reached", steps=[INCOMING, LIMITS, UNIT_LOG])
TWICE = KnownFailure(
    "two clients use one client id and displace each other",
    steps=[UNIT_LOG, COUNTERS, INCOMING],
)
PROTOCOL = KnownFailure(
    "a client breaks the protocol and is disconnected",
    steps=[UNIT_LOG, INCOMING, COUNTERS],
    causes=[
        UsualCause(
            "the client speaks TLS to a listener without TLS, or not MQTT at all",
            sign=statement("the log says that it appears to use TLS")
            @ code.file("src/handle_connect.c").at("to be using TLS to connect to a"),
        ),
        UsualCause(
            "the client's library is faulty or too old",
            sign=statement("only clients of one kind are named")
            @ code.file("src/loop.c").at("disconnected: protocol error."),
        ),
    ],
)
TOO_LARGE = KnownFailure(
    "a message or packet is larger than allowed", steps=[UNIT_LOG, SETTINGS, COUNTERS]
)
MEMORY_FULL = KnownFailure("the broker gets no more memory", steps=[MEMORY, COUNTERS, UNIT_LOG])
CONFIGURATION = KnownFailure(
    "the configuration, or a file that it names, cannot be used",
    steps=[SETTINGS, PATH_MODES, UNIT_LOG, UNIT],
)
LISTEN = KnownFailure("a listener cannot be opened", steps=[LISTENERS, UNIT_LOG, SETTINGS])
CERTIFICATES = KnownFailure(
    "a certificate or key of the broker cannot be loaded", steps=[SETTINGS, PATH_MODES, UNIT_LOG]
)
TLS = KnownFailure(
    "a client speaks TLS to a listener without TLS", steps=[LISTENER_SETTINGS, INCOMING, UNIT_LOG]
)
BRIDGE = KnownFailure(
    "the bridge to another broker cannot connect", steps=[UNIT_LOG, RESOLVE, OUTGOING]
)
STORE = KnownFailure(
    "the file of stored sessions and messages cannot be read or written",
    steps=[SPACE, PATH_MODES, UNIT_LOG],
)
