"""An aggregated API is unavailable: its service, its pods, its certificate or its replies fail."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._kubectl import DESCRIBE as KUBECTL_DESCRIBE
from atlas.technologies.failures._kubectl import GET, LOGS, RESTART
from atlas.technologies.failures.kubernetes import CLUSTER_INFO
from atlas.technologies.failures.kubernetes_api import API_SERVICES, SERVICE_PODS
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

AVAILABLE = VENDORED.file(
    "kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go"
)
PROXY = VENDORED.file("kube-aggregator/pkg/apiserver/handler_proxy.go")
REGISTRATION = VENDORED.file("kube-aggregator/pkg/apis/apiregistration/v1/types.go")
DESCRIBE = shell("kubectl describe apiservice <name>") @ KUBECTL_DESCRIBE.at(
    "Print a detailed description of the selected resources"
)
NOT_OTHERS = "Reason: Passed, or another reason"

LIST = Check(
    "List the API groups with the service behind each.",
    API_SERVICES.command,
    healthy=statement("AVAILABLE True on every line")
    @ PROXY.at(
        "serviceAvailable: apiregistrationv1apihelper.IsAPIServiceConditionTrue(apiService,"
    ),
    unhealthy=statement("v1beta1.metrics.k8s.io kube-system/metrics-server False (ServiceNotFound)")
    @ AVAILABLE.at('availableCondition.Reason = "ServiceNotFound"'),
    verify="Each is checked every 30 s: wait that long after a change.",
)
NO_SERVICE = Check(
    "Read the reason of its condition Available.",
    DESCRIBE,
    healthy=statement(NOT_OTHERS) @ AVAILABLE.at('availableCondition.Reason = "Passed"'),
    unhealthy=statement("Reason: ServiceNotFound, or ServicePortError")
    @ AVAILABLE.at('availableCondition.Reason = "ServicePortError"'),
)
NO_PODS = Check(
    "Find the reason EndpointsNotFound or MissingEndpoints.",
    DESCRIBE,
    healthy=statement("Reason: Passed, or FailedDiscoveryCheck")
    @ AVAILABLE.at('availableCondition.Reason = "FailedDiscoveryCheck"'),
    unhealthy=statement("Reason: EndpointsNotFound, or MissingEndpoints")
    @ AVAILABLE.at('availableCondition.Reason = "MissingEndpoints"'),
)
CERTIFICATE = Check(
    "Find x509 in the message of the condition.",
    DESCRIBE,
    healthy=statement("no x509")
    @ AVAILABLE.at('fmt.Errorf("failing or missing response from %v: %w", discoveryURL,'),
    unhealthy=statement("tls: failed to verify certificate: x509: ...")
    @ AVAILABLE.at("It ignores TLS verification if InsecureSkipTLSVerify is"),
    verify="signed by unknown authority: caBundle is of another CA, and a restart does not help; "
    "has expired: its dates; is valid for: its names.",
)
BUNDLE = Check(
    "Check the CA that the API server trusts for this API.",
    shell(
        "kubectl get apiservice <name> -o jsonpath='{.spec.caBundle}' | openssl base64 -d -A | "
        "openssl x509 -noout -subject -dates"
    )
    @ REGISTRATION.at("CABundle is a PEM encoded CA bundle"),
    healthy=statement("notAfter in the future, and the subject that issued the certificate")
    @ REGISTRATION.at("CABundle is a PEM encoded CA bundle"),
    unhealthy=statement("notAfter in the past, another subject, or nothing")
    @ REGISTRATION.at("CABundle is a PEM encoded CA bundle"),
)
STATUS = Check(
    "Find bad status in the message of the condition.",
    DESCRIBE,
    healthy=statement("no bad status, but connection refused or deadline exceeded")
    @ AVAILABLE.at('fmt.Errorf("failing or missing response from %v: %w", discoveryURL,'),
    unhealthy=statement("bad status from https://10.0.0.7:443/apis/metrics.k8s.io/v1beta1: 500")
    @ AVAILABLE.at('fmt.Errorf("bad status from %v: %d", discoveryURL, resp.StatusCode)'),
)
SAVE = Check(
    "Read the APIService first, and save its output: it is the undo of the next step.",
    shell("kubectl get apiservice <name> -o yaml")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    **shared.gap.of("healthy", "unhealthy"),
)
DELETE = Step(
    "Delete the APIService of the uninstalled server: its API group is gone.",
    command=shell("kubectl delete apiservice <name>")
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    healthy=statement('apiservice.apiregistration.k8s.io "v1beta1.metrics.k8s.io" deleted')
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    unhealthy=shared.NO_OUTPUT,
    risk="high",
    takes=shared.NO_TIME,
    undo="Apply the saved APIService.",
    verify="kubectl api-resources ends without an error.",
)
LOG = Check(
    "Read the log of the server behind it.",
    shell("kubectl logs deployment/<deployment> -n <namespace> --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    healthy=undisclosed("healthy output: each server has its own log"),
    unhealthy=undisclosed("unhealthy output: each server has its own log"),
    verify="No line for the failed request: it never arrived, so look at the path to it.",
)
SET_BUNDLE = Step(
    "Set caBundle to the CA that issued the certificate now: its PEM file in base64, on one line.",
    command=shell(
        "kubectl patch apiservice <name> --type merge "
        """-p '{"spec":{"caBundle":"<value>"}}'"""
    )
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    healthy=statement("apiservice.apiregistration.k8s.io/NAME patched")
    @ sources.PATCH.at("kubectl patch node k8s-node-1 -p"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="Patch it back to the caBundle of the saved APIService.",
    verify="AVAILABLE is True again.",
)
RESTART_SERVER = Step(
    "Restart the deployment behind it: its pods are replaced.",
    command=shell("kubectl rollout restart deployment/<deployment> -n <namespace>")
    @ RESTART.at("kubectl rollout restart deployment/nginx"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="kubectl rollout undo deployment/<deployment> -n <namespace>",
    verify="AVAILABLE is True again.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Aggregated API unavailable",
    as_of="2026-11-29",
    symptom="The server is currently unable to handle the request; autoscaling and top fail.",
    signals=[
        kubernetes.UNAVAILABLE,
        kubernetes.UNAVAILABLE_REPLY,
        kubernetes.AGGREGATION,
        kubernetes.API_SERVICE_FAILED,
        kubernetes.UNAVAILABLE_APIS.rising(),
    ],
    tree=Question(
        "Are all API groups available?",
        check=LIST,
        healthy=Cause(
            "Not an aggregated API: the API server itself, or etcd",
            why=statement("the same message comes with any reply of status 503")
            @ PROXY.at('proxyError(w, req, "service unavailable", http.StatusServiceUnavailable)'),
            fix=[CLUSTER_INFO],
        ),
        unhealthy=Question(
            "Do its service and port exist?",
            check=NO_SERVICE,
            unhealthy=Cause(
                "The server was uninstalled or its port changed, its APIService was not",
                why=statement("an APIService without its service stays unavailable")
                @ AVAILABLE.at(
                    'fmt.Sprintf("service/%s in %q is not present", apiService.Spec.Service.Name,'
                ),
                fix=[SAVE, DELETE],
            ),
            healthy=Question(
                "Does it have ready pods?",
                check=NO_PODS,
                unhealthy=Cause(
                    "No pod behind the service is ready",
                    why=statement("only ready addresses of its service count")
                    @ AVAILABLE.at('"endpointslices for service/%s in %q have no addresses'),
                    fix=[SERVICE_PODS, LOG],
                ),
                healthy=Question(
                    "Is its certificate accepted?",
                    check=CERTIFICATE,
                    unhealthy=Cause(
                        "Its certificate expired, or caBundle is of another CA",
                        why=statement("the API server checks it, unless told to skip that")
                        @ AVAILABLE.at("It ignores TLS verification if InsecureSkipTLSVerify is"),
                        fix=[BUNDLE, SAVE, SET_BUNDLE, RESTART_SERVER],
                    ),
                    healthy=Question(
                        "Is the path to it open?",
                        check=STATUS,
                        unhealthy=Cause(
                            "The server answers with an error of its own",
                            why=statement("any status but 200 to 399 counts as unavailable")
                            @ AVAILABLE.at("we should always been in the 200s or"),
                            fix=[LOG, RESTART_SERVER],
                        ),
                        healthy=Cause(
                            "The API server cannot reach the pods, or they respond too late",
                            why=statement("the API server itself calls the pods, within 5 s")
                            @ AVAILABLE.at("Timeout: 5 * time.Second,"),
                            fix=[NETWORK_PODS, SERVICE_PODS, LOG],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeout of the discovery request",
        of="timeout of a request",
        reads="real time of the request",
        default=seconds(5) @ AVAILABLE.at("Timeout: 5 * time.Second,"),
        headroom=Check(
            "Measure how long the discovery request takes.",
            shell("time kubectl get --raw /apis/metrics.k8s.io/v1beta1")
            @ GET.at("kubectl get rc,services"),
            healthy=statement("real time of the request well below 5 s")
            @ AVAILABLE.at("the request should happen quickly."),
            unhealthy=statement("real time of the request near 5 s, or an error")
            @ AVAILABLE.at("the request should happen quickly."),
        ),
    ),
    do_not=[
        "Do not remove the finalizers of a namespace that stays Terminating: repair the API first.",
        "Do not delete an APIService that is in use: autoscalers then have no metrics at all.",
        "Do not restart the API server: it works, and only passes on the request.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue and a search for operators' reports named none"
    ),
    time_to_recover=undisclosed("time to recover: neither code nor documentation gives one"),
    data_loss=undisclosed("data loss: requests are refused; no page read mentions any"),
    rollback=shared.ROLLBACK,
    glossary={"CA": "Certificate authority: it signs certificates."},
    see=[
        Link(
            "incidents/debugging/etcd_no_leader",
            "guide",
            because="all API groups are available: etcd may have no leader",
        ),
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="x509: the certificate is not trusted",
        ),
        Link(
            "incidents/debugging/kubernetes_admission_webhook_failed",
            "guide",
            because="the message says: failed calling webhook",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="requests are refused before they change anything")
