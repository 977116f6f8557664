"""New pods are refused: exceeded quota, or a pod without the requests that a quota needs."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import RESTART
from atlas.technologies.failures.kubernetes_api import DEPLOYMENTS, QUOTAS, SERVICE_PODS
from atlas.technologies.failures.kubernetes_requests import LIMIT_RANGES
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources
from incidents.mybinder._steps import DELETE_QUOTA
from incidents.mybinder.facts import QUOTA as REPORT

ADMISSION = VENDORED.file("apiserver/pkg/admission/plugin/resourcequota/controller.go")
EVALUATOR = VENDORED.file("kubernetes/pkg/quota/v1/evaluator/core/pods.go")
QUOTA_DEFAULTS = VENDORED.file(
    "kubernetes/pkg/controller/resourcequota/config/v1alpha1/defaults.go"
)
APPS_DEFAULTS = VENDORED.file("kubernetes/pkg/apis/apps/v1/defaults.go")
BACK_OFF = VENDORED.file("client-go/util/workqueue/default_rate_limiters.go")
MESSAGE = Check(
    "Read the last event FailedCreate of the namespace.",
    failures.WARNINGS.command,
    healthy=statement("exceeded quota: compute, requested: pods=1, used: pods=3, limited: pods=3")
    @ ADMISSION.at('"exceeded quota: %s, requested: %s, used: %s,'),
    unhealthy=statement("failed quota: compute: must specify requests.cpu for: web")
    @ ADMISSION.at('"failed quota: %s: %v"'),
)
COUNTED = Check(
    "Count the pods of the namespace that have not ended, and compare with used of the quota.",
    SERVICE_PODS.command,
    healthy=statement("as many pods as used counts")
    @ EVALUATOR.at("if pod is terminal, ignore it for quota"),
    unhealthy=statement("far fewer pods than used counts, such as 15k")
    @ REPORT.at("we definitely are not using 15k pods."),
)
ROLLOUT = Check(
    "Check whether only a rollout is stuck.",
    DEPLOYMENTS.command,
    healthy=statement("READY 3/4: pods are missing")
    @ sources.PRINTERS.at('{Name: "Up-to-date", Type: "string",'),
    unhealthy=statement("READY 3/3, UP-TO-DATE 0: only the new pods are missing")
    @ sources.PRINTERS.at('{Name: "Up-to-date", Type: "string",'),
)
LEFTOVERS = Check(
    "Find pods that nobody needs: old jobs, tests, a forgotten deployment.",
    SERVICE_PODS.command,
    healthy=statement("each pod belongs to a workload that is needed")
    @ EVALUATOR.at("if pod is terminal, ignore it for quota"),
    unhealthy=statement("pods of old workloads, which count until they have ended")
    @ EVALUATOR.at("if pod is terminal, ignore it for quota"),
)
SET_REQUESTS = Step(
    "Set the request or limit that the message names; the deployment replaces its pods.",
    command=shell(
        "kubectl set resources deployment/<deployment> -n <namespace> -c=<container> "
        "--requests=cpu=<value>,memory=<size>"
    )
    @ sources.SET_RESOURCES.at("--limits=cpu=200m,memory=512Mi --requests=cpu=100m,memory=256Mi"),
    healthy=statement("deployment.apps/NAME resource requirements updated")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment resource requirements updated"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="No new event FailedCreate; the pods exist.",
)
NO_SURGE = Step(
    "Patch the deployment: stop one old pod before each new one, and serve with one less.",
    command=shell(
        "kubectl patch deployment/<deployment> -n <namespace> "
        '-p \'{"spec":{"strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":1}}}}\''
    )
    @ sources.PATCH.at('kubectl patch node k8s-node-1 -p \'{"spec":{"unschedulable":true}}\''),
    healthy=statement("deployment.apps/NAME patched")
    @ sources.PATCH.at("Partially update a node using a strategic merge"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="Patch maxSurge and maxUnavailable back; by default, both are 25%.",
    verify="UP-TO-DATE grows to the wanted number, and the rollout finishes.",
)
RAISE = Step(
    "Edit the quota: raise hard, if its owner agrees and the nodes have room.",
    command=shell("kubectl edit resourcequota/<name> -n <namespace>")
    @ failures.DEPLOYMENT.at("kubectl edit deployment/nginx-deployment"),
    healthy=statement("resourcequota/NAME edited")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment edited"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="Edit hard back; pods that exist by then stay.",
    verify="kubectl get resourcequotas shows used below hard; the missing pods are created.",
)
TRY_NOW = Step(
    "Restart the rollout, if minutes later no pod was tried again: all its pods are replaced.",
    command=shell("kubectl rollout restart deployment/<deployment> -n <namespace>")
    @ RESTART.at("kubectl rollout restart deployment/nginx"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="kubectl rollout undo deployment/<deployment> -n <namespace>",
    verify="READY reaches the wanted number.",
)
SAVED = Check(
    "Read the quota object first, and keep the output.",
    shell("kubectl get resourcequota <name> -n <namespace> -o yaml")
    @ sources.GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("status.used equals what the namespace has")
    @ sources.TYPES.at("Used is the current observed total usage of"),
    unhealthy=statement("status.used is above it, for longer than five minutes")
    @ QUOTA_DEFAULTS.at("obj.ResourceQuotaSyncPeriod = metav1.Duration{Duration: 5 * time.Minute}"),
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Exceeded quota: new pods are forbidden",
    as_of="2026-11",
    symptom="A deployment has too few pods, or a rollout is stuck, and no new pod is created.",
    signals=[kubernetes.QUOTA, kubernetes.NO_REQUESTS, kubernetes.QUOTA_USED.rising()],
    tree=Question(
        "Does the pod lack a request or limit?",
        check=MESSAGE,
        unhealthy=Cause(
            "The quota counts a resource that the pod does not set",
            why=statement("a pod without it is refused, however much is left")
            @ ADMISSION.at('"failed quota: %s: %v"'),
            fix=[LIMIT_RANGES, SET_REQUESTS],
        ),
        healthy=Question(
            "Does what the quota counts exist?",
            check=COUNTED,
            unhealthy=Cause(
                "The quota counts pods that are gone",
                why=statement("used is a stored number, counted again every five minutes")
                @ QUOTA_DEFAULTS.at(
                    "obj.ResourceQuotaSyncPeriod = metav1.Duration{Duration: 5 * time.Minute}"
                ),
                fix=[SAVED, DELETE_QUOTA],
            ),
            healthy=Question(
                "Are only new pods of a rollout missing?",
                check=ROLLOUT,
                unhealthy=Cause(
                    "The rollout needs one more pod than the quota allows",
                    why=statement("by default, a rollout adds new pods before it stops old ones")
                    @ APPS_DEFAULTS.at("Set default MaxSurge as 25% by default."),
                    fix=[NO_SURGE],
                ),
                healthy=Question(
                    "Do unneeded pods hold the quota?",
                    check=LEFTOVERS,
                    unhealthy=Cause(
                        "Workloads that nobody needs use the quota up",
                        why=statement("each pod that has not ended counts")
                        @ EVALUATOR.at("if pod is terminal, ignore it for quota"),
                        fix=[shared.SCALE_DOWN],
                    ),
                    healthy=Cause(
                        "The namespace needs more than its quota",
                        why=statement("refused pods are tried again, with up to 1000 s between")
                        @ BACK_OFF.at("5*time.Millisecond, 1000*time.Second"),
                        fix=[RAISE, TRY_NOW],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "hard of the ResourceQuota",
        of="hard and used of the quota",
        reads="used and hard of the quota",
        default=undisclosed("default: none; a namespace has a quota only if one was made"),
        headroom=Check(
            "Read used against hard of each quota.",
            QUOTAS.command,
            healthy=statement("pods: 4/10, used below hard")
            @ sources.PRINTERS.at("resource, usedQuantity.String(), hardQuantity.String())"),
            unhealthy=statement("pods: 3/3, used equals hard")
            @ sources.PRINTERS.at("resource, usedQuantity.String(), hardQuantity.String())"),
        ),
    ),
    do_not=[
        "Do not look for a Pending pod: a refused pod does not exist; read events of its owner.",
        "Do not delete a quota that counts right: the namespace can then take the whole cluster.",
        "Do not restart a rollout at the limit: it needs still more pods.",
        "Do not scale down to make room before you know whose pods these are.",
    ],
    precedents=[
        Precedent(
            "mybinder.org, quota of the provider, 2022",
            report=REPORT,
            what=statement("used: pods=15k, and far fewer existed; the quota was deleted")
            @ REPORT.at("When we deleted the `gke-resource-quotas` `resourcequota` in k8s,"),
        )
    ],
    time_to_recover=undisclosed("time to recover: the report prints nine hours and eleven hours"),
    data_loss=undisclosed("data loss: pods that were never created; the report names none"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/kubernetes_pod_pending",
            "guide",
            because="the pod exists, and stays Pending",
        ),
        Link(
            "incidents/debugging/kubernetes_admission_webhook_failed",
            "guide",
            because="another part of admission refuses the pod",
        ),
    ],
) as guide:
    waive("IN403", because="the report gives two durations that differ")
    waive("IN404", because="the pods were never created; the report names no lost data")
