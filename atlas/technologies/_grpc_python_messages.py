"""Errors of calls as gRPC in Python prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grpc as fails
from atlas.technologies.message import LogMessage

_python = Repository(
    "grpc/grpc", commit="v1.59.0", checked="2026-11-26", read_in="the wheel of grpcio on PyPI"
)


class GrpcPythonMessages:
    """Errors of calls as gRPC in Python prints them."""

    PYTHON_UNAVAILABLE = LogMessage(
        anchor="StatusCode.UNAVAILABLE",
        sample="<_InactiveRpcError of RPC that terminated with: status = "
        'StatusCode.UNAVAILABLE details = "Socket closed">',
        pattern=r"status = (?P<status>StatusCode\.UNAVAILABLE)",
        severity="error",
        meaning="A call found no server, or lost its connection; the details say more.",
        source=_python.file("src/python/grpcio/grpc/_channel.py"),
        failure=fails.UNAVAILABLE,
    )

    PYTHON_DEADLINE = LogMessage(
        anchor="StatusCode.DEADLINE_EXCEEDED",
        sample="<_InactiveRpcError of RPC that terminated with: status = "
        'StatusCode.DEADLINE_EXCEEDED details = "Deadline Exceeded">',
        pattern=r"status = (?P<status>StatusCode\.DEADLINE_EXCEEDED)",
        severity="error",
        meaning="A call did not finish before its deadline.",
        source=_python.file("src/python/grpcio/grpc/_channel.py"),
        failure=fails.DEADLINE,
    )

    PYTHON_EXHAUSTED = LogMessage(
        anchor="StatusCode.RESOURCE_EXHAUSTED",
        sample="<_InactiveRpcError of RPC that terminated with: status = "
        'StatusCode.RESOURCE_EXHAUSTED details = "Quota exceeded">',
        pattern=r"status = (?P<status>StatusCode\.RESOURCE_EXHAUSTED)",
        severity="error",
        meaning="A limit or quota of the server is reached; the details name it.",
        source=_python.file("src/python/grpcio/grpc/_channel.py"),
        failure=fails.EXHAUSTED,
    )

    PYTHON_UNIMPLEMENTED = LogMessage(
        anchor="StatusCode.UNIMPLEMENTED",
        sample="<_InactiveRpcError of RPC that terminated with: status = "
        'StatusCode.UNIMPLEMENTED details = "Method not found!">',
        pattern=r"status = (?P<status>StatusCode\.UNIMPLEMENTED)",
        severity="error",
        meaning="The server does not know the method: it is older, or another server.",
        source=_python.file("src/python/grpcio/grpc/_channel.py"),
        failure=fails.UNKNOWN_METHOD,
    )
