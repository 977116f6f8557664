"""libvirt: virtual machines of QEMU and KVM."""

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import libvirt as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

FILE_POSIX = fails.qemu.file("block/file-posix.c")
VIRDOMAINJOB = fails.jobs.file("src/conf/virdomainjob.c")
MONITOR = fails.monitor.file("src/qemu/qemu_monitor.c")
SOCKETS = fails.sockets.file("src/rpc/virnetsocket.c")


class Libvirt(Technology):
    """The manager of virtual machines of QEMU and KVM."""

    name = "libvirt"
    icon = None
    plane = "service"
    releases = undisclosed("release dates: endoflife-date has no page for libvirt")
    logs = undisclosed("the journal of its daemon, and a log for each virtual machine")

    WRITE_LOCK = LogMessage(
        anchor='Failed to get "',
        sample='qemu-system-x86_64: -device ide-hd,bus=ide.0: Failed to get "write" lock',
        pattern=r'Failed to get (?:shared )?"(?P<lock>[\w ]+)" lock',
        severity="error",
        meaning="Another process, often the same virtual machine elsewhere, has the image open.",
        source=FILE_POSIX,
        failure=fails.LOCKED,
    )
    IMAGE_USED = LogMessage(
        anchor="Is another process using the image",
        sample="Is another process using the image [/var/lib/libvirt/images/vm1.qcow2]?",
        pattern=r"Is another process using the image(?: \[(?P<image>[^\]]+)\])?\?",
        severity="error",
        meaning="Another process has the image open.",
        source=FILE_POSIX,
        failure=fails.LOCKED,
    )
    EXITED = LogMessage(
        anchor="process exited while connecting to monitor",
        sample="internal error: process exited while connecting to monitor: "
        "2026-07-20T06:13:31.090440Z qemu-system-x86_64: -blockdev: Could not open "
        "'/srv/vm1.qcow2': Permission denied",
        severity="error",
        meaning="QEMU did not start; the rest of the line says why.",
        source=fails.process.file("src/qemu/qemu_process.c"),
        failure=fails.EXITED,
    )
    STATE_LOCK = LogMessage(
        anchor="cannot acquire state change lock",
        sample="Timed out during operation: cannot acquire state change lock (held by "
        "monitor=remoteDispatchDomainSnapshotCreateXML)",
        pattern=r"cannot acquire state change lock(?: \(held by (?P<holder>[^)]+)\))?",
        severity="error",
        meaning="Another operation of the virtual machine has not finished.",
        source=VIRDOMAINJOB,
        failure=fails.JOB,
    )
    CANNOT_START = LogMessage(
        anchor="Cannot start job (",
        sample="Cannot start job (query, none, none) in API remoteDispatchDomainGetXMLDesc "
        "for domain vm1; current job is (async nested, none, snapshot)",
        pattern=r"Cannot start job \([^)]*\) in API (?P<api>\S+) for domain (?P<domain>\S+);",
        severity="warning",
        meaning="Another operation of the virtual machine has not finished.",
        source=VIRDOMAINJOB,
        failure=fails.JOB,
    )
    MONITOR_READ = LogMessage(
        anchor="Unable to read from monitor",
        sample="error: Unable to read from monitor: Connection reset by peer",
        severity="error",
        meaning="QEMU ended, or closed its connection to libvirt; its own log says why.",
        source=MONITOR,
        failure=fails.NO_MONITOR,
    )
    MONITOR_END = LogMessage(
        anchor="nd of file from monitor",
        sample="error: internal error: End of file from monitor",
        severity="error",
        meaning="QEMU ended; its own log says why.",
        source=MONITOR,
        failure=fails.NO_MONITOR,
    )
    MONITOR_MISSING = LogMessage(
        anchor="monitor socket did not show up",
        sample="error: monitor socket did not show up: Connection refused",
        severity="error",
        meaning="QEMU ended at its start, or is too slow.",
        source=MONITOR,
        failure=fails.EXITED,
    )
    NO_SOCKET = LogMessage(
        anchor="Failed to connect socket to '",
        sample="error: Failed to connect socket to '/var/run/libvirt/libvirt-sock': No such file "
        "or directory",
        pattern=r"Failed to connect socket to '(?P<path>\S+libvirt\S+)'",
        severity="error",
        meaning="The daemon of libvirt does not run, or the user may not open its socket.",
        source=SOCKETS,
        failure=fails.NOT_REACHED,
    )
    CLOSED = LogMessage(
        anchor="End of file while reading data",
        sample="error: End of file while reading data: Input/output error",
        severity="error",
        meaning="The daemon closed the connection: it ended, or was restarted.",
        source=SOCKETS,
        failure=fails.NOT_REACHED,
    )


libvirt = Libvirt()
