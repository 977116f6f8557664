"""What fails in ingress-nginx, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
)

LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n <namespace> -l app.kubernetes.io/name=ingress-nginx --prefix --tail=200")
    @ LOGS.at("kubectl logs -l app=nginx --all-containers=true"),
    **NO_OUTPUT,
    verify="The warnings name the ingress, service or secret.",
)
ENDPOINTS = Check(
    "Read the addresses behind the services of the namespace, and which of them are ready.",
    shell("kubectl describe endpointslices -n <namespace>") @ DESCRIBE.at("kubectl describe pods"),
    **NO_OUTPUT,
    verify="Ready: false for each, or Endpoints: <none>: requests to the service get 503.",
)
PODS = Check(
    "List the pods of the service with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A pod that is not ready gets no requests. None: kubectl get deployments may show 0/0.",
)
INGRESS = Check(
    "Describe the ingress: hosts, services, TLS and events.",
    shell("kubectl describe ingress <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The service and the secret exist in the same namespace.",
)
CLASSES = Check(
    "List the ingress classes.",
    shell("kubectl get ingressclasses") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="ingressClassName of the ingress is in the list, or one is the default.",
)
INGRESSES = Check(
    "List the ingresses of all namespaces with their hosts.",
    shell("kubectl get ingresses --all-namespaces") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Two with the same host: one of them must go, or use another path.",
)
SECRETS = Check(
    "List the secrets of the namespace with their types.",
    shell("kubectl get secrets -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The secret of the ingress is there, with type kubernetes.io/tls.",
)
NO_ENDPOINTS = KnownFailure(
    "a service behind an ingress has no ready pod",
    steps=[ENDPOINTS, PODS, INGRESS],
)
NO_SERVICE = KnownFailure(
    "an ingress names a service that does not exist",
    steps=[INGRESS, ENDPOINTS, LOG],
)
RELOAD = KnownFailure(
    "nginx cannot be reloaded, so changes are not applied",
    steps=[LOG, INGRESS, PODS],
)
CERTIFICATE = KnownFailure(
    "the certificate of an ingress is missing or not valid",
    steps=[INGRESS, SECRETS, LOG],
)
IGNORED = KnownFailure(
    "an ingress is ignored: it names no class of this controller",
    steps=[INGRESS, CLASSES, LOG],
)
TAKEN = KnownFailure(
    "an ingress is refused: another one has its host and path",
    steps=[INGRESSES, INGRESS, LOG],
)
ANNOTATION = KnownFailure(
    "an annotation of an ingress is not valid",
    steps=[INGRESS, LOG, CLASSES],
)
BAD_GATEWAY = KnownFailure(
    "the pods behind an ingress refuse, close or time out",
    steps=[LOG, PODS, ENDPOINTS],
)
