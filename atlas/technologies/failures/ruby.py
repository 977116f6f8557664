"""What fails in Ruby programs, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_ruby = Repository(
    "ruby/ruby", commit="v3_1_2", checked="2026-11-26", read_in="Debian's package libruby3.1"
)
HTTP = _ruby.file("lib/net/http.rb")
CHECK_COMMAND = _ruby.file("lib/bundler/cli.rb")

CHECK_GEMS = Check(
    "Check whether all gems of the application are installed, in its folder.",
    shell("bundle check") @ CHECK_COMMAND.at("Checks if the dependencies listed in Gemfile are"),
    **NO_OUTPUT,
    verify="Gems that are missing are listed: the image or the deploy lacks them.",
)

VERSION = Check(
    "Print the version of Ruby, as the user and in the folder of the application.",
    shell("ruby --version")
    @ Repository(
        "ruby/ruby", commit="05f1caa1cf5d8e01ddaab7890ca77b9de770a888", checked="2026-11-27"
    )
    .file("man/ruby.1")
    .at("Prints the version of Ruby interpreter."),
    **NO_OUTPUT,
    verify="The version that the Gemfile names; else PATH or the image has another one.",
)

TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, RESOLVE, OUTGOING])
UNREACHABLE = KnownFailure("a server cannot be reached", steps=[CALL, RESOLVE, OUTGOING])
WRAPPED_CONNECT = KnownFailure(
    "a call to another server failed",
    is_general=True,
    steps=[CALL, RESOLVE, OUTGOING],
    causes=[wrapped_error(HTTP.at("Failed to open TCP connection to"))],
)
ERROR_STATUS = KnownFailure(
    "a server that is called responds with an error status", steps=[CALL, UNIT_LOG, OUTGOING]
)
GEMS = KnownFailure(
    "a gem of the application is not installed",
    steps=[CHECK_GEMS, UNIT_LOG, ENVIRONMENT],
)
RUBY_VERSION = KnownFailure(
    "the application needs another version of Ruby",
    steps=[VERSION, ENVIRONMENT, UNIT_LOG],
)
