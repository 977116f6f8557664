"""What fails in Exim, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import INODES, SPACE
from atlas.technologies.failures._network import INCOMING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "Exim/exim",
    commit="13835a3c1e057efad7da269c0f93bf2eac850205",
    checked="2026-11-26",
)

SPEC = code.file("doc/doc-docbook/spec.xfpt")

QUEUE = Check(
    "List the queue, with the age of each message.",
    shell("exim -bp") @ SPEC.at("/usr/exim/bin/exim -bp"),
    **NO_OUTPUT,
    verify="Few and young messages; *** frozen *** ones wait for an administrator.",
)

DEFERRED = KnownFailure(
    "deliveries to a host are deferred",
    steps=[QUEUE, ROUTE_TO, UNIT_LOG],
)

FROZEN = KnownFailure(
    "messages are frozen in the queue",
    steps=[QUEUE, UNIT_LOG, SPACE],
)

NO_SPACE = KnownFailure(
    "the spool has no space left",
    steps=[SPACE, INODES, QUEUE],
)

CONNECTIONS = KnownFailure(
    "more clients connect than allowed",
    steps=[INCOMING, QUEUE, UNIT_LOG],
)

SPOOL = KnownFailure(
    "a message of the spool cannot be written or read",
    steps=[SPACE, MOUNTS, QUEUE],
)

AUTHENTICATION = KnownFailure(
    "an SMTP login fails",
    steps=[UNIT_LOG, UNIT, QUEUE],
)
