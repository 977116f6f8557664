"""What fails in Istio, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.kubernetes import KUBELET_LOG, POD
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_istio = Repository(
    "istio/istio",
    commit="86c9f01fd735fb01d8192f5bcaf0d424afb7f14c",
    checked="2026-11-26",
    publisher="Istio",
)
STATUS = _istio.file("istioctl/pkg/proxystatus/proxystatus.go")
PROXY_CONFIG = _istio.file("istioctl/pkg/proxyconfig/proxyconfig.go")
ANALYZE = _istio.file("istioctl/pkg/analyze/analyze.go")
PROBE = _istio.file("pilot/cmd/pilot-agent/status/ready/probe.go")
ADMIN = _istio.file("istioctl/pkg/admin/admin.go")
TAGS = _istio.file("istioctl/pkg/tag/tag.go")

_texts = Repository(
    "istio/istio", commit="86c9f01fd735fb01d8192f5bcaf0d424afb7f14c", checked="2026-11-22"
)
NO_CONTROL_TEXT = _texts.file("pkg/istio-agent/xds_proxy.go")
CERTIFICATES_TEXT = _texts.file("security/pkg/nodeagent/caclient/providers/citadel/client.go")

SYNC = Check(
    "List the proxies that are connected to istiod, in the cluster where it runs.",
    shell("istioctl proxy-status") @ STATUS.at("Retrieve sync status for all Envoys in a"),
    **NO_OUTPUT,
    verify="It lists the proxies of the default revision; of another with --revision. One that is "
    "missing has no connection to its istiod. SYNCED, or STALE (not "
    "acknowledged), is printed by old versions, and by new ones with --verbosity 1.",
)
DIFFERENCE = Check(
    "Compare the configuration of one proxy with what istiod would send.",
    shell("istioctl proxy-status <pod>.<namespace>")
    @ STATUS.at("Retrieve sync diff for a single Envoy and"),
    healthy=statement("Clusters Match, Listeners Match and Routes Match")
    @ _istio.file("istioctl/pkg/writer/compare/cluster.go").at('"Clusters Match"'),
    unhealthy=statement("Clusters Don't Match, with the lines that differ")
    @ _istio.file("istioctl/pkg/writer/compare/cluster.go").at('"Clusters Don\'t Match"'),
)
ANALYSIS = Check(
    "Check the configuration of the namespace for errors.",
    shell("istioctl analyze")
    @ ANALYZE.at("Analyze Istio configuration and print validation messages"),
    healthy=statement("No validation issues found when analyzing the namespace")
    @ ANALYZE.at("No validation issues found when analyzing %s."),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="It reads one namespace; add --all-namespaces for the whole cluster.",
)
SECRET = Check(
    "Read the certificates that the proxy of a pod holds, and until when they are valid.",
    shell("istioctl proxy-config secret <pod>.<namespace>")
    @ PROXY_CONFIG.at("Retrieve full secret configuration for a given pod"),
    **NO_OUTPUT,
    verify="STATUS is ACTIVE, VALID CERT is true, and NOT AFTER lies in the future.",
)
ISTIOD = Check(
    "Read the log of istiod, in the cluster where it runs.",
    shell("kubectl logs -n istio-system -l app=istiod --tail=200")
    @ ADMIN.at('"l", "app=istiod", "label selector"'),
    **NO_OUTPUT,
    verify="Errors that name the proxy, its certificate or a resource; it reads all revisions.",
)
RESTART = Step(
    "Restart the pods of a deployment, so that their proxies connect and load again.",
    command=shell("kubectl rollout restart deployment/<deployment> -n <namespace>")
    @ TAGS.at("kubectl rollout restart deployments -n test-ns"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the pods have restarted.",
    verify="istioctl proxy-status lists the proxies of the new pods.",
)

NO_CONTROL = KnownFailure(
    "a proxy has no connection to istiod",
    steps=[SYNC, ISTIOD, DIFFERENCE, RESTART],
    causes=[wrapped_error(NO_CONTROL_TEXT.at("failed to connect to upstream"))],
)
NOT_READY = KnownFailure(
    "a sidecar is not ready and its pod gets no traffic",
    steps=[SYNC, ISTIOD, SECRET],
    causes=[
        UsualCause(
            "istiod is down or cannot be reached",
            sign=statement("the cause says: config not received from XDS server")
            @ PROBE.at("config not received from XDS server (is Istiod"),
        ),
        UsualCause(
            "the proxy rejected its configuration",
            sign=statement("the cause says: was rejected")
            @ PROBE.at("config received from XDS server, but was"),
        ),
    ],
)
REJECTED = KnownFailure("a proxy rejected its configuration", steps=[ANALYSIS, DIFFERENCE, ISTIOD])
CERTIFICATES = KnownFailure(
    "certificates are not issued",
    steps=[SECRET, ISTIOD, SYNC],
    causes=[wrapped_error(CERTIFICATES_TEXT.at("failed to sign CSR"))],
)
OVERLOADED = KnownFailure(
    "istiod receives more connections than it accepts", steps=[ISTIOD, SYNC, ANALYSIS]
)
UNAUTHORIZED = KnownFailure(
    "istiod does not accept the identity of a proxy", steps=[SECRET, ISTIOD, SYNC]
)
NO_START = KnownFailure("istiod does not become ready", steps=[ISTIOD, ANALYSIS, SYNC])
NO_REFERENCE = KnownFailure(
    "a resource refers to another one that does not exist", steps=[ANALYSIS, ISTIOD, SYNC]
)
CNI = KnownFailure(
    "pods do not start: the CNI plugin of the mesh fails", steps=[POD, KUBELET_LOG, ISTIOD]
)
