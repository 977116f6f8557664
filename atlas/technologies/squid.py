"""Squid: a caching web proxy."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import squid as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/squid.md")
_RELEASED = """
2.4 2001-03-20  2.5 2002-09-24  2.6 2006-07-01  3.0 2007-12-14  2.7 2008-05-27  3.1 2010-03-29
3.2 2012-08-14  3.3 2013-02-09  3.4 2013-12-08  3.5 2015-01-13  4 2018-07-03  5 2021-07-31  6
2023-07-06  7 2025-07-10
"""
HELPER = fails.code.file("src/helper.cc")


class Squid(Technology):
    """A caching proxy for the web, forward or reverse."""

    name = "Squid"
    icon = None
    plane = "edge"
    programs: ClassVar = {"squid": "the proxy, which also checks its configuration"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the file of `cache_log`") @ fails.code.file("src/cf.data.pre").at(
        "This is where general information about Squid behavior"
    )

    HELPERS_CRASH = LogMessage(
        anchor="helpers are crashing too rapidly, need help!",
        sample="FATAL: The /usr/lib/squid/security_file_certgen -s /var/cache/squid/ssl_db "
        "-M 4MB helpers are crashing too rapidly, need help!",
        severity="fatal",
        meaning="A helper ends again and again at its start, and Squid stops.",
        source=HELPER,
        failure=fails.HELPERS,
    )
    HELPER_EXITED = LogMessage(
        anchor=" #Hlpr",
        sample="WARNING: ssl_crtd #Hlpr7 exited",
        pattern=r"WARNING: (?P<helper>\S+) #Hlpr(?P<number>\d+) exited",
        severity="error",
        meaning="A helper process ended.",
        source=HELPER,
        failure=fails.HELPERS,
    )
    HELPERS_BUSY = LogMessage(
        anchor=" processes are busy.",
        sample="WARNING: All 20/20 ssl_crtd processes are busy.",
        pattern=r"WARNING: All (?P<active>\d+)/(?P<most>\d+) (?P<helper>\S+) processes are "
        r"busy",
        severity="error",
        meaning="All processes of a helper are busy; requests wait.",
        source=HELPER,
        failure=fails.BUSY_HELPERS,
        context=("WARNING: All", "squid"),
    )
    HELPER_QUEUE = LogMessage(
        anchor="Too many queued ",
        sample="FATAL: Too many queued negotiateauthenticator requests; see "
        "on-persistent-overload.",
        pattern=r"Too many queued (?P<helper>\S+) requests",
        severity="fatal",
        meaning="So many requests wait for a helper that Squid stops.",
        source=HELPER,
        failure=fails.BUSY_HELPERS,
    )
    CERTIFICATE_DATABASE = LogMessage(
        anchor="Uninitialized SSL certificate database directory: ",
        sample="(security_file_certgen): Uninitialized SSL certificate database directory: "
        '/var/lib/squid/ssl_db. To initialize, run "security_file_certgen -c -s '
        '/var/lib/squid/ssl_db".',
        severity="fatal",
        meaning="The directory of the certificates that Squid makes does not exist.",
        source=fails.code.file("src/security/cert_generators/file/certificate_db.cc"),
        failure=fails.NO_CERTIFICATES,
    )
    DESCRIPTORS = LogMessage(
        anchor="Your cache is running out of filedescriptors",
        sample="WARNING: Your cache is running out of filedescriptors",
        severity="error",
        meaning="No file descriptor is left for new connections.",
        source=fails.code.file("src/comm/TcpAcceptor.cc"),
        failure=fails.DESCRIPTORS,
    )
    LOOP = LogMessage(
        anchor="Forwarding loop detected for:",
        sample="WARNING: Forwarding loop detected for:",
        severity="error",
        meaning="A request came back to Squid itself.",
        source=fails.code.file("src/client_side_request.cc"),
        failure=fails.LOOP,
    )
    BUNGLED = LogMessage(
        anchor="Bungled ",
        sample="FATAL: Bungled /etc/squid/squid.conf line 12: http_access allow localnett",
        pattern=r"Bungled (?P<file>\S+) line (?P<line>\d+)",
        severity="fatal",
        meaning="A line of the configuration is wrong.",
        source=fails.code.file("src/ConfigParser.cc"),
        failure=fails.CONFIGURATION,
    )
    CONNECT_PAGE = LogMessage(
        anchor="<p><b>Connection to ",
        sample="<p><b>Connection to 192.0.2.7 failed.</b></p>",
        pattern=r"<b>Connection to (?P<server>\S+) failed\.</b>",
        severity="error",
        meaning="Squid could not connect to the server, and responds with an error page.",
        source=fails.code.file("errors/templates/ERR_CONNECT_FAIL"),
        failure=fails.PEER,
    )
    NAME_PAGE = LogMessage(
        anchor="Unable to determine IP address from host name ",
        sample="<p><b>Unable to determine IP address from host name <q>www.example.com</q></b></p>",
        severity="error",
        meaning="Squid cannot resolve the name of the server.",
        source=fails.code.file("errors/templates/ERR_DNS_FAIL"),
        failure=fails.NAME,
    )


squid = Squid()
