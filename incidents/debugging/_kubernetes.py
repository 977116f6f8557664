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

CHECKED = "2026-11-22"
NO_RELEASE = undisclosed("release: the pages of Kubernetes, read at commits, name none")
docs = Repository(
    "kubernetes/website",
    commit="0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2",
    checked=CHECKED,
    publisher="Kubernetes",
    folder="content/en/docs",
    release=NO_RELEASE,
)
LIFECYCLE = docs.file(
    "concepts/workloads/pods/pod-lifecycle.md", commit="00aacfad13adca3b28fea57ed93274f165811331"
)
PROBES = docs.file(
    "tasks/configure-pod-container/configure-liveness-readiness-startup-probes.md",
    commit="00404e612afcb49b260fe1c82577b77d53b1c7c1",
)
MEMORY = docs.file("tasks/configure-pod-container/assign-memory-resource.md")
EVICTION = docs.file(
    "concepts/scheduling-eviction/node-pressure-eviction.md",
    commit="03c1bdca119894c25906fe86522a5fee9e2684fd",
)
RUNNING_POD = docs.file(
    "tasks/debug/debug-application/debug-running-pod.md",
    commit="069f73fd83371b9517369ef04ddc6fd967d8f770",
)
DEPLOYMENT = docs.file(
    "concepts/workloads/controllers/deployment.md",
    commit="0008cd26e2dc3d7c153c5596a7435b02fc252c89",
)
RESOURCES = docs.file("concepts/configuration/manage-resources-containers.md")
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
VOLUMES = docs.file(
    "concepts/storage/volumes.md", commit="00e5f9d05965e59e49a2720d3189152f1598e72d"
)
GARBAGE = docs.file(
    "concepts/architecture/garbage-collection.md", commit="0004c99d6f4cc069b79cdfbc1e87396c59e2d248"
)
CLUSTER = docs.file(
    "tasks/debug/debug-cluster/_index.md", commit="0375563fd11e8f3eb39c605d1c42da8e485ff949"
)

gap = gaps_in("the Kubernetes documentation")
NO_TIME = undisclosed("time to take effect: the Kubernetes documentation gives none")
NO_OUTPUT = undisclosed("output: the Kubernetes documentation shows none for this command")


LAST_STATE = Check(
    "Check how the container last terminated.",
    shell("kubectl get pod <pod> -n <namespace> --output=yaml")
    @ MEMORY.at("kubectl get pod memory-demo-2 --output=yaml"),
    healthy=statement("no exitCode: 137 and no OOMKilled") @ MEMORY.at("reason: OOMKilled"),
    unhealthy=statement("exitCode: 137, reason: OOMKilled") @ MEMORY.at("reason: OOMKilled"),
)
EVENTS = Check(
    "Read the events of the pod.",
    shell("kubectl describe pod <pod> -n <namespace>")
    @ PROBES.at("kubectl describe pod liveness-exec"),
    healthy=statement("Started container liveness, and no Unhealthy event")
    @ PROBES.at("Started container liveness"),
    unhealthy=statement("Unhealthy: Liveness probe failed") @ PROBES.at("Liveness probe failed:"),
)
UNDO_ROLLOUT = Step(
    "Roll the deployment back to its previous revision.",
    command=shell("kubectl rollout undo deployment/<deployment> -n <namespace>")
    @ DEPLOYMENT.at("kubectl rollout undo deployment/nginx-deployment"),
    healthy=statement("deployment.apps/NAME rolled back")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment rolled back"),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Roll out the newer revision again; the undo reverts only the pod template.",
    verify="kubectl rollout status reports a successful rollout.",
)

EDIT = shell("kubectl edit deployment/<deployment> -n <namespace>") @ (
    DEPLOYMENT.at("kubectl edit deployment/nginx-deployment")
)
EDITED = statement("deployment.apps/NAME edited") @ (
    DEPLOYMENT.at("deployment.apps/nginx-deployment edited")
)
RAISE_LIMIT = Step(
    "Raise the container's memory limit; the deployment replaces its pods.",
    command=shell(
        "kubectl set resources deployment/<deployment> -n <namespace> -c=<container> "
        "--limits=memory=<size>"
    )
    @ DEPLOYMENT.at(
        "kubectl set resources deployment/nginx-deployment -c=nginx --limits=cpu=200m,memory=512Mi"
    ),
    healthy=statement("deployment.apps/NAME resource requirements updated")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment resource requirements updated"),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="kubectl rollout undo deployment/<deployment> -n <namespace>",
    verify="RESTARTS stops growing under the load that caused the kill.",
)

FILES_LOST = statement("files outside volumes: a restarted container starts with a clean state") @ (
    VOLUMES.at("but the files will be lost - the")
)
ROLLBACK = statement("kubectl rollout undo returns a workload to its previous revision") @ (
    DEPLOYMENT.at("rollback to the previous revision:")
)
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
PREVIOUS_LOG = Check(
    "Read the last log lines of the crashed container.",
    shell("kubectl logs --previous <pod> <container> -n <namespace>")
    @ RUNNING_POD.at("kubectl logs --previous ${POD_NAME} ${CONTAINER_NAME}"),
    healthy=undisclosed("healthy output: it is the application's own log"),
    unhealthy=undisclosed("unhealthy output: it is the application's own log"),
    verify="They name the setting to fix; after the fix, RESTARTS stops growing.",
)
STARTUP_PROBE = Step(
    "Add a startup probe: failureThreshold times periodSeconds must cover the slowest start.",
    command=EDIT,
    healthy=EDITED,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="kubectl rollout undo deployment/<deployment> -n <namespace>",
    verify="The events of a new pod show no failed liveness probe.",
)
