"""Messages of Linux about denied access, as programs print its error EACCES."""

from atlas.technologies._linux_sources import ERRLIST, GO_ERRORS, LIBUV
from atlas.technologies.failures import linux_permissions as permissions
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed

_NOT_AFTER = r"(?<!desc = )(?<!403: )(?<!403 \()"
"""Not where a server refused a request: gRPC, or HTTP with status 403."""
_NOT_BEFORE = (
    r"(?!, please| \((?:publickey|password|gssapi|keyboard|hostbased)|: (?:user=|token with))"
)
"""Not what ssh prints for a login that was refused; not HDFS or Consul."""
_UNLESS = ("debug:", "accesscontrolexception")


class LinuxPermissionMessages:
    """Messages of Linux about denied access, as programs print its error EACCES."""

    PERMISSION_DENIED = LogMessage(
        anchor="Permission denied",
        sample="cat: /etc/app/app.conf: Permission denied",
        pattern=printed(_NOT_AFTER + "Permission denied" + _NOT_BEFORE),
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=ERRLIST,
        failure=permissions.DENIED,
        unless=_UNLESS,
    )

    PERMISSION_DENIED_GO = LogMessage(
        anchor="permission denied",
        sample="open /etc/app/app.conf: permission denied",
        pattern=printed(_NOT_AFTER + "permission denied" + _NOT_BEFORE),
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=GO_ERRORS,
        failure=permissions.DENIED,
        unless=_UNLESS,
    )

    PERMISSION_DENIED_NODE = LogMessage(
        anchor="EACCES: permission denied",
        sample="Error: EACCES: permission denied, open '/etc/app/app.conf'",
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=LIBUV,
        failure=permissions.DENIED,
    )
