"""Sources, steps and gaps that the Kubernetes guides share."""

from atlas import (
    Check,
    Repository,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures.kubernetes_storage import VENDORED
from incidents.debugging import _kubernetes_sources as sources

CHECKED = "2026-11-22"
RESOURCES = failures.docs.file("concepts/configuration/manage-resources-containers.md")
SETTERS = Repository(
    "kubernetes/kubernetes",
    commit="00267ac822c2df40bab2e223873f2b76864c5f3d",
    checked=CHECKED,
    publisher="Kubernetes",
).file("pkg/kubelet/nodestatus/setters.go")
ZALANDO = Repository(
    "zalando-incubator/kubernetes-on-aws",
    commit="93eb84d4dec629f640eaff749d15f663c9f75d97",
    checked=CHECKED,
    publisher="Zalando",
).file(
    "docs/postmortems/jan-2019-dns-outage.md",
    title="Total DNS outage in Kubernetes cluster",
    published="2019-01",
)
VOLUMES = failures.docs.file(
    "concepts/storage/volumes.md", commit="00e5f9d05965e59e49a2720d3189152f1598e72d"
)
GARBAGE = failures.docs.file(
    "concepts/architecture/garbage-collection.md", commit="0004c99d6f4cc069b79cdfbc1e87396c59e2d248"
)
DESCRIBED = VENDORED.file("kubectl/pkg/describe/describe.go")

gap = gaps_in("the Kubernetes documentation")
NO_TIME = undisclosed("time to take effect: the Kubernetes documentation gives none")
NO_OUTPUT = undisclosed("output: the Kubernetes documentation shows none for this command")


EVENTS = Check(
    "Find Liveness probe failed among the events of the pod.",
    failures.POD.command,
    healthy=statement("no event Unhealthy with Liveness probe failed")
    @ failures.PROBES.at("Liveness probe failed:"),
    unhealthy=statement("Liveness probe failed: ... connection refused; then Killing")
    @ failures.PROBES.at("Liveness probe failed:"),
)

EDIT = shell("kubectl edit deployment/<deployment> -n <namespace>") @ (
    failures.DEPLOYMENT.at("kubectl edit deployment/nginx-deployment")
)
EDITED = statement("deployment.apps/NAME edited") @ (
    failures.DEPLOYMENT.at("deployment.apps/nginx-deployment edited")
)

FILES_LOST = statement("files outside volumes: a restarted container starts with a clean state") @ (
    VOLUMES.at("but the files will be lost - the")
)
ROLLBACK = statement("kubectl rollout undo returns a workload to its previous revision") @ (
    failures.DEPLOYMENT.at("rollback to the previous revision:")
)
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
LIVENESS = Check(
    "Read the liveness probe: does a start fit in delay plus #failure times period?",
    failures.POD.command,
    healthy=statement("Liveness: its delay and periods together last longer than a start")
    @ DESCRIBED.at("delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"),
    unhealthy=statement("shorter than a start; or timeout=1s where a response takes longer")
    @ DESCRIBED.at("delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"),
)
REVISION = Check(
    "Compare the age of the newest ReplicaSet of the deployment with the start of the crashes.",
    shell("kubectl get replicasets -n <namespace> --sort-by=.metadata.creationTimestamp")
    @ sources.GET.at("kubectl get rc,services"),
    healthy=statement("the last one of the deployment ran for long before: AGE 41d")
    @ sources.PRINTERS.at("appsv1.ReplicaSetStatus{}.SwaggerDoc()["),
    unhealthy=statement("DESIRED 2, READY 0, AGE 5m: as young as the crashes")
    @ sources.PRINTERS.at("appsv1.ReplicaSetStatus{}.SwaggerDoc()["),
    verify="Do not use kubectl rollout status: with no readiness probe, a short start counts.",
)
STARTUP_PROBE = Step(
    "Add a startup probe: failureThreshold times periodSeconds must cover the slowest start.",
    command=EDIT,
    healthy=EDITED,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="The events of a new pod show no failed liveness probe.",
)
SCALE_DOWN = Step(
    "Scale down a deployment that can spare pods, as its owner agrees: its pods are stopped.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=<count>")
    @ failures.DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Scale it to its former number of pods.",
    verify="The waiting pods are created and scheduled.",
)
