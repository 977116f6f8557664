"""ejabberd: a server for XMPP, MQTT and SIP."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import ejabberd as fails
from atlas.technologies.failures.erlang_mnesia import MNESIA
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_src = fails.sources
SQL = _src.file("ejabberd_sql.erl")
REDIS = _src.file("ejabberd_redis.erl")


class Ejabberd(Technology):
    """A server for chat by XMPP, written in Erlang."""

    name = "ejabberd"
    icon = None
    plane = "service"
    programs: ClassVar = {"ejabberdctl": "ejabberd's control command"}
    releases = undisclosed("release dates: endoflife-date has no page for ejabberd")
    logs = undisclosed("ejabberd.log in the directory of logs that ejabberdctl names")

    MNESIA_SPLIT = LogMessage(
        anchor="mnesia_event got {inconsistent_database, ",
        sample="Mnesia('ejabberd@node1'): ** ERROR ** mnesia_event got "
        "{inconsistent_database, running_partitioned_network, 'ejabberd@node2'}",
        pattern=r"Mnesia\('?ejabberd@[^)]*\): \*\* ERROR \*\* mnesia_event got "
        r"\{inconsistent_database, (?P<reason>\w+), '?(?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="Nodes lost each other, continued alone, and their data differ now.",
        source=MNESIA,
        failure=fails.PARTITION,
        context=("ejabberd@",),
    )
    NODE_NAME = LogMessage(
        anchor="Erlang node name mismatch: ",
        sample="[critical] Erlang node name mismatch: I'm running in node ['ejabberd@new'], "
        "but the mnesia database is owned by ['ejabberd@old']",
        severity="fatal",
        meaning="The name of the node changed, and its database belongs to the old one.",
        source=_src.file("ejabberd_mnesia.erl"),
        failure=fails.RENAMED,
    )
    START = LogMessage(
        anchor="Failed to start ejabberd application: ",
        sample="[critical] Failed to start ejabberd application: Failed to read YAML file "
        "/etc/ejabberd/ejabberd.yml",
        severity="fatal",
        meaning="ejabberd does not start; the reason follows.",
        source=_src.file("ejabberd_app.erl"),
        failure=fails.START,
    )
    MODULE = LogMessage(
        anchor="ejabberd initialization was aborted because a module start failed.",
        sample="[critical] ejabberd initialization was aborted because a module start failed.",
        severity="fatal",
        meaning="A module does not start, so ejabberd stops.",
        source=_src.file("gen_mod.erl"),
        failure=fails.START,
    )
    CERTIFICATES = LogMessage(
        anchor="ejabberd initialization was aborted due to invalid certificates configuration",
        sample="[critical] ejabberd initialization was aborted due to invalid certificates "
        "configuration",
        severity="fatal",
        meaning="A certificate cannot be used, so ejabberd stops.",
        source=_src.file("ejabberd_pkix.erl"),
        failure=fails.START,
    )
    LISTENER = LogMessage(
        anchor="Failed to open socket at ",
        sample="[error] Failed to open socket at [::]:5222 for ejabberd_c2s: address "
        "already in use",
        pattern=r"Failed to open socket at (?P<address>\S+) for (?P<module>\w+): (?P<reason>.+)",
        severity="error",
        meaning="A listener cannot open its port.",
        source=_src.file("ejabberd_listener.erl"),
        failure=fails.PORT,
    )
    ACCEPT = LogMessage(
        anchor="Failed TCP accept: ",
        sample="[error] (#Port<0.24>) Failed TCP accept: too many open files",
        severity="error",
        meaning="A connection cannot be accepted, often because open files are used up.",
        source=_src.file("ejabberd_listener.erl"),
        failure=fails.PORT,
    )
    SQL_QUEUE = LogMessage(
        anchor="SQL request queue is overfilled",
        sample="[error] SQL request queue is overfilled, bouncing all pending requests",
        severity="error",
        meaning="Requests to the SQL database are refused: it cannot be reached or is too slow.",
        source=SQL,
        failure=fails.DATABASE,
    )
    SQL_OVERLOADED = LogMessage(
        anchor="SQL connection pool is overloaded, discarding stale requests",
        sample="[error] SQL connection pool is overloaded, discarding stale requests",
        severity="error",
        meaning="The SQL database answers too slowly for the pool.",
        source=SQL,
        failure=fails.DATABASE,
    )
    SQL_CONNECTION = LogMessage(
        anchor="@ejabberd_sql:handle_reconnect/",
        sample="2026-01-05 10:00:00.000000+00:00 [warning] "
        "<0.505.0>@ejabberd_sql:handle_reconnect/2:573 pgsql connection failed:",
        pattern=r"@ejabberd_sql:\S+ (?P<database>\w+) connection failed:",
        severity="warning",
        meaning="The connection to the SQL database failed; the reason is on the next line.",
        source=SQL,
        failure=fails.DATABASE,
    )
    REDIS_FAILED = LogMessage(
        anchor="Redis connection #",
        sample="[error] Redis connection #1 at localhost:6379 has failed: econnrefused; "
        "reconnecting in 3 seconds",
        pattern=r"Redis connection #\d+ at (?P<address>\S+) has failed: (?P<reason>\w+)",
        severity="error",
        meaning="Redis cannot be reached.",
        source=REDIS,
        failure=fails.REDIS,
    )
    REDIS_QUEUE = LogMessage(
        anchor="Redis request queue is overloaded",
        sample="[error] Redis request queue is overloaded",
        severity="error",
        meaning="Redis answers too slowly.",
        source=REDIS,
        failure=fails.REDIS,
    )
    LDAP = LogMessage(
        anchor="LDAP connection to ",
        sample="[error] LDAP connection to ldap.example.com:389 failed: connection refused",
        pattern=r"LDAP connection to (?P<address>\S+) failed: (?P<reason>.+)",
        severity="error",
        meaning="The directory cannot be reached.",
        source=_src.file("eldap.erl"),
        failure=fails.LDAP,
    )
    AUTH_PROGRAM = LogMessage(
        anchor="External authentication program '",
        sample="[error] External authentication program '/opt/auth' has terminated "
        "unexpectedly (pid=4711), restarting via supervisor...",
        severity="error",
        meaning="The program that checks passwords ended.",
        source=_src.file("extauth.erl"),
        failure=fails.LOGIN,
    )
    AUTH_START = LogMessage(
        anchor="Failed to start external authentication program '",
        sample="[error] Failed to start external authentication program '/opt/auth'",
        severity="error",
        meaning="The program that checks passwords does not start.",
        source=_src.file("extauth.erl"),
        failure=fails.LOGIN,
    )
    S2S = LogMessage(
        anchor="Failed outbound s2s ",
        sample="[warning] (tls|<0.4711.0>) Failed outbound s2s EXTERNAL authentication "
        "example.com -> example.org (192.0.2.7): not-authorized",
        pattern=r"Failed outbound s2s \S+ authentication (?P<local>\S+) -> (?P<remote>\S+)",
        severity="warning",
        meaning="Another server refuses the connection of this one.",
        source=_src.file("ejabberd_s2s_out.erl"),
        failure=fails.S2S,
    )
    ACME = LogMessage(
        anchor="Failed to request certificate for ",
        sample="[error] Failed to request certificate for example.com: HTTP error",
        pattern=r"\[error\].*Failed to request certificate for (?P<domain>[^:]+): (?P<reason>.+)",
        severity="error",
        meaning="A certificate could not be requested from the CA.",
        source=_src.file("ejabberd_acme.erl"),
        failure=fails.CERTIFICATE,
    )


ejabberd = Ejabberd()
