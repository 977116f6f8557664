"""Nagios: runs checks of hosts and services, and notifies people of problems."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import nagios as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_nagios = Repository(
    "NagiosEnterprises/nagioscore",
    commit="8d1d276bea4722b0a1a06ed341926339c43396ac",
    checked="2026-11-26",
    folder="base",
)
_nrpe = Repository(
    "NagiosEnterprises/nrpe",
    commit="8db61f6ed06e112d09d136c3887ef06a16200af6",
    checked="2026-11-26",
    folder="src",
)
_plugins = Repository(
    "monitoring-plugins/monitoring-plugins",
    commit="7db2b280a54d6f152dedd26d527e5b119d54045a",
    checked="2026-11-26",
    folder="plugins",
)
LOGGING = _nagios.file("logging.c")
CHECKS = _nagios.file("checks.c")
CHECK_NRPE = _nrpe.file("check_nrpe.c")
NRPE = _nrpe.file("nrpe.c")


class Nagios(Technology):
    """A monitoring server that runs plugins; NRPE runs them on other hosts."""

    name = "Nagios"
    icon = None
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of NagiosEnterprises/nagioscore"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of NagiosEnterprises/nagioscore"
    )
    programs: ClassVar = {
        "nagios": "the server",
        "check_nrpe": "the plugin that calls the NRPE agent",
        "namei": "the owners and modes of a path's folders",
    }

    SERVICE_ALERT = LogMessage(
        anchor="SERVICE ALERT: ",
        sample="[1736106004] SERVICE ALERT: web1;HTTP;CRITICAL;HARD;3;connect to address "
        "10.0.0.7 and port 80: Connection refused",
        pattern=r"SERVICE ALERT: (?P<host>[^;]*);(?P<service>[^;]*);(?P<state>CRITICAL|UNKNOWN);",
        severity="error",
        meaning="A service is not OK; the end is the output of its check.",
        source=LOGGING,
        failure=fails.ALERT,
    )

    HOST_ALERT = LogMessage(
        anchor="HOST ALERT: ",
        sample="[1736106004] HOST ALERT: web1;DOWN;HARD;5;PING CRITICAL - Packet loss = 100%",
        pattern=r"HOST ALERT: (?P<host>[^;]*);(?P<state>DOWN|UNREACHABLE);",
        severity="error",
        meaning="A host is down or unreachable.",
        source=LOGGING,
        failure=fails.ALERT,
    )

    CHECK_TIMEOUT = LogMessage(
        anchor="Warning: Check of ",
        sample="Warning: Check of service 'Disk' on host 'web1' timed out after 60.01s!",
        pattern=r"Check of (?:service '(?P<service>[^']*)' on )?host '(?P<host>[^']*)' timed out "
        r"after ",
        severity="warning",
        meaning="A check took longer than its timeout and was killed.",
        source=CHECKS,
        failure=fails.CHECK_TIMEOUT,
    )

    PLUGIN_TIMEOUT = LogMessage(
        anchor="Plugin timed out after ",
        sample="CRITICAL - Plugin timed out after 10 seconds",
        severity="error",
        meaning="The plugin ended itself at its own timeout.",
        source=_plugins.file("popen.c"),
        failure=fails.CHECK_TIMEOUT,
    )

    SOCKET_TIMEOUT = LogMessage(
        anchor="CRITICAL - Socket timeout",
        sample="CRITICAL - Socket timeout after 10 seconds",
        severity="error",
        meaning="The checked service did not answer in time.",
        source=_plugins.file("netutils.c"),
        failure=fails.CHECK_TIMEOUT,
    )

    NO_PLUGIN = LogMessage(
        anchor="Return code of 12",
        sample="Warning: Return code of 127 for check of service 'Disk' on host 'web1' was out "
        "of bounds. Make sure the plugin you're trying to run actually exists.",
        pattern=r"Return code of (?P<code>12[67]) (?:for|is) ",
        severity="warning",
        meaning="The plugin does not exist (127) or may not be executed (126).",
        source=CHECKS,
        failure=fails.PLUGIN,
    )

    DID_NOT_EXIT = LogMessage(
        anchor=" did not exit properly!",
        sample="Warning:  Check of service 'Disk' on host 'web1' did not exit properly!",
        pattern=r"Check of (?:service '[^']*' on )?host '(?P<host>[^']*)' did not exit properly!",
        severity="warning",
        meaning="The plugin was killed or crashed.",
        source=CHECKS,
        failure=fails.PLUGIN,
    )

    ORPHANED = LogMessage(
        anchor="looks like it was orphaned",
        sample="Warning: The check of service 'Disk' on host 'web1' looks like it was orphaned "
        "(results never came back).  I'm scheduling an immediate check of the service...",
        severity="warning",
        meaning="A check was started but its result never came.",
        source=CHECKS,
        failure=fails.LOST,
    )

    STALE = LogMessage(
        anchor="Warning: The results of ",
        sample="Warning: The results of service 'Backup' on host 'web1' are stale by 0d 1h 2m "
        "3s (threshold=0d 1h 0m 0s).  I'm forcing an immediate check of the service.",
        pattern=r"The results of (?:service '(?P<service>[^']*)' on )?host '(?P<host>[^']*)' are "
        r"stale by ",
        severity="warning",
        meaning="No result came within the freshness threshold.",
        source=CHECKS,
        failure=fails.LOST,
    )

    UNKNOWN_RESULT = LogMessage(
        anchor="Passive check result was received for ",
        sample="Warning:  Passive check result was received for service 'Backup' on host "
        "'web9', but the host could not be found!",
        pattern=r"Passive check result was received for .* could not be found!",
        severity="warning",
        meaning="A result names a host or service that is not configured.",
        source=_nagios.file("commands.c"),
        failure=fails.UNKNOWN,
    )

    NRPE_CONNECT = LogMessage(
        anchor="CHECK_NRPE: Error - Could not connect to ",
        sample="CHECK_NRPE: Error - Could not connect to 10.0.0.7: Connection reset by peer",
        severity="error",
        meaning="The agent cannot be reached.",
        source=CHECK_NRPE,
        failure=fails.NRPE,
    )

    NRPE_SSL = LogMessage(
        anchor="Could not complete SSL handshake",
        sample="CHECK_NRPE: (ssl_err != 5) Error - Could not complete SSL handshake with "
        "10.0.0.7: 1",
        pattern=r"(?:CHECK_NRPE|Error): .*Could not complete SSL handshake",
        severity="error",
        meaning="The agent refuses the caller, or the versions of TLS differ.",
        source=CHECK_NRPE,
        failure=fails.NRPE,
    )

    NRPE_TIMEOUT = LogMessage(
        anchor="CHECK_NRPE",
        sample="CHECK_NRPE STATE CRITICAL: Socket timeout after 10 seconds.",
        pattern=r"CHECK_NRPE[\w ]*: Socket timeout after ",
        severity="error",
        meaning="The agent did not answer in time.",
        source=CHECK_NRPE,
        failure=fails.NRPE,
    )

    NRPE_ZERO = LogMessage(
        anchor="CHECK_NRPE: Received 0 bytes from daemon.",
        sample="CHECK_NRPE: Received 0 bytes from daemon.  Check the remote server logs for "
        "error messages.",
        severity="error",
        meaning="The agent closed the connection: often the caller is not allowed.",
        source=CHECK_NRPE,
        failure=fails.NRPE,
    )

    NRPE_NOT_ALLOWED = LogMessage(
        anchor=" is not allowed to talk to us!",
        sample="nrpe[2212]: Host 10.0.0.9 is not allowed to talk to us!",
        severity="error",
        meaning="allowed_hosts of the agent does not hold the caller.",
        source=NRPE,
        failure=fails.NRPE,
    )

    NRPE_NOT_DEFINED = LogMessage(
        anchor="NRPE: Command '",
        sample="NRPE: Command 'check_disk' not defined",
        pattern=r"NRPE: Command '(?P<command>[^']*)' not defined",
        severity="error",
        meaning="The agent does not know the command.",
        source=NRPE,
        failure=fails.NRPE_COMMAND,
    )

    NRPE_NO_OUTPUT = LogMessage(
        anchor="NRPE: Unable to read output",
        sample="NRPE: Unable to read output",
        severity="error",
        meaning="The plugin printed nothing: missing, or no permission.",
        source=NRPE,
        failure=fails.NRPE_COMMAND,
    )

    NRPE_COMMAND_TIMEOUT = LogMessage(
        anchor="NRPE: Command timed out after ",
        sample="NRPE: Command timed out after 60 seconds",
        severity="error",
        meaning="The plugin took longer than the agent allows.",
        source=NRPE,
        failure=fails.CHECK_TIMEOUT,
    )


nagios = Nagios()
