"""What fails when Python programs call or serve others, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import LIMITS, OPEN_FILES
from atlas.technologies.failures._network import CALL, INCOMING, OUTGOING, RESOLVE, SOCKETS
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.failures.python import HOT, STACKS, TRACEBACK
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_CHECKED = "2026-11-26"
URLLIB3 = Repository(
    "urllib3/urllib3", commit="6a8536b6e1b0cbe69ae801337c599951e527ae29", checked=_CHECKED
).file("src/urllib3/connectionpool.py")
UVICORN = Repository(
    "encode/uvicorn", commit="e6c7ce791fc634b6eedee40e0d0207faa8a9aefd", checked=_CHECKED
).file("uvicorn/protocols/http/h11_impl.py")

UNREACHABLE = KnownFailure("a server cannot be reached", steps=[CALL, RESOLVE, OUTGOING])
TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, OUTGOING, STACKS])
POOL = KnownFailure(
    "the connection pool of the HTTP client is full", steps=[STACKS, OUTGOING, CALL]
)
CLOSED = KnownFailure("the other side closed a connection early", steps=[CALL, OUTGOING, TRACEBACK])
LEAK = KnownFailure(
    "connections of the HTTP client are not closed", steps=[OPEN_FILES, OUTGOING, TRACEBACK]
)
ABORTED = KnownFailure(
    "a connection to a server broke",
    is_general=True,
    steps=[CALL, OUTGOING, TRACEBACK],
    causes=[wrapped_error(URLLIB3.at('ProtocolError("Connection aborted.", new_e)'))],
)
PROXY = KnownFailure(
    "the outgoing proxy cannot be reached, or refuses", steps=[ENVIRONMENT, CALL, TRACEBACK]
)
REQUEST = KnownFailure(
    "a request failed with an exception that nothing handled",
    is_general=True,
    steps=[TRACEBACK, UNIT_LOG, STACKS],
    causes=[wrapped_error(UVICORN.at("Exception in ASGI application"))],
)
SLOW_END = KnownFailure(
    "requests go on after their clients have gone", steps=[STACKS, HOT, INCOMING]
)
NO_SOCKETS = KnownFailure("new connections cannot be accepted", steps=[OPEN_FILES, LIMITS, SOCKETS])
SHUT_DOWN = KnownFailure(
    "work is handed to a pool that is shut down", steps=[TRACEBACK, STACKS, UNIT_LOG]
)
