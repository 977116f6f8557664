"""ImagePullBackOff: a missing image, refused credentials, a pull limit, or no path to it."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    config,
    count,
    minutes,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.containerd import REMOTE_ERRORS, RESOLVER, RESOLVER_OLDER, containerd
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._network import CURL
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

HELPERS = VENDORED.file("kubernetes/pkg/kubelet/images/helpers.go")
MANAGER = VENDORED.file("kubernetes/pkg/kubelet/images/image_manager.go")
KUBELET_PODS = VENDORED.file("kubernetes/pkg/kubelet/kubelet_pods.go")
KUBELET = VENDORED.file("kubernetes/pkg/kubelet/kubelet.go")
REPORT = sources.POSTMORTEMS.file(
    "PM2024-002 - PODs not able to start while being moved to new nodes during AMI update.md",
    title="PODs not able to start while being moved to new nodes during AMI Update",
    published="2024-04",
)
EVENTS = failures.POD_EVENTS.command
NOT_FOUND = Check(
    "Find the event Failed to pull image of the pod: how its message ends.",
    EVENTS,
    healthy=statement("no line that ends with: not found")
    @ RESOLVER.at('firstErr = fmt.Errorf("%s: %w", ref, errdefs.ErrNotFound)'),
    unhealthy=statement("Failed to pull image ... registry.example.com/api:v42: not found")
    @ RESOLVER.at('firstErr = fmt.Errorf("%s: %w", ref, errdefs.ErrNotFound)'),
)
DENIED = Check(
    "Find 401, 403 or access denied in the same event.",
    EVENTS,
    healthy=statement("no 401, no 403 and no access denied")
    @ REMOTE_ERRORS.at('"unexpected status from %s request to %s: %s"'),
    unhealthy=statement("unexpected status (1.6: failed with status code) ...: 401 Unauthorized")
    @ RESOLVER_OLDER.at("pulling from host %s failed with status code"),
)
SECRET_MISSING = Check(
    "Find the event FailedToRetrieveImagePullSecret.",
    EVENTS,
    healthy=statement("no FailedToRetrieveImagePullSecret")
    @ KUBELET_PODS.at('"FailedToRetrieveImagePullSecret"'),
    unhealthy=statement("Unable to retrieve some image pull secrets (regcred); ...")
    @ KUBELET_PODS.at('"Unable to retrieve some image pull secrets (%s);'),
)
OWN_LIMIT = Check(
    "Find pull QPS exceeded in the events of all namespaces.",
    shell("kubectl get events --all-namespaces --field-selector reason=Failed")
    @ sources.GET.at("Selector (field query) to filter on, supports '=',"),
    healthy=statement("no line with pull QPS exceeded") @ HELPERS.at('"pull QPS exceeded"'),
    unhealthy=statement("Failed to pull image ...: pull QPS exceeded")
    @ HELPERS.at('"pull QPS exceeded"'),
)
LIMITED = Check(
    "Find 429 Too Many Requests in the event.",
    EVENTS,
    healthy=statement("no 429 Too Many Requests")
    @ REMOTE_ERRORS.at('"unexpected status from %s request to %s: %s"'),
    unhealthy=statement("unexpected status (1.6: failed with status code) ...: 429")
    @ RESOLVER_OLDER.at("pulling from host %s failed with status code"),
)
REACHED = Check(
    "Call the registry from the node of the pod: kubectl get pod -o wide names it.",
    shell("curl -sS -o /dev/null -w '%{http_code}' https://<host>/v2/")
    @ CURL.at("The numerical response code that was found in"),
    healthy=statement("200, or 401 where it wants a login")
    @ CURL.at("The numerical response code that was found in"),
    unhealthy=statement("000, and curl says why: Could not resolve host, Failed to connect")
    @ CURL.at("The numerical response code that was found in"),
)
CORRECT_IMAGE = Step(
    "Set an image that exists, of a registry that responds; the deployment replaces its pods.",
    command=shell("kubectl set image deployment/<deployment> -n <namespace> <container>=<name>")
    @ sources.SET_IMAGE.at("kubectl set image deployment/nginx busybox=busybox nginx=nginx:1.9.1"),
    healthy=statement("deployment.apps/NAME image updated")
    @ sources.SET_IMAGE.at('genericclioptions.NewPrintFlags("image updated")'),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="kubectl rollout status reports: successfully rolled out.",
)
CREATE_SECRET = Step(
    "Create the pull secret from a Docker config.json that a login wrote.",
    command=shell("kubectl create secret docker-registry <name> -n <namespace> --from-file=<file>")
    @ sources.SECRET.at("kubectl create secret docker-registry my-secret --from-file=path/to/"),
    healthy=statement("secret/NAME created")
    @ sources.SECRET.at("kubectl create secret docker-registry my-secret --from-file=path/to/"),
    unhealthy=shared.NO_OUTPUT,
    risk="low",
    takes=shared.NO_TIME,
    undo="kubectl delete secret <name> -n <namespace>",
    verify="The pod starts at the next try, at most five minutes later; no restart is needed.",
)
PULL_SECRETS = Check(
    "List the pull secrets that the pod names.",
    shell("kubectl get pod <pod> -n <namespace> -o jsonpath='{.spec.imagePullSecrets[*].name}'")
    @ sources.GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("the secret of this registry")
    @ sources.TYPES.at("ImagePullSecrets is an optional list of references"),
    unhealthy=statement("nothing: the pod, or its service account, names no secret")
    @ sources.TYPES.at("ImagePullSecrets is an optional list of references"),
)
ADD_SECRET = Step(
    "Name the secret in the deployment, if its pods name none; they are replaced.",
    command=shell(
        "kubectl patch deployment/<deployment> -n <namespace> "
        '-p \'{"spec":{"template":{"spec":{"imagePullSecrets":[{"name":"<name>"}]}}}}\''
    )
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    healthy=statement("deployment.apps/NAME patched")
    @ sources.PATCH.at("Partially update a node using a strategic merge"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="kubectl rollout status reports: successfully rolled out.",
)
REPLACE_SECRET = Step(
    "Apply the secret from a valid config.json; it must hold all logins of the former one.",
    command=shell(
        "kubectl create secret docker-registry <name> -n <namespace> --from-file=<file> "
        "--dry-run=client -o yaml | kubectl apply -f -"
    )
    @ sources.APPLY.at("cat pod.json | kubectl apply -f -"),
    healthy=statement("secret/NAME configured") @ sources.APPLY.at('o.ToPrinter("configured")'),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="Apply the former secret, saved before with kubectl get secret -o yaml, without its line "
    "resourceVersion.",
    verify="The pod starts at the next try, at most five minutes later; no restart is needed.",
)
RAISE_QPS = Step(
    "Raise registryPullQPS and restart the kubelet, if rollovers meet the limit again and again.",
    command=config("registryPullQPS: <count>", file="configuration file of the kubelet")
    @ sources.KUBELET_DEFAULTS.at("obj.RegistryPullQPS = ptr.To[int32](5)"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous value and restart the kubelet.",
    verify="At the next rollover, no event says pull QPS exceeded.",
)
WAIT = Check(
    "Wait and list the pods that are not Running: each pull is tried again by itself.",
    shell("kubectl get pods --all-namespaces --field-selector status.phase=Pending")
    @ sources.GET.at("Selector (field query) to filter on, supports '=',"),
    healthy=statement("fewer pods each time") @ KUBELET.at("MaxImageBackOff = 300 * time.Second"),
    unhealthy=statement("the same pods for longer than five minutes")
    @ KUBELET.at("MaxImageBackOff = 300 * time.Second"),
)
WAIT_FOR_REGISTRY = evolve(
    WAIT,
    action="List the pods that wait, until the registry allows pulls again: each is tried again.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "ImagePullBackOff",
    as_of="2026-11",
    symptom="A pod does not start; its status is ErrImagePull, then ImagePullBackOff.",
    signals=[
        kubernetes.IMAGE_BACK_OFF,
        kubernetes.IMAGE_PULL_BACK_OFF,
        kubernetes.IMAGE_PULL_FAILED,
        kubernetes.PULL_FAILED,
        kubernetes.PULL_RATE,
        containerd.REFERENCE_UNRESOLVED,
        containerd.UNEXPECTED_STATUS,
        containerd.UNEXPECTED_STATUS_OLDER,
        kubernetes.WAITING.rising(),
    ],
    tree=Question(
        "Does the registry not find the image?",
        check=NOT_FOUND,
        unhealthy=Cause(
            "The name or the tag is wrong, or the image was never pushed",
            why=statement("the registry answered 404, so the runtime says not found")
            @ RESOLVER.at("resp.StatusCode == http.StatusNotFound"),
            fix=[failures.ROLL_BACK, CORRECT_IMAGE],
        ),
        healthy=Question(
            "Does the registry refuse the login?",
            check=DENIED,
            unhealthy=Question(
                "Is the pull secret missing?",
                check=SECRET_MISSING,
                unhealthy=Cause(
                    "The pod names a pull secret that its namespace does not have",
                    why=statement("the kubelet tries without it, and warns")
                    @ KUBELET_PODS.at("attempting to pull the image may not succeed."),
                    fix=[CREATE_SECRET],
                ),
                healthy=Cause(
                    "A wrong or expired login, no secret in the pod, or a wrong image name",
                    why=statement("the pull uses the secrets of the pod, and those of the node")
                    @ MANAGER.at("keyring.Lookup(repoToPull)"),
                    fix=[PULL_SECRETS, REPLACE_SECRET, ADD_SECRET, CORRECT_IMAGE],
                ),
            ),
            healthy=Question(
                "Is it the limit of the kubelet?",
                check=OWN_LIMIT,
                unhealthy=Cause(
                    "More pods start on a node than its kubelet may pull for",
                    why=statement("a pull above registryPullQPS fails at once, and is tried later")
                    @ HELPERS.at("if ts.limiter.TryAccept() {"),
                    fix=[WAIT, RAISE_QPS],
                ),
                healthy=Question(
                    "Does the registry limit pulls?",
                    check=LIMITED,
                    unhealthy=Cause(
                        "The registry limits this login or address",
                        why=statement("429 is passed on as it came")
                        @ REMOTE_ERRORS.at('"unexpected status from %s request to %s: %s"'),
                        fix=[WAIT_FOR_REGISTRY, REPLACE_SECRET],
                    ),
                    healthy=Question(
                        "Does the node reach the registry?",
                        check=REACHED,
                        unhealthy=Cause(
                            "The registry, or the path or DNS to it, is down",
                            why=statement("a request that fails ends the pull")
                            @ RESOLVER.at("continue // try another host"),
                            fix=[CORRECT_IMAGE],
                        ),
                        healthy=Cause(
                            "This node cannot store or run the image",
                            why=statement("the last words of the message give the reason")
                            @ MANAGER.at('fmt.Sprintf("Failed to pull image %q:'),
                            fix=[failures.KUBELET_LOG, failures.CORDON],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "registryPullQPS: pulls a second and kubelet",
        of="pulls",
        reads="pulls refused (pull QPS exceeded)",
        default=count(5, "pull")
        @ sources.KUBELET_DEFAULTS.at("obj.RegistryPullQPS = ptr.To[int32](5)"),
        headroom=OWN_LIMIT,
    ),
    do_not=[
        "Do not restart nodes or drain them: elsewhere the image has to be pulled as well.",
        "Do not delete pods that still run: the copy on their node may be the last one.",
        "Do not delete the waiting pod to be faster: with a limit, that is one more pull.",
        "Do not write the password on the command line: it stays in the history of the shell.",
    ],
    precedents=[
        Precedent(
            "DFDS, update of node images, 2024",
            report=REPORT,
            what=statement("pods did not start; the pull limit of Kubernetes is suspected")
            @ REPORT.at("the Kubernetes registry pull limit (QPS) that could"),
        )
    ],
    time_to_recover=minutes(10)
    @ REPORT.at("Time to recovery: 10 minutes", of="DFDS, node rollover of 2024", basis="outage"),
    data_loss=undisclosed("data loss: a container that never started; DFDS's report names none"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="the name of the registry does not resolve",
        ),
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="the event names x509: the registry's certificate is not trusted",
        ),
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="the event says no space left on device",
        ),
    ],
    glossary={"DFDS": "A shipping company that publishes its incident reports."},
) as guide:
    waive("IN404", because="the container has not started; the report read names no lost data")
