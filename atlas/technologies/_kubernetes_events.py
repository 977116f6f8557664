"""Messages of Kubernetes: events of nodes, cron jobs, name servers and resized volumes."""

from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_events as events
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_pkg = "kubernetes/pkg"
DNS = VENDORED.file(f"{_pkg}/kubelet/network/dns/dns.go")
CRON = VENDORED.file(f"{_pkg}/controller/cronjob/utils.go")
NODE = VENDORED.file(f"{_pkg}/controller/util/node/controller_utils.go")
OPERATIONS = VENDORED.file(f"{_pkg}/volume/util/operationexecutor/operation_generator.go")


class KubernetesEventMessages:
    """Messages of Kubernetes: events of nodes, cron jobs, name servers and resized volumes."""

    NAMESERVERS = LogMessage(
        anchor="Nameserver limits were exceeded, some nameservers have been omitted",
        sample="Warning  DNSConfigForming  kubelet  Nameserver limits were exceeded, some "
        "nameservers have been omitted, the applied nameserver line is: 10.0.0.2 10.0.0.3 10.0.0.4",
        pattern=r"the applied nameserver line is: (?P<nameservers>[\d.: a-f]+)",
        severity="warning",
        meaning="The node or pod names more name servers than a pod can have; the last are left "
        "out.",
        source=DNS,
        failure=events.RESOLVER,
    )
    SEARCH_LINE = LogMessage(
        anchor="Search Line limits were exceeded, some search paths have been omitted",
        sample="Warning  DNSConfigForming  kubelet  Search Line limits were exceeded, some search "
        "paths have been omitted, the applied search line is: default.svc.cluster.local",
        pattern=r"the applied search line is: (?P<domains>.+)",
        severity="warning",
        meaning="The node or pod names more search domains than a pod can have; the last are "
        "left out.",
        source=DNS,
        failure=events.RESOLVER,
    )
    NODE_OF_POD = LogMessage(
        anchor="Node is not ready",
        sample="Warning  NodeNotReady  2m  node-controller  Node is not ready",
        pattern=r"NodeNotReady\b.*Node is not ready",
        severity="warning",
        meaning="The node of this pod is not ready, so the pod is marked as not ready as well.",
        source=NODE,
        failure=fails.NODE_DOWN,
    )
    MISSED_STARTS = LogMessage(
        anchor="too many missed start times",
        sample="Warning  TooManyMissedTimes  cronjob-controller  too many missed start times. Set "
        "or decrease .spec.startingDeadlineSeconds or check clock skew",
        severity="warning",
        meaning="A cron job missed so many starts that it is no longer started.",
        source=CRON,
        failure=events.MISSED_STARTS,
    )
    NOT_EXPANDED = LogMessage(
        anchor="NodeExpandVolume failed",
        sample='MountVolume.NodeExpandVolume failed for volume "pvc-8a4e" : requested read-only '
        "file system",
        pattern=r"(?:MountVolume|MapVolume|NodeExpandVolume)\.NodeExpandVolume failed",
        severity="error",
        meaning="The file system of a volume was not made larger on the node.",
        source=OPERATIONS,
        failure=events.NOT_EXPANDED,
    )
