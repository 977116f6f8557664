"""Messages of Linux about missing or used addresses, and programs that cannot run."""

from atlas.technologies._linux_sources import ERRLIST, GO_ERRORS, LIBUV
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_errors as errors
from atlas.technologies.failures import linux_programs as programs
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed


class LinuxAddressMessages:
    """Messages of Linux about missing or used addresses, and programs that cannot run."""

    NO_PORTS = LogMessage(
        anchor="Cannot assign requested address",
        sample="java.net.NoRouteToHostException: Cannot assign requested address (Address not "
        "available)",
        pattern=printed("Cannot assign requested address"),
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=ERRLIST,
        failure=errors.NO_PORTS,
    )

    NO_PORTS_GO = LogMessage(
        anchor="cannot assign requested address",
        sample="dial tcp 10.0.0.9:443: connect: cannot assign requested address",
        pattern=printed("cannot assign requested address"),
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=GO_ERRORS,
        failure=errors.NO_PORTS,
    )

    NO_PORTS_NODE = LogMessage(
        anchor="EADDRNOTAVAIL",
        sample="Error: connect EADDRNOTAVAIL 10.0.0.9:443",
        pattern=r"\b(?P<call>connect|bind|listen) (?P<code>EADDRNOTAVAIL)\b",
        severity="error",
        meaning="No ephemeral port is left for this address, or the local address does not exist.",
        source=LIBUV,
        failure=errors.NO_PORTS,
    )

    IN_USE = LogMessage(
        anchor="Address already in use",
        sample="java.net.BindException: Address already in use",
        pattern=printed("Address already in use"),
        severity="error",
        meaning="Another process already listens on that port.",
        source=ERRLIST,
        failure=errors.IN_USE,
    )

    IN_USE_GO = LogMessage(
        anchor="address already in use",
        sample="listen tcp :8080: bind: address already in use",
        pattern=printed("address already in use"),
        severity="error",
        meaning="Another process already listens on that port.",
        source=GO_ERRORS,
        failure=errors.IN_USE,
    )
    NEEDS_CLEANING = LogMessage(
        anchor="Structure needs cleaning",
        pattern=printed("Structure needs cleaning"),
        sample="mount: /mnt: mount(2) system call failed: Structure needs cleaning.",
        severity="error",
        meaning="The file system is damaged, and must be repaired before it can be used.",
        source=ERRLIST,
        failure=fails.FILE_SYSTEM,
    )
    NEEDS_CLEANING_GO = LogMessage(
        anchor="structure needs cleaning",
        pattern=printed("structure needs cleaning"),
        sample="open /var/lib/app/x: structure needs cleaning",
        severity="error",
        meaning="The file system is damaged, and must be repaired before it can be used.",
        source=GO_ERRORS,
        failure=fails.FILE_SYSTEM,
    )
    NOT_CONNECTED = LogMessage(
        anchor="Transport endpoint is not connected",
        pattern=printed("Transport endpoint is not connected"),
        sample="ls: cannot access '/mnt/data': Transport endpoint is not connected",
        severity="error",
        meaning="The process behind a FUSE mount, or the other side of a connection, is gone.",
        source=ERRLIST,
        failure=programs.NO_FILE_SERVER,
    )
    NOT_CONNECTED_GO = LogMessage(
        anchor="transport endpoint is not connected",
        pattern=printed("transport endpoint is not connected"),
        sample="stat /mnt/data: transport endpoint is not connected",
        severity="error",
        meaning="The process behind a FUSE mount, or the other side of a connection, is gone.",
        source=GO_ERRORS,
        failure=programs.NO_FILE_SERVER,
    )
    EXEC_FORMAT = LogMessage(
        anchor="Exec format error",
        pattern=printed("Exec format error"),
        sample="bash: ./api: cannot execute binary file: Exec format error",
        severity="error",
        meaning="The program was built for another processor, or its script has no #! line.",
        source=ERRLIST,
        failure=programs.NOT_EXECUTABLE,
    )
    EXEC_FORMAT_GO = LogMessage(
        anchor="exec format error",
        pattern=printed("exec format error"),
        sample="fork/exec /usr/bin/api: exec format error",
        severity="error",
        meaning="The program was built for another processor, or its script has no #! line.",
        source=GO_ERRORS,
        failure=programs.NOT_EXECUTABLE,
    )
    HOST_DOWN = LogMessage(
        anchor="Host is down",
        pattern=printed("Host is down"),
        sample="mount error(112): Host is down",
        severity="error",
        meaning="The host does not respond.",
        source=ERRLIST,
        failure=errors.NO_ROUTE,
    )
