"""What fails in Caddy, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._network import CERTIFICATE as SHOW_CERTIFICATE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "caddyserver/caddy",
    commit="0cf03d32f7d99cf160d5375e8a40fbe3d910d515",
    checked="2026-11-26",
)

certmagic = Repository(
    "caddyserver/certmagic",
    commit="9f98c96dc44104b5d205aef05e596cf934f9804e",
    checked="2026-11-26",
)

acmez = Repository(
    "mholt/acmez",
    commit="7dcf056529711646f5b419cac305fa170b108bb7",
    checked="2026-11-26",
)

site = Repository(
    "caddyserver/website",
    commit="1a6bbd7d92ea03da4fc4864a096dbbb290ffc1fc",
    checked="2026-11-26",
)

COMMAND_LINE = site.file("src/docs/markdown/command-line.md")

VALIDATE = Check(
    "Check the configuration, without loading it.",
    shell("caddy validate --config <file>") @ COMMAND_LINE.at("caddy validate"),
    **NO_OUTPUT,
    verify="Valid configuration; else file and line are named.",
)

CERTIFICATE = KnownFailure(
    "a certificate cannot be obtained or renewed",
    steps=[UNIT_LOG, RESOLVE, LISTENERS, VALIDATE],
)

UPSTREAM = KnownFailure(
    "an upstream of the reverse proxy fails",
    steps=[UNIT_LOG, CALL, OUTGOING],
)

CONFIGURATION = KnownFailure(
    "the configuration is wrong",
    steps=[VALIDATE, UNIT_LOG, UNIT],
)

NOT_STARTED = KnownFailure(
    "the server does not start with its configuration",
    is_general=True,
    steps=[VALIDATE, LISTENERS, UNIT_LOG],
)

UNMANAGED = KnownFailure(
    "a certificate that Caddy does not renew has expired",
    steps=[SHOW_CERTIFICATE, UNIT_LOG, VALIDATE],
)
