"""Log messages of Mosquitto about its start, files, limits and bridges."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mosquitto as fails
from atlas.technologies.message import LogMessage

V2 = Repository(
    "eclipse-mosquitto/mosquitto",
    commit="b0277869d9806f6fab8e1bc11c4a4987c9a79ded",
    checked="2026-11-27",
)


class MosquittoStartMessages:
    """Log messages of Mosquitto about its start, files, limits and bridges."""

    NO_CONFIG = LogMessage(
        anchor="Error: Unable to open config file ",
        sample=(
            "1662560883: Error: Unable to open config file '/mosquitto/config/mosquitto.conf'."
        ),
        pattern=r"Error: Unable to open config file '?(?P<file>[^'\s]+)",
        severity="fatal",
        meaning="The configuration file is missing, or may not be read.",
        source=fails.code.file("src/conf.c"),
        failure=fails.CONFIGURATION,
        context=("mosquitto",),
    )

    UNKNOWN_SETTING = LogMessage(
        anchor="Error: Unknown configuration variable ",
        sample="1662560883: Error: Unknown configuration variable 'listner'.",
        pattern="Error: Unknown configuration variable \\\"?'?(?P<setting>[^'\\\"\\s]+)",
        severity="fatal",
        meaning="A line of the configuration is unknown to this version.",
        source=fails.code.file("src/conf.c"),
        failure=fails.CONFIGURATION,
    )

    CONFIG_ERROR = LogMessage(
        anchor="Error found at ",
        sample="1662560883: Error found at /etc/mosquitto/mosquitto.conf:12.",
        pattern=r"Error found at (?P<file>\S+\.conf):(?P<line>\d+)\.",
        severity="fatal",
        meaning="A line of the configuration is wrong; the line before says why.",
        source=fails.code.file("src/conf.c"),
        failure=fails.CONFIGURATION,
        context=("mosquitto",),
    )

    NO_PASSWORD_FILE = LogMessage(
        anchor="Error: Unable to open pwfile ",
        sample='1662560883: Error: Unable to open pwfile "/mosquitto/config/passwd".',
        pattern=r'Error: Unable to open pwfile \\?"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning="The password file is missing, or the broker's user may not read it.",
        source=fails.code.file("src/psk_file.c"),
        failure=fails.CONFIGURATION,
    )

    PASSWORD_FILE = LogMessage(
        anchor="Error opening password file ",
        sample='1662560883: Error opening password file "/mosquitto/config/passwd".',
        pattern=r'Error opening password file \\?"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning="The password file is missing, or the broker's user may not read it.",
        source=V2.file("src/security_default.c"),
        versions=">= 2.0, < 2.1",
        failure=fails.CONFIGURATION,
    )

    ACL_FILE = LogMessage(
        anchor="Error opening acl file ",
        sample='1662560883: Error opening acl file "/mosquitto/config/acl".',
        pattern=r'Error opening acl file \\?"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning="The file of access rights is missing, or the broker's user may not read it.",
        source=fails.code.file("src/acl_file.c"),
        versions=">= 2.0",
        failure=fails.CONFIGURATION,
    )

    LOG_FILE = LogMessage(
        anchor="Error: Unable to open log file ",
        sample=(
            "1662560883: Error: Unable to open log file /mosquitto/log/mosquitto.log for writing."
        ),
        pattern=r"Error: Unable to open log file (?P<file>\S+) for writing",
        severity="error",
        meaning="The broker's user may not write its log file, or the folder is missing.",
        source=fails.code.file("src/logging.c"),
        failure=fails.CONFIGURATION,
    )

    NO_LISTENER = LogMessage(
        anchor="Error: Unable to start any listening sockets, exiting.",
        sample="1662560883: Error: Unable to start any listening sockets, exiting.",
        severity="fatal",
        meaning="No listener could be opened; the line before says why.",
        source=fails.code.file("src/listeners.c"),
        failure=fails.LISTEN,
    )

    NO_WEBSOCKETS = LogMessage(
        anchor="Error: Unable to create websockets listener on port ",
        sample="1662560883: Error: Unable to create websockets listener on port 9001.",
        pattern=r"Error: Unable to create websockets listener on port (?P<port>\d+)",
        severity="fatal",
        meaning="The listener for WebSockets could not be opened.",
        source=fails.code.file("src/listeners.c"),
        failure=fails.LISTEN,
    )

    SERVER_CERTIFICATE = LogMessage(
        anchor="Error: Unable to load server certificate ",
        sample=(
            "1662560883: Error: Unable to load server certificate "
            '"/mosquitto/certs/server.crt". Check certfile.'
        ),
        pattern=r'Error: Unable to load server certificate \\?"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning="The certificate of a listener is missing, unreadable or damaged.",
        source=fails.code.file("src/net.c"),
        failure=fails.CERTIFICATES,
    )

    SERVER_KEY = LogMessage(
        anchor="Error: Unable to load server key file ",
        sample=(
            "1662560883: Error: Unable to load server key file "
            '"/mosquitto/certs/server.key". Check keyfile.'
        ),
        pattern=r'Error: Unable to load server key file \\?"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning=("The private key of a listener is missing, or the broker's user may not read it."),
        source=fails.code.file("src/net.c"),
        failure=fails.CERTIFICATES,
    )

    CA_FILE = LogMessage(
        anchor="Error: Unable to load CA certificates",
        sample=(
            "1662560883: Error: Unable to load CA certificates. Check cafile "
            '"/mosquitto/certs/ca.crt".'
        ),
        pattern=r"Error: Unable to load CA certificates[.,] [Cc]heck (?P<setting>\w+)",
        severity="fatal",
        meaning="The certificates of the authorities cannot be loaded.",
        source=fails.code.file("src/net.c"),
        failure=fails.CERTIFICATES,
    )

    BRIDGE = LogMessage(
        anchor="Error creating bridge: ",
        sample="1662560883: Error creating bridge: Name or service not known.",
        pattern=r"Error creating bridge: (?P<reason>.+)",
        severity="error",
        meaning="The broker of a bridge cannot be reached; the reason follows.",
        source=fails.code.file("src/bridge.c"),
        failure=fails.BRIDGE,
    )

    BRIDGE_WARNING = LogMessage(
        anchor="Warning: Unable to connect bridge ",
        sample="1662560883: Warning: Unable to connect bridge cloud.",
        pattern=r"Warning: Unable to connect bridge (?P<bridge>.+)\.",
        severity="warning",
        meaning="A bridge cannot connect to its broker.",
        source=fails.code.file("src/bridge.c"),
        failure=fails.BRIDGE,
    )

    STORE_FORMAT = LogMessage(
        anchor="Error: Unable to restore persistent database. Unrecognised file format.",
        sample=(
            "1662560883: Error: Unable to restore persistent database. Unrecognised file format."
        ),
        severity="fatal",
        meaning=(
            "The file of stored sessions is damaged or from another version; the "
            "broker does not start."
        ),
        source=fails.code.file("src/persist_read.c"),
        failure=fails.STORE,
    )

    STORE_NOT_OPENED = LogMessage(
        anchor="Error: Couldn't open database.",
        sample="mosquitto[713]: 1662560883: Error: Couldn't open database.",
        severity="fatal",
        meaning="The file of stored sessions cannot be read; the broker does not start.",
        source=fails.code.file("src/mosquitto.c"),
        failure=fails.STORE,
        context=("mosquitto",),
    )

    STORE_CORRUPT = LogMessage(
        anchor="Persistence file contains client message with no matching client. ",
        sample=(
            "1662560883: Warning: Persistence file contains client message with no "
            "matching client. File may be corrupt."
        ),
        severity="warning",
        meaning="The file of stored sessions has messages without their client.",
        source=fails.code.file("src/persist_read.c"),
        failure=fails.STORE,
    )

    STORE_NOT_SAVED = LogMessage(
        anchor="Error saving in-memory database, ",
        sample=(
            "1662560883: Error saving in-memory database, unable to open "
            "/mosquitto/data/mosquitto.db.new for writing."
        ),
        severity="error",
        meaning="Sessions and messages are not saved: after a restart they are lost.",
        source=fails.code.file("src/persist_write.c"),
        failure=fails.STORE,
    )
