"""Log messages of Mosquitto about clients that break the protocol or a limit."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mosquitto as fails
from atlas.technologies.message import LogMessage

V2 = Repository(
    "eclipse-mosquitto/mosquitto",
    commit="b0277869d9806f6fab8e1bc11c4a4987c9a79ded",
    checked="2026-11-27",
)


class MosquittoProtocolMessages:
    """Log messages of Mosquitto about clients that break the protocol or a limit."""

    PROTOCOL_ERROR_OLDER = LogMessage(
        anchor=" disconnected due to protocol error.",
        sample="1662560883: Client sensor-7 disconnected due to protocol error.",
        pattern=r"Client (?P<client>[^<].*) disconnected due to protocol error\.",
        severity="info",
        meaning="A client sent what the protocol does not allow.",
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.PROTOCOL,
        unless=("client <unknown>",),
    )

    MALFORMED_OLDER = LogMessage(
        anchor=" disconnected due to malformed packet.",
        sample="1662560883: Client sensor-7 disconnected due to malformed packet.",
        pattern=r"Client (?P<client>[^<].*) disconnected due to malformed packet\.",
        severity="info",
        meaning="A client sent a packet that cannot be read.",
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.PROTOCOL,
        unless=("client <unknown>",),
    )

    MALFORMED = LogMessage(
        anchor="disconnected: malformed packet.",
        sample=(
            "2026-02-11 11:55:42: Client <unknown> [192.0.2.10:45875] disconnected: "
            "malformed packet."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: malformed "
            r"packet\."
        ),
        severity="info",
        meaning="A client sent a packet that cannot be read.",
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.PROTOCOL,
    )

    USES_TLS = LogMessage(
        anchor="appears to be using TLS to connect to a non-TLS listener",
        sample=(
            "2026-02-11 11:55:42: Client from 192.0.2.10:45875 appears to be using "
            "TLS to connect to a non-TLS listener."
        ),
        severity="info",
        meaning="A client speaks TLS to a port that has none.",
        source=fails.code.file("src/handle_connect.c"),
        versions=">= 2.1",
        failure=fails.TLS,
    )

    INVALID_VERSION = LogMessage(
        anchor="Invalid protocol version ",
        sample="1662560883: Invalid protocol version 132 in CONNECT from 192.0.2.10.",
        pattern=r"Invalid protocol version (?P<version>\d+) in CONNECT from (?P<address>\S+)\.",
        severity="info",
        meaning="A client requests a version of the protocol that the broker does not know.",
        source=V2.file("src/handle_connect.c"),
        versions="< 2.1",
        failure=fails.PROTOCOL,
    )

    OVERSIZE_OLDER = LogMessage(
        anchor=" disconnected due to oversize packet.",
        sample="1662560883: Client sensor-7 disconnected due to oversize packet.",
        pattern=r"Client (?P<client>.+) disconnected due to oversize packet\.",
        severity="info",
        meaning="A packet is larger than max_packet_size allows.",
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.TOO_LARGE,
    )

    OVERSIZE = LogMessage(
        anchor="disconnected: oversize packet.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: oversize packet."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: oversize "
            r"packet\."
        ),
        severity="info",
        meaning="A packet is larger than max_packet_size allows, by default 2 MB.",
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.TOO_LARGE,
    )

    OUT_OF_MEMORY_OLDER = LogMessage(
        anchor=" disconnected due to out of memory.",
        sample="1662560883: Client sensor-7 disconnected due to out of memory.",
        pattern=r"Client (?P<client>.+) disconnected due to out of memory\.",
        severity="error",
        meaning=(
            "The broker got no memory for a client: the machine's, or memory_limit, is used up."
        ),
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.MEMORY_FULL,
    )

    OUT_OF_MEMORY = LogMessage(
        anchor="disconnected: out of memory.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: out of memory."
        ),
        pattern=r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: out of memory\.",
        severity="error",
        meaning=(
            "The broker got no memory for a client: the machine's, or memory_limit, is used up."
        ),
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.MEMORY_FULL,
    )
