"""What fails in Dovecot, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.tls import PRESENTED
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "dovecot/core",
    commit="f28b5a92ec52eef0a111a095d00435756343dc94",
    checked="2026-11-26",
)

DOVEADM_WHO = code.file("src/doveadm/doveadm-who.c")

DOVEADM_LOG = code.file("src/doveadm/doveadm-log.c")

DOVEADM_MASTER = code.file("src/doveadm/doveadm-master.c")

WHO = Check(
    "Count the connections of each user.",
    shell("doveadm who") @ DOVEADM_WHO.at('.name = "who"'),
    **NO_OUTPUT,
    verify="No user has far more connections than the others.",
)

ERRORS = Check(
    "Read the last errors and warnings.",
    shell("doveadm log errors") @ DOVEADM_LOG.at('.name = "log errors"'),
    **NO_OUTPUT,
    verify="The first error before the failure names its cause.",
)

SERVICES = Check(
    "Read the processes and connections of each service.",
    shell("doveadm service status") @ DOVEADM_MASTER.at('.name = "service status"'),
    **NO_OUTPUT,
    verify="Every service has fewer processes than its process_limit.",
)

LIMIT = KnownFailure(
    "a service is at its limit of processes or clients",
    steps=[SERVICES, WHO, ERRORS],
)

USER_LIMIT = KnownFailure(
    "a user has too many connections from one address",
    steps=[WHO, SERVICES, ERRORS],
)

MEMORY = KnownFailure(
    "a process is at its memory limit (vsz_limit)",
    steps=[ERRORS, SERVICES, KERNEL_LOG],
)

INDEX = KnownFailure(
    "an index of a mailbox is damaged",
    steps=[ERRORS, SPACE, MOUNTS],
)

LOGIN = KnownFailure(
    "logins fail",
    steps=[ERRORS, WHO, UNIT_LOG],
)

CRASH = KnownFailure(
    "a process was killed or does not start",
    steps=[ERRORS, UNIT_LOG, KERNEL_LOG],
)

CLOCK_BACK = KnownFailure(
    "the clock moved backwards",
    steps=[CLOCK, ERRORS, UNIT_LOG],
)

CERTIFICATE = KnownFailure(
    "TLS is off: the certificate or its key cannot be used",
    steps=[ERRORS, UNIT_LOG, PRESENTED],
)
