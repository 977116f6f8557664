"""What fails in Unbound, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "NLnetLabs/unbound",
    commit="7fb79b0677a03d6922c29880854e8fdeb271679e",
    checked="2026-11-26",
)

UNBOUND_CONTROL = code.file("doc/unbound-control.rst")

UNBOUND_CHECKCONF = code.file("doc/unbound-checkconf.rst")

VAL_SIGCRYPT = code.file("validator/val_sigcrypt.c")

VALIDATOR = code.file("validator/validator.c")

REQUESTS = Check(
    "Check which queries its first thread works on, and what each waits for.",
    shell("unbound-control dump_requestlist") @ UNBOUND_CONTROL.at("Show what is worked on."),
    **NO_OUTPUT,
    verify="Only the first thread is shown. Few rows; many that wait for one server show which one "
    "does not respond.",
)

LOOKUP = Check(
    "Check which servers it would ask for the name.",
    shell("unbound-control lookup <domain>") @ UNBOUND_CONTROL.at("lookup@@ *name*"),
    **NO_OUTPUT,
    verify="Healthy: a low rto (milliseconds) at most addresses. LAME, or tA above 0: that server "
    "is lame, or timed out. not in infra cache: it was not asked lately.",
)

CONFIGURATION = Check(
    "Check the configuration.",
    shell("unbound-checkconf") @ UNBOUND_CHECKCONF.at("checks the configuration file for"),
    **NO_OUTPUT,
    verify="no errors in the file; else the line is named.",
)

SERVERS = KnownFailure(
    "the name servers of a domain do not respond",
    steps=[LOOKUP, REQUESTS, ROUTE_TO, UNIT_LOG],
)

DNSSEC = KnownFailure(
    "DNSSEC validation fails",
    steps=[LOOKUP, CLOCK, UNIT_LOG],
    causes=[
        UsualCause(
            "the signatures of the domain are wrong or have expired",
            sign=statement("the reason names signatures; other validating resolvers fail as well")
            @ VAL_SIGCRYPT.at("signature expired"),
        ),
        UsualCause(
            "something on the way strips DNSSEC",
            sign=statement("the trust anchor itself cannot be verified")
            @ VALIDATOR.at("failed to prime trust anchor"),
        ),
    ],
)

START = KnownFailure(
    "does not start",
    is_general=True,
    steps=[CONFIGURATION, LISTENERS, UNIT_LOG],
)
