"""What fails in Next.js, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.nodejs import STACK
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_next = Repository(
    "vercel/next.js",
    commit="v15.3.0",
    checked="2026-11-26",
    read_in="the source maps of its package on npm",
    folder="packages/next/src/server",
)
SERVER = _next.file("next-server.ts")
START = _next.file("next.ts")
ACTIONS = _next.file("app-render/action-handler.ts")
PROXY_REQUEST = _next.file("lib/router-utils/proxy-request.ts")

READ_BUILD = Check(
    "List the build in the folder where the server starts.",
    shell("ls -l <path>/.next") @ SERVER.at("Could not find a production build in the"),
    **NO_OUTPUT,
    verify="No such file: the image lacks the build. Other dates elsewhere: builds differ.",
)
START_STANDALONE = Step(
    "Set the command that starts the standalone server, and restart: requests fail meanwhile.",
    command=config("node .next/standalone/server.js", file="command of the service")
    @ START.at('Use "node .next/standalone/server.js" instead.'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous command and restart.",
    verify="The server logs its address, and the page loads.",
)
ALLOW_ORIGIN = Step(
    "Allow the public host name for Server Actions, if it is one of yours; build again.",
    command=config("allowedOrigins: ['<domain>']", file="next.config.js")
    @ ACTIONS.at("allowedOrigins?: string[]"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the name and deploy again.",
    verify="Actions from that name succeed; the error of other origins remains.",
)
RAISE_BODY = Step(
    "Raise the size of bodies of Server Actions, memory allowing; build again.",
    command=config("bodySizeLimit: '<size>'", file="next.config.js")
    @ ACTIONS.at("bodySizeLimit?: SizeLimit"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 1 MB) and deploy again.",
    verify="The same request succeeds, and memory stays within its limit.",
)

NO_BUILD = KnownFailure(
    "the server does not start: there is no production build",
    steps=[READ_BUILD, UNIT_LOG, DISK_SPACE],
)
STANDALONE = KnownFailure(
    "a standalone build is started with next start",
    steps=[READ_BUILD, UNIT_LOG, START_STANDALONE],
)
OTHER_BUILD = KnownFailure(
    "a browser calls a Server Action of another build",
    steps=[READ_BUILD, UNIT_LOG, CALL],
)
ORIGIN = KnownFailure(
    "Server Actions are refused: host and origin differ behind the proxy",
    steps=[UNIT_LOG, CALL, ALLOW_ORIGIN],
)
PROXY = KnownFailure(
    "a rewrite to another server fails",
    steps=[CALL, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(PROXY_REQUEST.at("Failed to proxy"))],
)
IMAGE = KnownFailure("images cannot be fetched to be optimized", steps=[CALL, RESOLVE, UNIT_LOG])
CACHE = KnownFailure(
    "optimized images cannot be written to the cache", steps=[DISK_SPACE, UNIT_LOG, STACK]
)
TOO_LARGE = KnownFailure(
    "a request body is larger than allowed", steps=[UNIT_LOG, STACK, RAISE_BODY]
)
