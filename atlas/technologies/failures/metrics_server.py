"""What fails in metrics-server, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
    wrapped_error,
)

_SCRAPER = Repository(
    "kubernetes-sigs/metrics-server",
    commit="5ed5d3a2cf940a8c7541cfbac19af822f4c97844",
    checked="2026-11-26",
).file("pkg/scraper/scraper.go")

LOG = Check(
    "Read the log of metrics-server.",
    shell("kubectl logs -n kube-system deployment/metrics-server --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the node and why it is not read.",
)
API = Check(
    "List the API groups with the service behind each.",
    shell("kubectl get apiservices") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="v1beta1.metrics.k8s.io is Available True.",
)
PODS = Check(
    "List the pods of metrics-server with their nodes.",
    shell("kubectl get pods -n kube-system -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="It runs and is ready.",
)
ARGUMENTS = Check(
    "Read the arguments of metrics-server.",
    shell("kubectl get deployment metrics-server -n kube-system -o yaml")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="--kubelet-preferred-address-types and the CA of the kubelets fit the cluster.",
)
NOT_SCRAPED = KnownFailure(
    "a kubelet cannot be read, so there are no metrics of its node",
    steps=[LOG, ARGUMENTS, PODS],
    causes=[wrapped_error(_SCRAPER.at("Failed to scrape node"))],
)
NOT_READY = KnownFailure(
    "it is not ready: it has no metrics to serve",
    steps=[PODS, LOG, API],
)
