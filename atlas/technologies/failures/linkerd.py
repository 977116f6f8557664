"""What fails in Linkerd, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
)

_linkerd = Repository(
    "linkerd/linkerd2", commit="b24cd4059841f8cee2fb7a9c2ac23a693c583579", checked="2026-11-26"
)
CHECK = _linkerd.file("cli/cmd/check.go")

CHECK_ALL = Check(
    "Check the control plane: certificates, webhooks, pods.",
    shell("linkerd check") @ CHECK.at("linkerd check"),
    **NO_OUTPUT,
    verify="Each line has a tick; a cross names what fails, such as an expired certificate.",
)
PROXY_LOG = Check(
    "Read the log of the proxy of the pod.",
    shell("kubectl logs -n <namespace> <pod> -c linkerd-proxy --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The last warnings name the address and the cause.",
)
PODS = Check(
    "List the pods of the control plane with their nodes.",
    shell("kubectl get pods -n linkerd -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="linkerd-identity and linkerd-destination run and are ready.",
)
IDENTITY_LOG = Check(
    "Read the log of the identity service.",
    shell("kubectl logs -n linkerd deployment/linkerd-identity -c identity --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="It says whether the issuer certificate is valid and loaded.",
)
IDENTITY = KnownFailure(
    "a proxy gets no certificate from the identity service",
    steps=[CHECK_ALL, IDENTITY_LOG, PODS, PROXY_LOG],
)
ISSUER = KnownFailure(
    "the identity service cannot issue certificates",
    steps=[CHECK_ALL, IDENTITY_LOG, PODS],
)
CONNECT = KnownFailure(
    "a proxy cannot connect to a peer or to the control plane",
    steps=[PROXY_LOG, CHECK_ALL, PODS],
)
DENIED = KnownFailure(
    "a policy denies a connection",
    steps=[PROXY_LOG, CHECK_ALL, PODS],
)
OVERLOADED = KnownFailure(
    "a proxy refuses requests: the service behind it is not available",
    steps=[SERVICE_PODS, PROXY_LOG, CHECK_ALL],
)
