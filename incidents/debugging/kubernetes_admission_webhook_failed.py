"""Failed calling webhook: no pod behind it, a certificate, a slow reply, or it is uninstalled."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    minutes,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import GET, LOGS, RESTART
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.failures.kubernetes_workloads import POD_USE
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources
from incidents.dfds.facts import KYVERNO

PROXY = VENDORED.file("apiserver/pkg/util/proxy/proxy.go")
ERRORS = VENDORED.file("apiserver/pkg/util/webhook/error.go")
DISPATCHER = VENDORED.file("apiserver/pkg/admission/plugin/webhook/validating/dispatcher.go")
DEFAULTS = VENDORED.file("kubernetes/pkg/apis/admissionregistration/v1/defaults.go")
TYPES = VENDORED.file("api/admissionregistration/v1/types.go")
METRICS = VENDORED.file("apiserver/pkg/admission/metrics/metrics.go")
REPORT = sources.POSTMORTEMS.file(
    "PM2020-008 - Alcide admission causing Kubernetes timeouts.md",
    title="Alcide admission causing Kubernetes timeouts",
    published="2020-11",
)
NO_PODS = Check(
    "Find the end of the message, in the error or in the warnings of the namespace.",
    failures.WARNINGS.command,
    healthy=statement('neither "no endpoints available" nor "not found"')
    @ ERRORS.at('"failed calling webhook %q: %v"'),
    unhealthy=statement('no endpoints available for service "hooks", or service "hooks" not found')
    @ PROXY.at('"no endpoints available for service %q"'),
)
SERVICE = Check(
    "List the services of the namespace that the message names: NAME.NAMESPACE.svc.",
    shell("kubectl get services -n <namespace>") @ GET.at("kubectl get rc,services"),
    healthy=statement("the service is listed") @ GET.at("kubectl get rc,services"),
    unhealthy=statement("No resources found, or the service is missing")
    @ GET.at("kubectl get rc,services"),
)
CERTIFICATE = Check(
    "Find x509 in the message.",
    failures.WARNINGS.command,
    healthy=statement("no x509") @ ERRORS.at('"failed calling webhook %q: %v"'),
    unhealthy=statement("tls: failed to verify certificate: x509: ... unknown authority, expired")
    @ TYPES.at("caBundle is a PEM encoded CA bundle"),
)
LATE = Check(
    "Find context deadline exceeded or timeout in the message.",
    failures.WARNINGS.command,
    healthy=statement("no deadline or timeout, but connection refused or an HTTP error")
    @ ERRORS.at('"failed calling webhook %q: %v"'),
    unhealthy=statement("?timeout=10s: context deadline exceeded")
    @ DEFAULTS.at("*obj.TimeoutSeconds = 10"),
)
PODS_WELL = Check(
    "List the pods of the webhook's namespace.",
    SERVICE_PODS.command,
    healthy=statement("1/1 Running, and RESTARTS does not grow")
    @ sources.PRINTERS.at('{Name: "Restarts", Type: "string",'),
    unhealthy=statement("not ready, or RESTARTS grows")
    @ sources.PRINTERS.at('{Name: "Restarts", Type: "string",'),
)
CONFIGURATIONS = Check(
    "Find the configuration that names this webhook; index counts its webhooks from 0.",
    shell(
        "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o "
        "custom-columns=kind:.kind,name:.metadata.name,webhooks:.webhooks[*].name"
    )
    @ sources.GET.at(
        "-o custom-columns=CONTAINER:.spec.containers[0].name,IMAGE:.spec.containers[0].image"
    ),
    healthy=statement("ValidatingWebhookConfiguration   policy   validate.example.com")
    @ ERRORS.at('"failed calling webhook %q: %v"'),
    unhealthy=statement("a MutatingWebhookConfiguration: use that kind in the commands below")
    @ TYPES.at("type MutatingWebhookConfiguration struct {"),
)
SAVE = Check(
    "Read the configuration first, and save its output: it brings a deleted one back.",
    shell("kubectl get validatingwebhookconfiguration <name> -o yaml")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("failurePolicy: Ignore") @ TYPES.at('FailurePolicyType = "Ignore"'),
    unhealthy=statement("failurePolicy: Fail") @ TYPES.at('FailurePolicyType = "Fail"'),
)
DELETE = Step(
    "Delete the configuration of the uninstalled webhook: its rules are no longer enforced.",
    command=shell("kubectl delete validatingwebhookconfiguration <name>")
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    healthy=statement('validatingwebhookconfiguration "NAME" deleted')
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    unhealthy=shared.NO_OUTPUT,
    risk="high",
    takes=shared.NO_TIME,
    undo="Apply the saved configuration, once the webhook is installed again.",
    verify="The same request succeeds.",
)
FAIL_OPEN = Step(
    "Patch failurePolicy to Ignore until the webhook is back: requests pass without its check.",
    command=shell(
        "kubectl patch validatingwebhookconfiguration <name> --type=json -p "
        '\'[{"op":"replace","path":"/webhooks/<index>/failurePolicy","value":"Ignore"}]\''
    )
    @ sources.PATCH.at("Update a container's image using a JSON patch"),
    healthy=statement("validatingwebhookconfiguration.admissionregistration.k8s.io/NAME patched")
    @ sources.PATCH.at("Update a container's image using a JSON patch"),
    unhealthy=shared.NO_OUTPUT,
    risk="high",
    takes=shared.NO_TIME,
    undo="Patch failurePolicy back to Fail; some operators do so by themselves.",
    verify="The same request succeeds, and apiserver_admission_webhook_fail_open_count grows.",
)
RESTART_WEBHOOK = Step(
    "Restart the webhook's deployment, once its certificate is renewed: its pods are replaced.",
    command=shell("kubectl rollout restart deployment/<deployment> -n <namespace>")
    @ RESTART.at("kubectl rollout restart deployment/nginx"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="kubectl rollout undo deployment/<deployment> -n <namespace>",
    verify="The same request succeeds.",
)
BUNDLE = Check(
    "Check the dates of the CA that the API server trusts for this webhook.",
    shell(
        "kubectl get validatingwebhookconfiguration <name> -o "
        "jsonpath='{.webhooks[<index>].clientConfig.caBundle}' | openssl base64 -d -A | "
        "openssl x509 -noout -subject -dates"
    )
    @ TYPES.at("caBundle is a PEM encoded CA bundle"),
    healthy=statement("notAfter in the future, and the subject that issued the certificate")
    @ TYPES.at("caBundle is a PEM encoded CA bundle"),
    unhealthy=statement("notAfter in the past, another subject, or nothing")
    @ TYPES.at("caBundle is a PEM encoded CA bundle"),
)
SERVED = Check(
    "Check the dates of the certificate that the webhook serves: name its secret.",
    shell(
        "kubectl get secret <name> -n <namespace> -o jsonpath='{.data.tls\\.crt}' | "
        "openssl base64 -d -A | openssl x509 -noout -subject -issuer -dates"
    )
    @ sources.TYPES.at('TLSCertKey = "tls.crt"'),
    healthy=statement("notAfter in the future, and the issuer is the subject of caBundle")
    @ TYPES.at("be used to validate the webhook's server certificate."),
    unhealthy=statement("notAfter in the past, or another issuer: renew it before a restart")
    @ TYPES.at("be used to validate the webhook's server certificate."),
)
SCALE_UP = Step(
    "Scale the webhook's deployment up, if it has no pods.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=<count>")
    @ sources.SCALE.at("kubectl scale --current-replicas=2 --replicas=3 deployment/mysql"),
    healthy=statement("deployment.apps/NAME scaled")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=shared.NO_OUTPUT,
    risk="low",
    takes=shared.NO_TIME,
    undo="Scale it to its former number of pods.",
    verify="The same request succeeds; if no pod is created, the webhook refuses its own pods.",
)
LOG = Check(
    "Read the log of the webhook.",
    shell("kubectl logs deployment/<deployment> -n <namespace> --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    healthy=undisclosed("healthy output: each webhook has its own log"),
    unhealthy=undisclosed("unhealthy output: each webhook has its own log"),
    verify="No line for the failed request: it never arrived, so look at the path to it.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Failed calling webhook",
    as_of="2026-11",
    symptom="Objects cannot be created or changed, and pods are not re-created, with an error.",
    signals=[
        kubernetes.WEBHOOK_NO_PODS,
        kubernetes.WEBHOOK_LATE,
        kubernetes.WEBHOOK,
        kubernetes.WEBHOOK_REJECTIONS.rising(),
    ],
    tree=Question(
        "Is the service missing, or without pods?",
        check=NO_PODS,
        unhealthy=Question(
            "Does the service exist?",
            check=SERVICE,
            unhealthy=Cause(
                "The webhook was uninstalled, its configuration was not",
                why=statement("by default, a webhook that does not respond refuses the request")
                @ DEFAULTS.at("policy := admissionregistrationv1.Fail"),
                fix=[CONFIGURATIONS, SAVE, DELETE],
            ),
            healthy=Cause(
                "No pod of the webhook is ready",
                why=statement("a webhook that covers pods may refuse even its own pods")
                @ PROXY.at('"no endpoints available for service %q"'),
                fix=[SERVICE_PODS, SCALE_UP, CONFIGURATIONS, SAVE, FAIL_OPEN],
            ),
        ),
        healthy=Question(
            "Is its certificate refused?",
            check=CERTIFICATE,
            unhealthy=Cause(
                "Its certificate expired, or caBundle is of another CA",
                why=statement("the API server checks the certificate with caBundle")
                @ TYPES.at("be used to validate the webhook's server certificate."),
                fix=[SERVED, CONFIGURATIONS, BUNDLE, RESTART_WEBHOOK],
            ),
            healthy=Question(
                "Does it respond too late?",
                check=LATE,
                unhealthy=Question(
                    "Are its pods healthy?",
                    check=PODS_WELL,
                    unhealthy=Cause(
                        "The webhook is overloaded or crashes",
                        why=statement("each request waits for it, up to the timeout")
                        @ DEFAULTS.at("*obj.TimeoutSeconds = 10"),
                        fix=[POD_USE, LOG, CONFIGURATIONS, SAVE, FAIL_OPEN],
                    ),
                    healthy=Cause(
                        "A slow webhook, or a blocked path from the API server to its pods",
                        why=statement("the API server itself calls the webhook, not a node")
                        @ ERRORS.at('"failed calling webhook %q: %v"'),
                        fix=[NETWORK_PODS, LOG, CONFIGURATIONS, SAVE, FAIL_OPEN],
                    ),
                ),
                healthy=Cause(
                    "It refuses connections, or replies with an error",
                    why=statement("the error of the call is passed on")
                    @ ERRORS.at('"failed calling webhook %q: %v"'),
                    fix=[LOG, CONFIGURATIONS, SAVE, FAIL_OPEN],
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeoutSeconds of a webhook",
        of="timeout of a call",
        reads="duration of calls against their timeout",
        default=seconds(10) @ DEFAULTS.at("*obj.TimeoutSeconds = 10"),
        headroom=Check(
            "Read the durations of the calls, and compare them with the timeout.",
            shell(
                "kubectl get --raw /metrics | "
                "grep apiserver_admission_webhook_admission_duration_seconds"
            )
            @ METRICS.at("Admission webhook latency histogram in seconds, identified"),
            healthy=statement("sum divided by count far below the timeout")
            @ METRICS.at("Admission webhook latency histogram in seconds, identified"),
            unhealthy=statement("calls above the timeout: le=25 counts more than le=10")
            @ METRICS.at("Admission webhook latency histogram in seconds, identified"),
        ),
    ),
    do_not=[
        "Do not read denied the request as this failure: there, the webhook works and says no.",
        "Do not fail open for good: then no policy is enforced, and nobody notices.",
        "Do not delete a namespace or a webhook's pods: while it refuses pods, none comes back.",
        "Do not forget the mutating one: it has a configuration of its own, of another kind.",
    ],
    precedents=[
        Precedent(
            "DFDS, Kyverno in a crash loop, 2022",
            report=KYVERNO,
            what=statement("Services could not be changed; a newer chart was the fix")
            @ KYVERNO.at("Kyverno was stuck in crash loop."),
        ),
        Precedent(
            "DFDS, Alcide, 2020",
            report=REPORT,
            what=statement("create and update timed out, until its controller was deleted")
            @ REPORT.at("all create and update operations on mainly deployments"),
        ),
    ],
    time_to_recover=minutes(122)
    @ REPORT.at(
        "Time to recovery: 122 minutes", of="DFDS, Kubernetes behind Alcide, 2020", basis="outage"
    ),
    data_loss=undisclosed("data loss: requests are refused, not lost; neither report names any"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="x509: the certificate is not trusted",
        ),
        Link(
            "incidents/debugging/kubernetes_aggregated_api_unavailable",
            "guide",
            because="the message says: currently unable to handle the request",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="the webhook's own pod crashes",
        ),
        Link(
            "incidents/debugging/kubernetes_quota_exceeded",
            "guide",
            because="forbidden by a quota, not by a webhook",
        ),
    ],
    glossary={
        "CA": "Certificate authority: it signs certificates.",
        "DFDS": "A shipping company that publishes its incident reports.",
    },
) as guide:
    waive("IN404", because="requests are refused before they change anything; none reports a loss")
