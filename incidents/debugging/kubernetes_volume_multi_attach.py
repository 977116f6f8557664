"""Multi-Attach error: another pod uses the volume, or it is attached to its former node."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    minutes,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.kubernetes_storage import DRIVER_PODS, VENDORED, VOLUME_USERS
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

_controller = "kubernetes/pkg/controller/volume/attachdetach"
RECONCILER = VENDORED.file(f"{_controller}/reconciler/reconciler.go")
CONTROLLER = VENDORED.file(f"{_controller}/attach_detach_controller.go")
WELL_KNOWN = VENDORED.file("api/core/v1/well_known_taints.go")
COLLECTOR = VENDORED.file("kubernetes/pkg/controller/podgc/gc_controller.go")
VALIDATION = VENDORED.file("kubernetes/pkg/apis/apps/validation/validation.go")
APPS = VENDORED.file("api/apps/v1/types.go")
ATTACHMENTS = VENDORED.file("api/storage/v1/types.go")
REPORT = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit="95860dbcba2031b930020dbd856e76cd37ba34c8",
    checked=sources.CHECKED,
    publisher="mybinder.org",
).file(
    "docs/source/incident-reports/2018-03-13-PVC-hub-locked.md",
    title="2018-03-13, PVC for hub is locked",
    published="2018-03",
)
USED = Check(
    "Read the event FailedAttachVolume of the pod.",
    failures.POD_EVENTS.command,
    healthy=statement("Volume is already exclusively attached to one node and can't be ...")
    @ RECONCILER.at('"Volume is already exclusively attached to one node'),
    unhealthy=statement("Volume is already used by pod(s) shop-0")
    @ RECONCILER.at("Volume is already used by"),
    verify="It is written once a pod, and kept for about an hour. None left: take the node from "
    "kubectl get volumeattachments, and list its pods.",
)
OTHER_POD = Check(
    "List the pods of the namespace with state and node: find the pod of the message.",
    VOLUME_USERS.command,
    healthy=statement("Terminating") @ sources.PRINTERS.at('reason = "Terminating"'),
    unhealthy=statement("Running, on another node")
    @ sources.TYPES.at('PodRunning PodPhase = "Running"'),
    verify="Running on a node that is NotReady counts as Terminating: it is not updated there.",
)
NODE_READY = Check(
    "Check whether the node of that pod is ready.",
    failures.NODES.command,
    healthy=statement("Ready")
    @ sources.PRINTERS.at("status = append(status, string(condition.Type))"),
    unhealthy=statement("NotReady, or the node is not listed")
    @ sources.PRINTERS.at('status = append(status, "Not"+string(condition.Type))'),
)
HOLDER = Check(
    "Find the node that the volume is attached to, and check whether it is listed and ready.",
    shell("kubectl get volumeattachments,nodes") @ GET.at("kubectl get rc,services"),
    healthy=statement("ATTACHED true; the node is listed and Ready")
    @ ATTACHMENTS.at("VolumeAttachment captures the intent to attach or"),
    unhealthy=statement("ATTACHED true; the node is NotReady, or not listed")
    @ ATTACHMENTS.at("VolumeAttachment captures the intent to attach or"),
)
MOUNTED = Check(
    "Check whether the kubelet of that node still reports the volume as in use.",
    shell("kubectl get node <node> -o jsonpath='{.status.volumesInUse}'")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("nothing, or a list without the volume")
    @ sources.TYPES.at("List of attachable volumes in use (mounted) by"),
    unhealthy=statement('["kubernetes.io/csi/DRIVER^VOLUME"]')
    @ sources.TYPES.at("List of attachable volumes in use (mounted) by"),
)
RECREATE = Step(
    "Edit the deployment: strategy type Recreate, no rollingUpdate: the old pod ends first.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    unhealthy=statement("rollingUpdate: Forbidden: may not be specified when strategy `type` is")
    @ VALIDATION.at("may not be specified when strategy `type` is"),
    risk="medium",
    takes=shared.NO_TIME,
    undo="kubectl rollout undo reverts pods only: edit the strategy back to type RollingUpdate.",
    verify="The rollout finishes; its pod is Running, and no event says Multi-Attach.",
)
SCALE = Step(
    "Scale the deployment to one pod, if it wrongly has more on one volume: pods are stopped.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=1")
    @ failures.DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="Scale it back to its former number of pods.",
    verify="kubectl get pods shows one pod, Running.",
)
OFF = Check(
    "Check at the cloud or the console that the machine of the node is off, and read why.",
    undisclosed("command: each cloud and machine has its own"),
    healthy=undisclosed("healthy output: that of the cloud or console"),
    unhealthy=undisclosed("unhealthy output: that of the cloud or console"),
    verify="It is off, and stays off: a machine that still runs may still write to the disk.",
)
ON_NODE = Check(
    "List the pods of the node: the taint deletes all of them that do not tolerate it.",
    shell("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node> -o wide")
    @ sources.GET.at("Selector (field query) to filter on, supports '=',"),
    healthy=undisclosed("healthy output: the cluster's own pods"),
    unhealthy=undisclosed("unhealthy output: the cluster's own pods"),
    verify="Pods of a deployment or stateful set start elsewhere; those without one are lost.",
)
OUT_OF_SERVICE = Step(
    "Taint the node as out of service: its pods are deleted, its volumes detached by force.",
    command=shell(
        "kubectl taint node <node> node.kubernetes.io/out-of-service=nodeshutdown:NoExecute"
    )
    @ WELL_KNOWN.at('TaintNodeOutOfService = "node.kubernetes.io/out-of-service"'),
    healthy=statement("node/NAME tainted")
    @ sources.TAINT.at("kubectl taint nodes foo dedicated=special-user:NoSchedule"),
    unhealthy=shared.NO_OUTPUT,
    risk="high",
    takes=shared.NO_TIME,
    undo="kubectl taint node <node> node.kubernetes.io/out-of-service-, once it is back; deleted "
    "pods stay deleted.",
    verify="The volume is attached to the node of the new pod, and the pod starts.",
)
WAIT = Check(
    "Wait for the end of the pod: its grace period and its preStop hook; read its finalizers.",
    shell("kubectl get pod <pod> -n <namespace> -o yaml")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("deletionTimestamp: a moment that is not past yet")
    @ sources.PRINTERS.at("pod.DeletionTimestamp != nil"),
    unhealthy=statement("deletionTimestamp long past, or finalizers that nobody removes")
    @ sources.PRINTERS.at("pod.DeletionTimestamp != nil"),
)
RESTART_KUBELET = Step(
    "Restart the kubelet on that node, if no container there uses the volume any more.",
    command=shell("systemctl restart kubelet")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the kubelet has restarted; containers keep running meanwhile.",
    verify="volumesInUse no longer lists the volume, and the volume is detached.",
)
DRIVER_LOG = Check(
    "Read the log of the attacher of the CSI driver: why it does not detach.",
    shell("kubectl logs <pod> -n <namespace> -c csi-attacher --since=1h")
    @ failures.RUNNING_POD.at("kubectl logs ${POD_NAME} ${CONTAINER_NAME}"),
    healthy=undisclosed("healthy output: each driver has its own log"),
    unhealthy=undisclosed("unhealthy output: each driver has its own log"),
    verify="An error of the storage behind it, such as a limit or a missing permission.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Multi-Attach error for volume",
    as_of="2026-11",
    symptom="A pod that moved to another node stays in ContainerCreating: its disk is elsewhere.",
    signals=[
        kubernetes.MULTI_ATTACH,
        kubernetes.VOLUME_IN_USE,
        kubernetes.MULTI_ATTACH_LOG,
        kubernetes.FORCED_DETACHES.rising(),
    ],
    tree=Question(
        "Does a pod use the volume?",
        check=USED,
        unhealthy=Question(
            "Does that pod still run?",
            check=OTHER_POD,
            unhealthy=Cause(
                "Two pods share a volume that only one node may have",
                why=statement("ReadWriteOnce means one node; a rolling update needs two pods")
                @ sources.TYPES.at("can be mounted in read/write mode to exactly"),
                fix=[RECREATE, SCALE],
            ),
            healthy=Question(
                "Is its node ready?",
                check=NODE_READY,
                unhealthy=Cause(
                    "The node is down, and its pod cannot end",
                    why=statement("only the kubelet confirms that a container has ended")
                    @ COLLECTOR.at("GC'ing terminating pods that are on out-of-service nodes"),
                    fix=[OFF, ON_NODE, OUT_OF_SERVICE],
                ),
                healthy=Cause(
                    "The former pod has not ended yet",
                    why=statement("volumes of moved pods are detached before they are attached")
                    @ RECONCILER.at("rescheduled to a different node are detached first."),
                    fix=[WAIT],
                ),
            ),
        ),
        healthy=Question(
            "Is the node that has it ready?",
            check=HOLDER,
            unhealthy=Cause(
                "The node went down with the volume attached",
                why=statement("after six minutes, a node that is not ready loses the volume")
                @ RECONCILER.at("forceDetach := !isHealthy && forceDetachTimeoutExpired"),
                fix=[OFF, ON_NODE, OUT_OF_SERVICE],
            ),
            healthy=Question(
                "Does the kubelet report it as in use?",
                check=MOUNTED,
                unhealthy=Cause(
                    "It is still mounted on a healthy node",
                    why=statement("a mounted volume is not detached, however long it takes")
                    @ RECONCILER.at('"Cannot detach volume because it is still mounted"'),
                    fix=[failures.KUBELET_LOG, RESTART_KUBELET],
                ),
                healthy=Cause(
                    "The driver does not detach it",
                    why=statement("the attachment stays until the driver has detached")
                    @ ATTACHMENTS.at("VolumeAttachment captures the intent to attach or"),
                    fix=[DRIVER_PODS, DRIVER_LOG],
                ),
            ),
        ),
    ),
    limit=Limit(
        "wait for unmount before a forced detach",
        of="wait for unmount",
        reads="wait for unmount (volumesInUse)",
        default=minutes(6) @ CONTROLLER.at("ReconcilerMaxWaitForUnmountDuration: 6 * time.Minute,"),
        headroom=MOUNTED,
    ),
    do_not=[
        "Do not force a detach while the machine runs: two nodes writing to one disk corrupt it.",
        "Do not delete the VolumeAttachment by hand: the disk may still be mounted.",
        "Do not force-delete the old pod: it hides a container that still writes.",
        "Do not wait for the forced detach on a node that is ready: it never comes.",
    ],
    precedents=[
        Precedent(
            "mybinder.org, claim of the hub is locked, 2018",
            report=REPORT,
            what=statement("a pod on a failed node kept the claim; resetting the node released it")
            @ REPORT.at("PVC is still claimed by another old pod,"),
        )
    ],
    time_to_recover=undisclosed("time to recover: mybinder.org gives the reset, not the beginning"),
    data_loss=statement("a forced detach is not safe: writes that the node still holds are lost")
    @ RECONCILER.at("this volume is not safe to detach, but"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/kubernetes_node_not_ready",
            "guide",
            because="why the node with the volume is not ready",
        ),
        Link(
            "incidents/debugging/linux_filesystem_read_only",
            "guide",
            because="a disk that two nodes wrote to",
        ),
    ],
) as guide:
    waive("IN403", because="the report gives no moment at which the hub lost its claim")
