"""What fails in Mosquitto, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import LIMITS, MEMORY, SPACE
from atlas.technologies.failures._network import CERTIFICATE, INCOMING, LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
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
SUBSCRIBE = code.file("man/mosquitto_sub.1.xml")

COUNTERS = Check(
    "Read the broker's own counters: clients connected, messages dropped.",
    shell("mosquitto_sub -h <host> -v -t '$SYS/broker/#' -W 15")
    @ BROKER.at("dropped due to inflight/queuing limits. See the"),
    **NO_OUTPUT,
    verify="clients/connected is as expected; publish/messages/dropped does not grow.",
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
    shell("mosquitto_sub -d -h <host> -p <port> -u <user> -t <topic> -C 1")
    @ SUBSCRIBE.at("Provide a username to be used for authenticating"),
    **NO_OUTPUT,
    verify="CONNACK (0) is healthy; 4 or 5: name, password or access is refused.",
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
    steps=[SUBSCRIBES, UNIT_LOG, SETTINGS],
)
FULL = KnownFailure("the limit of connections is reached", steps=[COUNTERS, INCOMING, LIMITS])
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
    "a file of the configuration cannot be read or is wrong",
    steps=[SETTINGS, UNIT_LOG, UNIT],
)
LISTEN = KnownFailure("a listener cannot be opened", steps=[LISTENERS, UNIT_LOG, SETTINGS])
CERTIFICATES = KnownFailure(
    "a certificate or key of the broker cannot be loaded", steps=[SETTINGS, UNIT_LOG, CERTIFICATE]
)
TLS = KnownFailure("TLS handshakes with clients fail", steps=[CERTIFICATE, UNIT_LOG, SETTINGS])
BRIDGE = KnownFailure(
    "the bridge to another broker cannot connect", steps=[UNIT_LOG, RESOLVE, OUTGOING]
)
STORE = KnownFailure(
    "the file of stored sessions and messages cannot be read or written",
    steps=[SPACE, UNIT_LOG, UNIT],
)
