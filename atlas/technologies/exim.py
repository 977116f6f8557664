"""Exim: a mail server."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import exim as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/exim.md")
_RELEASED = """
4.50 2005-02-17  4.51 2005-05-04  4.52 2005-07-01  4.53 2005-09-26  4.54 2005-10-04  4.61
2006-04-04  4.62 2006-04-28  4.63 2006-07-31  4.64 2006-12-20  4.65 2007-01-02  4.66 2007-01-08
4.67 2007-04-17  4.68 2007-08-30  4.69 2007-12-01  4.70 2009-11-13  4.71 2009-11-23  4.72
2010-06-03  4.73 2010-12-26  4.74 2011-01-24  4.75 2011-03-22  4.76 2011-05-09  4.77 2011-10-10
4.80 2012-05-31  4.82 2013-10-28  4.83 2014-07-21  4.84 2014-08-11  4.85 2015-01-12  4.86
2015-07-26  4.87 2016-04-06  4.88 2016-12-18  4.89 2017-03-07  4.90 2017-12-19  4.91 2018-04-15
4.92 2019-02-10  4.93 2019-12-08  4.94 2020-06-01  4.95 2021-09-28  4.96 2022-06-25  4.97
2023-11-04  4.98 2024-07-10  4.99 2025-10-28
"""
DELIVER = fails.code.file("src/src/deliver.c")
RECEIVE = fails.code.file("src/src/receive.c")


class Exim(Technology):
    """A server that receives, routes and delivers mail."""

    name = "Exim"
    icon = None
    plane = "service"
    programs: ClassVar = {"exim": "the mail server", "exinext": "the next retry times"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("its main log, in the log directory of its spool")

    DEFER = LogMessage(
        anchor="defer (",
        sample="1eSVjc-0000GA-8b == user@example.com R=dnslookup T=remote_smtp defer (110): "
        "Connection timed out",
        pattern=r"R=(?P<router>\S+) T=(?P<transport>\S+) defer \((?P<errno>-?\d+)\)(?:: "
        r"(?P<error>.+))?",
        severity="info",
        meaning="A delivery was put off; the text after the number says why.",
        source=fails.SPEC,
        failure=fails.DEFERRED,
    )
    RETRY_TIME = LogMessage(
        anchor="retry time not reached",
        sample="1eSVjc-0000GA-8b == user@example.com R=dnslookup T=remote_smtp defer (-53): "
        "retry time not reached for any host",
        severity="info",
        meaning="The host failed before, and is not tried until its retry time.",
        source=fails.SPEC,
        failure=fails.DEFERRED,
    )
    RETRY_TIMEOUT = LogMessage(
        anchor="retry timeout exceeded",
        sample="1eSVjc-0000GA-8b ** user@example.com: retry timeout exceeded",
        pattern=r"\*\* (?P<address>\S+).*: retry timeout exceeded",
        severity="error",
        meaning="The host failed for so long that the message is returned.",
        source=fails.code.file("src/src/retry.c"),
        failure=fails.DEFERRED,
    )
    FROZEN = LogMessage(
        anchor="Message is frozen",
        sample="1eSVjc-0000GA-8b Message is frozen",
        severity="info",
        meaning="A message cannot be delivered or returned, and waits for an administrator.",
        source=DELIVER,
        failure=fails.FROZEN,
    )
    SPACE_CHECK = LogMessage(
        anchor="spool directory space check failed: space=",
        sample="spool directory space check failed: space=1024 inodes=120000",
        severity="error",
        meaning="The spool has less space than the configuration asks for; mail is refused.",
        source=RECEIVE,
        failure=fails.NO_SPACE,
    )
    REFUSED = LogMessage(
        anchor=" refused: too many connections",
        sample="Connection from [192.0.2.4]:53312 refused: too many connections",
        severity="error",
        meaning="As many clients are connected as smtp_accept_max allows.",
        source=fails.code.file("src/src/daemon.c"),
        failure=fails.CONNECTIONS,
    )
    SPOOL_FILE = LogMessage(
        anchor="Failed to create spool file ",
        sample="Failed to create spool file /var/spool/exim4//input//1eSVjc-0000GA-8b-D: "
        "Permission denied",
        severity="fatal",
        meaning="A message cannot be stored.",
        source=RECEIVE,
        failure=fails.SPOOL,
    )
    FORMAT = LogMessage(
        anchor="Format error in spool file ",
        sample="Format error in spool file 1eSVjc-0000GA-8b-H",
        severity="error",
        meaning="A message of the spool is damaged, often after a full disk.",
        source=DELIVER,
        failure=fails.SPOOL,
    )
    AUTHENTICATOR = LogMessage(
        anchor=" authenticator failed for ",
        sample="plain_server authenticator failed for (mail) [192.0.2.4]: 535 Incorrect "
        "authentication data",
        pattern=r"(?P<authenticator>\S+) authenticator failed for (?P<client>.+?): "
        r"(?P<error>\d{3}.*)",
        severity="info",
        meaning="A client could not log in.",
        source=fails.code.file("src/src/smtp_in.c"),
        failure=fails.AUTHENTICATION,
    )


exim = Exim()
