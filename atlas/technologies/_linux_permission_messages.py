"""Messages of Linux about denied access, as programs print its error EACCES."""

from atlas.technologies._linux_sources import ERRLIST, GO_ERRORS, LIBUV
from atlas.technologies.failures import linux_permissions as permissions
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed

_NOT_SSH = r"(?!, please| \((?:publickey|password|gssapi|keyboard|hostbased))"
"""Not what ssh prints for a login that was refused, which has messages of its own."""


class LinuxPermissionMessages:
    """Messages of Linux about denied access, as programs print its error EACCES."""

    PERMISSION_DENIED = LogMessage(
        anchor="Permission denied",
        sample="cat: /etc/app/app.conf: Permission denied",
        pattern=printed("Permission denied" + _NOT_SSH),
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=ERRLIST,
        failure=permissions.DENIED,
        unless=("debug:",),
    )

    PERMISSION_DENIED_GO = LogMessage(
        anchor="permission denied",
        sample="open /etc/app/app.conf: permission denied",
        pattern=printed("permission denied"),
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=GO_ERRORS,
        failure=permissions.DENIED,
    )

    PERMISSION_DENIED_NODE = LogMessage(
        anchor="EACCES: permission denied",
        sample="Error: EACCES: permission denied, open '/etc/app/app.conf'",
        severity="error",
        meaning="Linux refused a program a file, a directory or a port (EACCES).",
        source=LIBUV,
        failure=permissions.DENIED,
    )
