"""What fails in Exim, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import INODES, SPACE
from atlas.technologies.failures._network import INCOMING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
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

MESSAGE_LOG = Check(
    "Check what happened to one message so far, as an admin user.",
    shell("exim -Mvl <id>") @ SPEC.at("the contents of the message log spool file"),
    **NO_OUTPUT,
    verify="The last error of the other server names the cause.",
)

ROUTING = Check(
    "Test how an address is routed.",
    shell("exim -bt <address>") @ SPEC.at("Some simple routing tests can be done by"),
    **NO_OUTPUT,
    verify="The router, the transport and the host are the expected ones.",
)

RETRIES = Check(
    "Check when the host is tried next, and its last error.",
    shell("exinext <domain>") @ SPEC.at("script can be used to find out what"),
    **NO_OUTPUT,
    verify="The error repeats for the host; a time in the future: it is not tried before.",
)

LOG_PATH = Check(
    "Read where the main log and the panic log are.",
    shell("exim -bP log_file_path") @ SPEC.at("exim -bP qualify_domain hold_domains"),
    **NO_OUTPUT,
    verify="The files may be named mainlog and paniclog; the lines at the time name the cause.",
)

DEFERRED = KnownFailure(
    "deliveries to a host are deferred",
    steps=[QUEUE, RETRIES, ROUTING],
)

FROZEN = KnownFailure(
    "messages are frozen in the queue",
    steps=[QUEUE, MESSAGE_LOG, LOG_PATH],
)

NO_SPACE = KnownFailure(
    "the spool has no space left",
    steps=[SPACE, INODES, QUEUE],
)

CONNECTIONS = KnownFailure(
    "more clients connect than allowed",
    steps=[INCOMING, LOG_PATH, QUEUE],
)

SPOOL = KnownFailure(
    "a message of the spool cannot be written or read",
    steps=[SPACE, MOUNTS, QUEUE],
)

AUTHENTICATION = KnownFailure(
    "an SMTP login fails",
    steps=[LOG_PATH, UNIT_LOG, INCOMING],
)
