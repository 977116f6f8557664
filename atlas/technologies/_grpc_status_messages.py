"""Log messages of gRPC: the status of a call, as clients word it."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grpc as fails
from atlas.technologies.failures import grpc_status as status
from atlas.technologies.message import LogMessage

JAVA = Repository(
    "grpc/grpc-java",
    commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a",
    checked="2026-11-27",
).file("api/src/main/java/io/grpc/Status.java")
NODE = Repository(
    "grpc/grpc-node",
    commit="2670b37a25dcd1e7b655609b0dc041060b1d8921",
    checked="2026-11-27",
).file("packages/grpc-js/src/call.ts")
GO = Repository(
    "grpc/grpc-go",
    commit="0772ed7355afec5b78ba2433174930d7a11a0bd1",
    checked="2026-11-27",
).file("internal/status/status.go")


class GrpcStatusMessages:
    """Log messages of gRPC: the status of a call, as clients word it."""

    DEADLINE_EXCEEDED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>DEADLINE_EXCEEDED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The call did not end within its deadline (Java).",
        source=JAVA,
        failure=fails.DEADLINE,
    )
    UNAVAILABLE_NODE = LogMessage(
        anchor="14 UNAVAILABLE: ",
        sample="Error: 14 UNAVAILABLE: text",
        pattern=r"(?:^|[^\w.])14 (?P<status>UNAVAILABLE): ",
        severity="error",
        meaning="The server cannot be reached, or closed the connection (Node.js).",
        source=NODE,
        failure=fails.UNAVAILABLE,
    )
    RESOURCE_EXHAUSTED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: RESOURCE_EXHAUSTED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>RESOURCE_EXHAUSTED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="A quota, a limit or the memory of the server is used up (Java).",
        source=JAVA,
        failure=fails.EXHAUSTED,
    )
    RESOURCE_EXHAUSTED_NODE = LogMessage(
        anchor="8 RESOURCE_EXHAUSTED: ",
        sample="Error: 8 RESOURCE_EXHAUSTED: text",
        pattern=r"(?:^|[^\w.])8 (?P<status>RESOURCE_EXHAUSTED): ",
        severity="error",
        meaning="A quota, a limit or the memory of the server is used up (Node.js).",
        source=NODE,
        failure=fails.EXHAUSTED,
    )
    UNIMPLEMENTED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: UNIMPLEMENTED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>UNIMPLEMENTED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The server does not know the service or the method (Java).",
        source=JAVA,
        failure=fails.UNKNOWN_METHOD,
    )
    UNIMPLEMENTED_NODE = LogMessage(
        anchor="12 UNIMPLEMENTED: ",
        sample="Error: 12 UNIMPLEMENTED: text",
        pattern=r"(?:^|[^\w.])12 (?P<status>UNIMPLEMENTED): ",
        severity="error",
        meaning="The server does not know the service or the method (Node.js).",
        source=NODE,
        failure=fails.UNKNOWN_METHOD,
    )
    PERMISSION_DENIED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: PERMISSION_DENIED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>PERMISSION_DENIED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The caller is known, and may not do this (Java).",
        source=JAVA,
        failure=status.DENIED,
    )
    PERMISSION_DENIED_NODE = LogMessage(
        anchor="7 PERMISSION_DENIED: ",
        sample="Error: 7 PERMISSION_DENIED: text",
        pattern=r"(?:^|[^\w.])7 (?P<status>PERMISSION_DENIED): ",
        severity="error",
        meaning="The caller is known, and may not do this (Node.js).",
        source=NODE,
        failure=status.DENIED,
    )
    PERMISSION_DENIED_GO = LogMessage(
        anchor="rpc error: code = PermissionDenied desc",
        sample="rpc error: code = PermissionDenied desc = text",
        pattern=r"code = PermissionDenied desc",
        severity="error",
        meaning="The caller is known, and may not do this (Go).",
        source=GO,
        failure=status.DENIED,
    )
    UNAUTHENTICATED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: UNAUTHENTICATED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>UNAUTHENTICATED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The server does not accept the credentials of the call (Java).",
        source=JAVA,
        failure=status.NO_LOGIN,
    )
    UNAUTHENTICATED_NODE = LogMessage(
        anchor="16 UNAUTHENTICATED: ",
        sample="Error: 16 UNAUTHENTICATED: text",
        pattern=r"(?:^|[^\w.])16 (?P<status>UNAUTHENTICATED): ",
        severity="error",
        meaning="The server does not accept the credentials of the call (Node.js).",
        source=NODE,
        failure=status.NO_LOGIN,
    )
    UNAUTHENTICATED_GO = LogMessage(
        anchor="rpc error: code = Unauthenticated desc",
        sample="rpc error: code = Unauthenticated desc = text",
        pattern=r"code = Unauthenticated desc",
        severity="error",
        meaning="The server does not accept the credentials of the call (Go).",
        source=GO,
        failure=status.NO_LOGIN,
    )
    INTERNAL_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: INTERNAL: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>INTERNAL)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The server, or something between, broke the call (Java).",
        source=JAVA,
        failure=status.INTERNAL,
    )
    INTERNAL_NODE = LogMessage(
        anchor="13 INTERNAL: ",
        sample="Error: 13 INTERNAL: text",
        pattern=r"(?:^|[^\w.])13 (?P<status>INTERNAL): ",
        severity="error",
        meaning="The server, or something between, broke the call (Node.js).",
        source=NODE,
        failure=status.INTERNAL,
    )
    INTERNAL_GO = LogMessage(
        anchor="rpc error: code = Internal desc",
        sample="rpc error: code = Internal desc = text",
        pattern=r"code = Internal desc",
        severity="error",
        meaning="The server, or something between, broke the call (Go).",
        source=GO,
        failure=status.INTERNAL,
    )
    ABORTED_JAVA = LogMessage(
        anchor="StatusRuntimeException: ",
        sample="io.grpc.StatusRuntimeException: ABORTED: text",
        pattern=r"Status(?:Runtime)?Exception: (?P<status>ABORTED)\b",
        severity="error",
        context=("StatusRuntimeException",),
        meaning="The server aborted the call, typically because of a concurrent change (Java).",
        source=JAVA,
        failure=status.CONFLICT,
    )
    ABORTED_NODE = LogMessage(
        anchor="10 ABORTED: ",
        sample="Error: 10 ABORTED: text",
        pattern=r"(?:^|[^\w.])10 (?P<status>ABORTED): ",
        severity="error",
        meaning="The server aborted the call, typically because of a concurrent change (Node.js).",
        source=NODE,
        failure=status.CONFLICT,
    )
