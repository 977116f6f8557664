"""Log messages of Mosquitto about clients that it disconnects or refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mosquitto as fails
from atlas.technologies.message import LogMessage

V1 = Repository(
    "eclipse-mosquitto/mosquitto",
    commit="ae309b331cf79663d6a0f2df9a976c6511c552fa",
    checked="2026-11-27",
)
V2 = Repository(
    "eclipse-mosquitto/mosquitto",
    commit="b0277869d9806f6fab8e1bc11c4a4987c9a79ded",
    checked="2026-11-27",
)


class MosquittoClientMessages:
    """Log messages of Mosquitto about clients that it disconnects or refuses."""

    EXCEEDED_TIMEOUT = LogMessage(
        anchor=" has exceeded timeout, disconnecting.",
        sample="1558832392: Client sensor-7 has exceeded timeout, disconnecting.",
        pattern=r"Client (?P<client>.+) has exceeded timeout, disconnecting\.",
        severity="info",
        meaning=(
            "A client sent nothing for one and a half times its keepalive, and is disconnected."
        ),
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.TIMEOUT,
    )

    TIMED_OUT = LogMessage(
        anchor="disconnected: exceeded timeout.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: "
            "exceeded timeout."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: exceeded "
            r"timeout\."
        ),
        severity="info",
        meaning=(
            "A client sent nothing for one and a half times its keepalive, and is disconnected."
        ),
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.TIMEOUT,
    )

    DROPPED = LogMessage(
        anchor="Outgoing messages are being dropped for client ",
        sample="1530576722: Outgoing messages are being dropped for client phone_4711.",
        pattern=r"Outgoing messages are being dropped for client (?P<client>.+)\.",
        severity="warning",
        meaning=(
            "A client takes its messages too slowly or is offline; its queue is full "
            "and more are dropped."
        ),
        source=fails.code.file("src/database.c"),
        failure=fails.QUEUE,
    )

    SOCKET_ERROR = LogMessage(
        anchor="Socket error on client ",
        sample="1530576953: Socket error on client phone_4711, disconnecting.",
        pattern=r"Socket error on client (?P<client>.+), disconnecting\.",
        severity="info",
        meaning=("The connection to a client broke, or the client closed it without a DISCONNECT."),
        source=V1.file("src/loop.c"),
        versions="< 2.0",
        failure=fails.SOCKET,
    )

    BAD_SOCKET = LogMessage(
        anchor="Bad socket read/write on client ",
        sample=(
            "1662560883: Bad socket read/write on client sensor-7: Invalid arguments provided."
        ),
        pattern=r"Bad socket read/write on client (?P<client>.+): (?P<reason>.+)",
        severity="info",
        meaning="The connection to a client broke; the reason follows.",
        source=V2.file("src/loop.c"),
        versions=">= 2.0, < 2.1",
        failure=fails.SOCKET,
    )

    BROKEN_SOCKET = LogMessage(
        anchor="disconnected: bad socket read/write: ",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: "
            "bad socket read/write: The connection was lost."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: bad socket "
            r"read/write: (?P<reason>.+)"
        ),
        severity="info",
        meaning="The connection to a client broke; the reason follows.",
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.SOCKET,
    )

    NOT_AUTHORISED_OLDER = LogMessage(
        anchor=" disconnected, not authorised.",
        sample="1662560883: Client sensor-7 disconnected, not authorised.",
        pattern=r"Client (?P<client>[^<].*) disconnected, not authorised\.",
        severity="info",
        meaning=(
            "Name or password of a client are wrong, or clients without a name are not allowed."
        ),
        source=V2.file("src/loop.c"),
        versions="< 2.1",
        failure=fails.REFUSED,
        unless=("client <unknown>",),
    )

    NOT_AUTHORISED = LogMessage(
        anchor="disconnected: not authorised.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: not authorised."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: not "
            r"authorised\."
        ),
        severity="info",
        meaning=(
            "Name or password of a client are wrong, or clients without a name are not allowed."
        ),
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.REFUSED,
    )

    BAD_PASSWORD = LogMessage(
        anchor="disconnected: bad username or password.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: "
            "bad username or password."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: bad "
            r"username or password\."
        ),
        severity="info",
        meaning="Name or password of a client are wrong.",
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.REFUSED,
    )

    CLIENT_NOT_AUTHORISED = LogMessage(
        anchor="Connection Refused: not authorised",
        sample="Connection error: Connection Refused: not authorised.",
        severity="error",
        meaning=(
            "The client's message: the broker refuses its name, password or right to connect."
        ),
        source=fails.code.file("libcommon/strings_common.c"),
        failure=fails.REFUSED,
    )

    CLIENT_BAD_PASSWORD = LogMessage(
        anchor="Connection Refused: bad user name or password",
        sample="Connection error: Connection Refused: bad user name or password.",
        severity="error",
        meaning="The client's message: the broker refuses its name or password.",
        source=fails.code.file("libcommon/strings_common.c"),
        failure=fails.REFUSED,
    )

    DENIED_PUBLISH = LogMessage(
        anchor="Denied PUBLISH from ",
        sample=(
            "1662560883: Denied PUBLISH from sensor-7 (d0, q0, r0, m0, 'plant/1', ... (13 bytes))"
        ),
        pattern=r"Denied PUBLISH from (?P<client>.+) \(d\d, q\d, r\d, m\d+, '(?P<topic>[^']*)'",
        severity="info",
        meaning="A client has no right to write to a topic; the message is dropped.",
        source=fails.code.file("src/handle_publish.c"),
        failure=fails.DENIED,
    )

    MAX_CONNECTIONS = LogMessage(
        anchor="denied: max_connections exceeded.",
        sample=("1662560883: Client connection from 192.0.2.10 denied: max_connections exceeded."),
        pattern=r"Client connection from (?P<address>\S+) denied: max_connections exceeded",
        severity="info",
        meaning=("As many clients are connected as max_connections allows; new ones are refused."),
        source=fails.code.file("src/net.c"),
        failure=fails.FULL,
    )

    CONNECTED_TWICE = LogMessage(
        anchor=" already connected, closing old connection.",
        sample="1662560883: Client sensor-7 already connected, closing old connection.",
        pattern=r"Client (?P<client>.+) already connected, closing old connection\.",
        severity="error",
        meaning=("A second connection came with the same client id, and displaced the first one."),
        source=V2.file("src/handle_connect.c"),
        versions="< 2.1",
        failure=fails.TWICE,
    )

    TAKEN_OVER = LogMessage(
        anchor="disconnected: session taken over.",
        sample=(
            "2026-02-11 11:55:42: Client sensor-7 [192.0.2.10:45875] disconnected: "
            "session taken over."
        ),
        pattern=(
            r"Client (?P<client>\S+) \[(?P<address>[^\]]+)\] disconnected: session "
            r"taken over\."
        ),
        severity="info",
        meaning=("A second connection came with the same client id, and displaced the first one."),
        source=fails.code.file("src/loop.c"),
        versions=">= 2.1",
        failure=fails.TWICE,
    )
