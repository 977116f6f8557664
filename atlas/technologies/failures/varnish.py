"""What fails in Varnish, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY
from atlas.technologies.failures._network import CALL, LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "varnishcache/varnish-cache",
    commit="27d2ce15b20b94d0a5e452b0d5c29c3145d00b6a",
    checked="2026-11-26",
)

TROUBLESHOOTING = code.file("doc/sphinx/users-guide/troubleshooting.rst")

VARNISH_CLI = code.file("doc/sphinx/reference/varnish-cli.rst")

OPERATION_LOGGING = code.file("doc/sphinx/users-guide/operation-logging.rst")

PANIC = Check(
    "Read the last panic of the child process.",
    shell("varnishadm panic.show")
    @ TROUBLESHOOTING.at("You can inspect any panic messages by typing"),
    **NO_OUTPUT,
    verify="Child has not panicked; else the condition and the backtrace are printed.",
)

BACKENDS = Check(
    "List the backends with their health.",
    shell("varnishadm backend.list") @ VARNISH_CLI.at("backend.list def*"),
    **NO_OUTPUT,
    verify="healthy; the others failed their probes.",
)

ERRORS = Check(
    "Watch the failed fetches.",
    shell("varnishlog -g raw -i FetchError") @ OPERATION_LOGGING.at("varnishlog -g raw"),
    **NO_OUTPUT,
    verify="The text names the cause: no connection, timeout, closed.",
)

CHILD = KnownFailure(
    "the child process dies, and the cache is empty",
    is_general=True,
    steps=[PANIC, UNIT_LOG, MEMORY, KERNEL_LOG],
)

STUCK = KnownFailure(
    "all worker threads are busy: requests wait in the queue",
    steps=[BACKENDS, PANIC, UNIT_LOG, MEMORY],
)

BACKEND = KnownFailure(
    "a backend fails",
    steps=[BACKENDS, ERRORS, CALL],
)

START = KnownFailure(
    "does not start",
    is_general=True,
    steps=[LISTENERS, UNIT_LOG, UNIT],
)
