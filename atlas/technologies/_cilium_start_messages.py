"""Log messages of Cilium: an agent that does not start."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import cilium_start as start
from atlas.technologies.message import LogMessage

_cilium = Publisher("Cilium", checked="2026-11-27")
HEALTH = _cilium.post(
    'Cilium crashes with "Cilium endpoint failed to run"',
    "https://github.com/cilium/cilium/issues/4242",
    published="2018-05-24",
    kind="secondary",
)
CRASH = _cilium.post(
    "Cilium agent pod got crashloopbackoff after upgrade to bullseye",
    "https://github.com/cilium/cilium/issues/21470",
    published="2022-09-28",
    kind="secondary",
)
DAEMON_CODE = Repository(
    "cilium/cilium", commit="002c6fff44159c64bdb86ebfb145157b33eb997f", checked="2026-11-27"
).file("daemon/cmd/daemon_main.go")
CRDS = Repository(
    "cilium/cilium", commit="0520fcda729c20b0c4ac55c21d8a28b283e8a353", checked="2026-11-27"
).file("pkg/k8s/synced/crd.go")


class CiliumStartMessages:
    """Log messages of Cilium: an agent that does not start."""

    HEALTH_ENDPOINT = LogMessage(
        anchor="Cilium endpoint failed to run",
        sample='level=fatal msg="Cilium endpoint failed to run" error="stat '
        '/var/run/cilium/state/health-endpoint.pid: no such file or directory"',
        severity="fatal",
        meaning="The health endpoint did not start within five seconds, and the agent stops.",
        source=HEALTH,
        failure=start.HEALTH,
    )

    PIPE = LogMessage(
        anchor="Agent pipe unexpectedly closed, shutting down",
        sample='level=fatal msg="Agent pipe unexpectedly closed, shutting down"',
        severity="fatal",
        meaning="The monitor lost the agent, which had stopped; the lines above say why.",
        source=HEALTH,
        failure=start.STOPPED,
    )

    DAEMON = LogMessage(
        anchor="Error while creating daemon",
        sample='level=fatal msg="Error while creating daemon" error="error while initializing '
        'daemon: failed while reinitializing datapath: context canceled" subsys=daemon',
        pattern=r'msg="Error while creating daemon"',
        severity="fatal",
        meaning="The agent does not start; the error says why.",
        source=CRASH,
        failure=start.STOPPED,
    )

    CONFIGURATION = LogMessage(
        anchor="daemon configuration failed: ",
        sample='level=error msg="Start failed" error="daemon configuration failed: failed to '
        'init and validate daemon config" subsys=hive',
        severity="fatal",
        meaning="The agent does not start; what follows says why.",
        source=DAEMON_CODE,
        failure=start.STOPPED,
        context=("cilium", "subsys"),
    )

    VALIDATE = LogMessage(
        anchor="failed to init and validate daemon config",
        sample='level=error msg="Start failed" error="failed to init and validate daemon '
        'config: invalid daemon configuration" subsys=hive',
        severity="fatal",
        meaning="A setting of cilium-config is not valid, and the agent does not start.",
        source=DAEMON_CODE,
        failure=start.SETTINGS,
    )

    COMMAND = LogMessage(
        anchor="/var/lib/cilium/bpf/init.sh",
        sample='level=error msg="Command execution failed" cmd="[/var/lib/cilium/bpf/init.sh '
        '/var/lib/cilium/bpf]" error="signal: killed" subsys=datapath-loader',
        pattern=r"Command execution failed.*/var/lib/cilium/bpf/init\.sh",
        severity="error",
        meaning="The agent cannot set up the data path of the node; the error says why.",
        source=CRASH,
        failure=start.DATAPATH,
    )

    NO_CRDS = LogMessage(
        anchor="Unable to find all Cilium CRDs necessary within ",
        sample='level=fatal msg="Unable to find all Cilium CRDs necessary within 5m0s '
        "timeout. Please ensure that Cilium Operator is running, as it's responsible "
        'for registering all the Cilium CRDs." error="context deadline exceeded"',
        severity="fatal",
        meaning="The CRDs of Cilium are not registered; the operator of Cilium registers them.",
        source=CRDS,
        failure=start.NO_CRDS,
    )

    MEMORY_LIMITS = LogMessage(
        anchor="unable to set memory resource limits",
        sample='level=fatal msg="unable to set memory resource limits" error="operation not '
        'permitted" subsys=daemon',
        severity="fatal",
        meaning="The agent cannot remove its limit of locked memory; the error says why.",
        source=DAEMON_CODE,
        failure=start.NO_RIGHTS,
        context=("cilium", "subsys=daemon"),
    )

    ADDRESSING = LogMessage(
        anchor="Either IPv4 or IPv6 addressing must be enabled",
        sample='level=fatal msg="Either IPv4 or IPv6 addressing must be enabled" subsys=daemon',
        severity="fatal",
        meaning="cilium-config turns both address families off.",
        source=DAEMON_CODE,
        failure=start.SETTINGS,
    )
