"""What fails in requests to Vault, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.vault import AUDIT_DEVICES, PEERS, STATUS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_commands = Repository(
    "hashicorp/vault",
    checked="2026-11-27",
    publisher="HashiCorp",
    folder="website/content/docs/commands",
)
_LOOKUP = _commands.file("token/lookup.mdx", commit="06d2102353daa72f651a33e193867a65d856f0c2")
_CAPABILITIES = _commands.file(
    "token/capabilities.mdx", commit="06d2102353daa72f651a33e193867a65d856f0c2"
)
_SECRETS = _commands.file("secrets/list.mdx", commit="20e7456aac1ce8f17b68192f8c6c64bf8c15ab8c")

TOKEN = Check(
    "Print the token that is used: its policies and its expiry.",
    shell("vault token lookup") @ _LOOKUP.at("$ vault token lookup"),
    **NO_OUTPUT,
    verify="Use the token of the client. An error: it is not valid. Else compare its policies.",
)
CAPABILITIES = Check(
    "Print what the token may do at the path of the request.",
    shell("vault token capabilities <path>")
    @ _CAPABILITIES.at("lists the capabilities of a token for a"),
    **NO_OUTPUT,
    verify="deny, or no create, read, update or list that the call needs: a policy lacks it.",
)
MOUNTS = Check(
    "List the secrets engines with their paths.",
    shell("vault secrets list") @ _SECRETS.at("$ vault secrets list"),
    **NO_OUTPUT,
    verify="The first part of the path in the message is listed, or not.",
)

REFUSED = KnownFailure(
    "a request is refused: the token is not valid, or its policies forbid it",
    steps=[TOKEN, CAPABILITIES, STATUS],
)
WRAPPING = KnownFailure("a wrapping token is not valid", steps=[AUDIT_DEVICES, STATUS, UNIT_LOG])
NEW = KnownFailure("the server is not initialized", steps=[STATUS, UNIT_LOG, CALL])
NO_MOUNT = KnownFailure(
    "no secrets engine is mounted at the path of a request", steps=[MOUNTS, CAPABILITIES, STATUS]
)
IN_USE = KnownFailure(
    "the path for a secrets engine is in use already", steps=[MOUNTS, STATUS, UNIT_LOG]
)
NOT_JOINED = KnownFailure(
    "a server cannot join the integrated storage", steps=[STATUS, PEERS, UNIT_LOG]
)
NOT_REVOKED = KnownFailure("a lease cannot be revoked", steps=[UNIT_LOG, MOUNTS, STATUS])
RATE = KnownFailure("a quota limits the rate of requests", steps=[AUDIT_DEVICES, STATUS, UNIT_LOG])
ANSWER = KnownFailure(
    "the server answers a request with an error (any cause)",
    steps=[STATUS, TOKEN, UNIT_LOG],
    is_general=True,
)
