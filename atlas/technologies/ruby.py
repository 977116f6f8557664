"""Ruby: scripting language, with its HTTP clients and Bundler."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ruby as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/ruby.md")
_ruby = Repository(
    "ruby/ruby", commit="v3_1_2", checked="2026-11-26", read_in="Debian's package libruby3.1"
)
_faraday = Repository(
    "lostisland/faraday", commit="59334e0e9b1918bd26b143f4a7bbc8c765de3ac4", checked="2026-11-26"
)
_RELEASED = """
1.9.3 2011-10-30, 2.0.0 2013-02-24, 2.1 2013-12-25, 2.2 2014-12-25, 2.3 2015-12-24,
2.4 2016-12-23, 2.5 2017-12-25, 2.6 2018-12-25, 2.7 2019-12-25, 3.0 2020-12-25,
3.1 2021-12-25, 3.2 2022-12-25, 3.3 2023-12-25, 3.4 2024-12-24, 4.0 2025-12-25
"""


class Ruby(Technology):
    """A scripting language, with HTTP clients and the package manager Bundler."""

    name = "Ruby"
    icon = "simple-icons:ruby"
    plane = "service"
    programs: ClassVar = {"bundle": "Bundler", "ruby": "the interpreter"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("a language logs where its program chooses")

    READ_TIMEOUT = LogMessage(
        anchor="Net::ReadTimeout",
        sample="Net::ReadTimeout with #<TCPSocket:(closed)>",
        severity="error",
        meaning="A server sent nothing within the read timeout.",
        source=_ruby.file("lib/net/protocol.rb"),
        failure=fails.TIMEOUT,
    )

    OPEN_TIMEOUT = LogMessage(
        anchor="Net::OpenTimeout",
        sample="Net::OpenTimeout: execution expired",
        severity="error",
        meaning="A server did not accept the connection in time.",
        source=_ruby.file("lib/net/protocol.rb"),
        failure=fails.UNREACHABLE,
    )

    CONNECT = LogMessage(
        anchor="Failed to open TCP connection to ",
        sample="Errno::ECONNREFUSED: Failed to open TCP connection to api.internal:8080 "
        '(Connection refused - connect(2) for "api.internal" port 8080)',
        pattern=r"Failed to open TCP connection to (?P<server>\S+) \(",
        severity="error",
        meaning="A server does not accept the connection; the reason follows.",
        source=_ruby.file("lib/net/http.rb"),
        failure=fails.WRAPPED_CONNECT,
    )

    FARADAY_CONNECTION = LogMessage(
        anchor="Faraday::ConnectionFailed",
        sample="Faraday::ConnectionFailed: end of file reached",
        severity="error",
        meaning="A call with Faraday failed; the reason follows.",
        source=_faraday.file("lib/faraday/error.rb"),
        failure=fails.WRAPPED_CONNECT,
    )

    FARADAY_TIMEOUT = LogMessage(
        anchor="Faraday::TimeoutError",
        sample="Faraday::TimeoutError: Net::ReadTimeout",
        severity="error",
        meaning="A call with Faraday took longer than its timeout.",
        source=_faraday.file("lib/faraday/error.rb"),
        failure=fails.TIMEOUT,
    )

    FARADAY_STATUS = LogMessage(
        anchor="the server responded with status ",
        sample="Faraday::ServerError: the server responded with status 503",
        pattern=r"the server responded with status (?P<status>[45]\d\d)",
        severity="error",
        meaning="A server that is called responds with an error status.",
        source=_faraday.file("lib/faraday/error.rb"),
        failure=fails.ERROR_STATUS,
        context=("Faraday", "faraday"),
    )

    GEM_MISSING = LogMessage(
        anchor=" in any of the sources",
        sample="Bundler::GemNotFound: Could not find pg-1.4.5 in any of the sources",
        pattern=r"Could not find (?P<gem>\S+) in any of the sources",
        severity="fatal",
        meaning="A gem of the application is not installed.",
        source=_ruby.file("lib/bundler/definition.rb"),
        failure=fails.GEMS,
    )

    RUBY_VERSION = LogMessage(
        anchor=", but your Gemfile specified ",
        sample="Your Ruby version is 2.7.8, but your Gemfile specified 3.1.2",
        severity="fatal",
        meaning="The application needs another version of Ruby.",
        source=_ruby.file("lib/bundler/definition.rb"),
        failure=fails.RUBY_VERSION,
    )


ruby = Ruby()
