"""What fails in Vitess, with the first steps."""

from atlas.evidence.command import action, config, http, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_website = Repository(
    "vitessio/website", commit="ad92a7c1ae28a1fd510ab2349f83d72f0f34b3b5", checked="2026-11-26"
)

_TROUBLE = _website.file("content/en/docs/19.0/user-guides/configuration-basic/troubleshooting.md")
_GET_TABLETS = _website.file(
    "content/en/docs/19.0/reference/programs/vtctldclient/vtctldclient_GetTablets.md"
)
_BUFFERING = _website.file("content/en/docs/19.0/reference/features/vtgate-buffering.md")

TABLETS = Check(
    "List the tablets with their types and addresses.",
    shell("vtctldclient --server <host>:<port> GetTablets")
    @ _GET_TABLETS.at("server to use for the connection (required)"),
    **NO_OUTPUT,
    verify="One primary for each shard. A tablet is missing: its log may say that it cannot reach "
    "the topology. Without --strict the list may be partial.",
)
STATUS = Check(
    "On a vtgate, read the health of each tablet under Health Check Cache.",
    http("GET", "/debug/status", at="<host>:<port>")
    @ _TROUBLE.at("visit the `/debug/status` page of vtgate"),
    **NO_OUTPUT,
    verify="An entry with an error names the tablet and the reason; none: not discovered.",
)
HOLDERS = Check(
    "In the log of the vttablet, read which transactions filled the pool.",
    action("Look for the list of transactions that is printed when the pool is full.")
    @ _TROUBLE.at("Every time the pool gets full, the list"),
    **NO_OUTPUT,
    verify="It names what held the connections of the pool when it was full.",
)
BUFFERING = Check(
    "Check whether buffering is on, and read its limits.",
    action("Read the flags of vtgate that begin with enable_buffer and buffer_.")
    @ _BUFFERING.at("`enable_buffer` is not configured; by default buffers"),
    **NO_OUTPUT,
    verify="Off: queries fail while the primary changes. On: planned changes only; queries fail, "
    "too, past buffer_window or buffer_max_failover_duration.",
)
RAISE_POOL = Step(
    "Raise the number of transactions of a tablet; the restart interrupts its queries.",
    command=config("--queryserver-config-transaction-cap=<count>", file="flags of vttablet")
    @ _TROUBLE.at("increase the size by changing the value for"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="The error stops, and MySQL still has free connections.",
)

REPARENT = KnownFailure("a shard's primary is being replaced", steps=[TABLETS, STATUS, BUFFERING])
TX_POOL = KnownFailure(
    "the pool of transactions is full", steps=[HOLDERS, PROCESS_LIST, RAISE_POOL]
)
TX_TIMEOUT = KnownFailure(
    "a transaction runs too long and is ended", steps=[HOLDERS, PROCESS_LIST, STATUS]
)
NO_TABLET = KnownFailure("a shard has no healthy tablet", steps=[STATUS, TABLETS, OUTGOING])
