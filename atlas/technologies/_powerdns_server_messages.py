"""Log messages of PowerDNS's Authoritative Server."""

from atlas.technologies.failures import powerdns as fails
from atlas.technologies.message import LogMessage


class PowerDNSServerMessages:
    """Log messages of PowerDNS's Authoritative Server."""

    BACKEND_CONNECTION = LogMessage(
        anchor=" Connection failed: Unable to connect to database",
        sample="gpgsql Connection failed: Unable to connect to database, connect string: "
        "dbname=pdns user=pdns host=192.0.2.5",
        pattern=r"(?P<backend>g\w+) Connection failed: (?P<reason>.+)",
        severity="error",
        meaning=("The database of the zones cannot be connected to; the database's error follows."),
        source=fails.code.file("modules/gmysqlbackend/gmysqlbackend.cc"),
        failure=fails.BACKEND,
    )

    BACKEND_LAUNCH = LogMessage(
        anchor="Caught an exception instantiating a backend",
        sample=(
            "Caught an exception instantiating a backend (gmysql): Unable to launch "
            "gmysql connection: Unable to connect to database: ERROR 2002 (HY000): "
            "Can't connect to MySQL server on '192.0.2.5' (111)"
        ),
        pattern=(
            r"Caught an exception instantiating a backend(?: "
            r"\((?P<backend>[^)]+)\))?[:,] ?(?P<reason>.+)"
        ),
        severity="error",
        meaning="A backend could not be opened; its error follows.",
        source=fails.code.file("pdns/dnsbackend.cc"),
        failure=fails.BACKEND,
    )

    LOOKUP = LogMessage(
        anchor="Backend reported condition which prevented lookup",
        sample=(
            "Backend reported condition which prevented lookup (GSQLBackend lookup "
            "query: Could not execute mysql statement: SELECT "
            "content,ttl,prio,type,domain_id,disabled,name,auth FROM records: Lost "
            "connection to MySQL server during query) sending out servfail"
        ),
        severity="error",
        meaning=(
            "The backend could not answer, and the client gets SERVFAIL; the reason "
            "is in the brackets."
        ),
        source=fails.code.file("pdns/packethandler.cc"),
        failure=fails.LOOKUP,
    )

    LOOKUP_PERMANENT = LogMessage(
        anchor="Backend reported permanent error which prevented lookup",
        sample=(
            "Backend reported permanent error which prevented lookup (GSQLBackend "
            "lookup query: Could not execute mysql statement), aborting"
        ),
        severity="error",
        meaning=(
            "The backend has a lasting error, and the thread ends; the reason is in the brackets."
        ),
        source=fails.code.file("pdns/packethandler.cc"),
        failure=fails.LOOKUP,
    )

    DROPPED = LogMessage(
        anchor="Dropped query, backends are overloaded",
        sample=(
            'Remote 192.0.2.10 wants "www.example.net|A", do = 0, bufsize = 512: '
            "Dropped query, backends are overloaded"
        ),
        severity="warning",
        meaning=(
            "More queries wait for the backend than overload-queue-length allows, so "
            "this one is dropped."
        ),
        source=fails.code.file("pdns/auth-main.cc"),
        failure=fails.OVERLOADED,
    )

    NO_BACKEND = LogMessage(
        anchor="Unable to launch, no backends configured for querying",
        sample="Unable to launch, no backends configured for querying",
        severity="fatal",
        meaning="No backend is set with `launch`, or its file of settings is not read.",
        source=fails.code.file("pdns/auth-main.cc"),
        failure=fails.NO_BACKEND,
    )

    BIND_UDP = LogMessage(
        anchor="Unable to bind UDP socket to '",
        sample="Unable to bind UDP socket to '0.0.0.0:53': Address already in use",
        pattern="Unable to bind UDP socket to '(?P<address>[^']+)': (?P<reason>[^\\\"]+)",
        severity="fatal",
        meaning=(
            "The server cannot listen: another program, often systemd-resolved, has the port."
        ),
        source=fails.code.file("pdns/nameserver.cc"),
        failure=fails.NO_BIND,
    )

    BIND_TCP = LogMessage(
        anchor="Unable to bind to TCP socket ",
        sample="Unable to bind to TCP socket 0.0.0.0:53: Address already in use",
        pattern=r'Unable to bind to TCP socket (?P<address>\S+): (?P<reason>[^"]+)',
        severity="fatal",
        meaning=(
            "The server cannot listen: another program, often systemd-resolved, has the port."
        ),
        source=fails.code.file("pdns/tcpreceiver.cc"),
        failure=fails.NO_BIND,
    )

    UNKNOWN_SETTING = LogMessage(
        anchor="Trying to set unknown setting '",
        sample="Fatal error: Trying to set unknown setting 'master'",
        pattern=r"Trying to set unknown setting '(?P<setting>[^']+)'",
        severity="fatal",
        meaning="A setting is unknown to this version: it was renamed, or is misspelt.",
        source=fails.code.file("pdns/arguments.cc"),
        failure=fails.SETTINGS,
    )

    SOA_RETRY = LogMessage(
        anchor="Unable to retrieve SOA for ",
        sample=(
            "Unable to retrieve SOA for example.net from 192.0.2.53, this was the "
            "first time. NOTE: For every subsequent failed SOA check the domain will "
            "be suspended from freshness checks"
        ),
        pattern=r"Unable to retrieve SOA for (?P<zone>\S+) from (?P<primary>\S+), this was the",
        severity="warning",
        meaning="The primary of a zone did not answer whether the zone has changed.",
        source=fails.code.file("pdns/auth-secondarycommunicator.cc"),
        failure=fails.TRANSFER,
    )

    AXFR_TIMEOUT = LogMessage(
        anchor="Timeout waiting for answer from ",
        sample=(
            "unable to xfr zone (ResolverException): Timeout waiting for answer from "
            "192.0.2.53:53 during AXFR"
        ),
        pattern=r"Timeout waiting for answer from (?P<primary>\S+) during AXFR",
        severity="error",
        meaning="The primary of a zone did not answer the transfer in time.",
        source=fails.code.file("pdns/axfr-retriever.cc"),
        failure=fails.TRANSFER,
    )

    NOT_PRIMARY = LogMessage(
        anchor=" which is not a primary (Refused)",
        sample=(
            "Received NOTIFY for example.net from 192.0.2.99:53 which is not a primary (Refused)"
        ),
        pattern=(
            r"Received NOTIFY for (?P<zone>\S+) from (?P<sender>\S+) which is not a "
            r"primary"
        ),
        severity="warning",
        meaning="A notification came from a server that is no primary of the zone.",
        source=fails.code.file("pdns/packethandler.cc"),
        failure=fails.NOTIFY,
    )

    NOT_AUTHORITATIVE = LogMessage(
        anchor=" for which we are not authoritative",
        sample=(
            "Received NOTIFY for example.net from 192.0.2.53:53 for which we are not "
            "authoritative (Refused)"
        ),
        pattern=(
            r"Received NOTIFY for (?P<zone>\S+) from (?P<sender>\S+) for which we are "
            r"not authoritative"
        ),
        severity="warning",
        meaning="A notification names a zone that this server does not have.",
        source=fails.code.file("pdns/packethandler.cc"),
        failure=fails.NOTIFY,
    )

    NOTIFY_FAILED = LogMessage(
        anchor=" failed after retries",
        sample="Notification for example.net to 192.0.2.54:53 failed after retries",
        pattern=r"Notification for (?P<zone>\S+) to (?P<secondary>\S+) failed after retries",
        severity="warning",
        meaning="A secondary did not answer the notification about a change.",
        source=fails.code.file("pdns/auth-primarycommunicator.cc"),
        failure=fails.NOTIFY,
    )

    ZONE_FILE = LogMessage(
        anchor="Error parsing '",
        sample=(
            "Error parsing 'example.net' from file "
            "'/etc/powerdns/zones/example.net': Unable to parse time specification '1x'"
        ),
        pattern=r"Error parsing '(?P<zone>[^']+)' from file '(?P<file>[^']+)': (?P<reason>.+)",
        severity="warning",
        meaning="A zone file has an error, and its zone is not served.",
        source=fails.code.file("modules/bindbackend/bindbackend2.cc"),
        failure=fails.ZONE_FILE,
    )
