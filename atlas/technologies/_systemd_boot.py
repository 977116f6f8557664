"""Messages of systemd about the boot, mounts and sandboxes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systemd as units
from atlas.technologies.failures import systemd_boot as fails
from atlas.technologies.failures import systemd_journal as journal
from atlas.technologies.message import LogMessage

stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
)


class SystemdBootMessages:
    """Messages of systemd about the boot, mounts and sandboxes."""

    NAMESPACE = LogMessage(
        anchor="Failed to set up mount namespacing",
        sample="systemd[312]: app.service: Failed to set up mount namespacing: "
        "/run/systemd/unit-root/proc: Permission denied",
        severity="error",
        meaning="The mounts of the sandbox fail: a path is missing, or the container does "
        "not allow them.",
        source=stable.file("src/core/exec-invoke.c"),
        failure=fails.SANDBOX,
    )
    JOB_DEPENDENCY = LogMessage(
        anchor="failed with result 'dependency'",
        sample="systemd[1]: local-fs.target: Job local-fs.target/start failed with result "
        "'dependency'.",
        pattern=r"Job (?P<unit>\S+)/\w+ failed with result 'dependency'",
        severity="error",
        meaning="Another unit that this one needs failed.",
        source=stable.file("src/core/job.c"),
        failure=units.DEPENDENCY,
    )
    JOB_TIMEOUT = LogMessage(
        anchor="failed with result 'timeout'",
        sample="systemd[1]: dev-sdb1.device: Job dev-sdb1.device/start failed with result "
        "'timeout'.",
        pattern=r"Job (?P<unit>\S+)/\w+ failed with result 'timeout'",
        severity="error",
        meaning="The unit, often a disk, did not appear in time.",
        source=stable.file("src/core/job.c"),
        failure=units.TIMED_OUT,
    )
    MOUNT_TIMEOUT = LogMessage(
        anchor="ounting timed out. ",
        sample="systemd[1]: mnt-backup.mount: Mounting timed out. Terminating.",
        pattern=r"(?P<unit>\S+\.mount): (?:Unm|M)ounting timed out\. ",
        severity="error",
        meaning="A mount or unmount took longer than allowed; often a server does not respond.",
        source=stable.file("src/core/mount.c"),
        failure=units.TIMED_OUT,
    )
    MOUNT_FAILED = LogMessage(
        anchor="Failed to mount ",
        sample="systemd[1]: Failed to mount /var.",
        pattern=r"(?:\[FAILED\]|systemd\[1\]:) Failed to mount (?P<what>.+)\.",
        severity="error",
        meaning="A mount unit failed; the lines before say why.",
        source=stable.file("src/core/mount.c"),
        failure=fails.MOUNT,
    )
    EMERGENCY = LogMessage(
        anchor="You are in emergency mode",
        sample='You are in emergency mode. After logging in, type "journalctl -xb" to view',
        severity="fatal",
        meaning="The boot stopped: mostly a file system of fstab is missing or damaged.",
        source=stable.file("src/sulogin-shell/sulogin-shell.c"),
        failure=fails.EMERGENCY,
    )
    FATAL_SETTING = LogMessage(
        anchor="Unit configuration has fatal error",
        sample="systemd[1]: app.service: Unit configuration has fatal error, unit will not "
        "be started.",
        severity="error",
        meaning="A line of the unit file is wrong.",
        source=stable.file("src/core/load-fragment.c"),
        failure=journal.SETTINGS,
    )
    NOT_FOUND = LogMessage(
        anchor=" not found.",
        sample="Failed to start app.service: Unit app.service not found.",
        pattern=r"Unit (?P<unit>[\w@.:\\-]+\.\w+) not found\.",
        severity="error",
        meaning="No unit file of this name exists.",
        source=stable.file("src/core/dbus-unit.c"),
        failure=fails.UNKNOWN_UNIT,
    )
    MASKED = LogMessage(
        anchor=" is masked.",
        sample="Failed to start app.service: Unit app.service is masked.",
        pattern=r"Unit (?P<unit>\S+) is masked\.",
        severity="error",
        meaning="The unit was masked, so nothing can start it.",
        source=stable.file("src/core/dbus-unit.c"),
        failure=fails.UNKNOWN_UNIT,
    )
    NO_BUS = LogMessage(
        anchor="Failed to connect to bus: ",
        sample="Failed to connect to bus: No such file or directory",
        severity="error",
        meaning="There is no bus: a container without systemd, or no session of the user.",
        source=stable.file("src/shared/bus-util.c"),
        failure=fails.NO_MANAGER,
    )
    NOT_BOOTED = LogMessage(
        anchor="System has not been booted with systemd as init system",
        sample="System has not been booted with systemd as init system (PID 1). Can't operate.",
        severity="error",
        meaning="This machine or container runs another init.",
        source=stable.file("src/shared/bus-util.c"),
        failure=fails.NO_MANAGER,
    )
    NOT_ONLINE = LogMessage(
        anchor="Timeout occurred while waiting for network connectivity",
        sample="systemd-networkd-wait-online[22]: Timeout occurred while waiting for "
        "network connectivity.",
        severity="error",
        meaning="An interface that is awaited got no address in time.",
        source=stable.file("src/network/wait-online/wait-online.c"),
        failure=fails.NOT_ONLINE,
    )
