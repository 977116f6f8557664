"""What fails in the External Secrets Operator, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

SECRET = Check(
    "Describe the external secret: its conditions and events.",
    shell("kubectl describe externalsecret <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="Ready False: the message of the last event gives the error of the provider.",
)
STORES = Check(
    "List the secret stores with their state.",
    shell("kubectl get secretstores,clustersecretstores --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READY False: the store cannot log in to its provider.",
)
LOG = Check(
    "Read the log of the operator.",
    shell("kubectl logs -n <namespace> deployment/external-secrets --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The error names the external secret and the provider.",
)
PODS = Check(
    "List the pods of the operator with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="The operator and its webhook run and are ready.",
)

NOT_READ = KnownFailure("a secret cannot be read from the provider", steps=[SECRET, STORES, LOG])
NO_SECRET = KnownFailure("the provider has no such secret", steps=[SECRET, STORES, LOG])
STORE = KnownFailure(
    "a secret store is not ready, not valid or does not exist", steps=[STORES, LOG, PODS]
)
CREDENTIALS = KnownFailure(
    "the credentials for the provider cannot be used", steps=[STORES, LOG, SECRET]
)
NOT_WRITTEN = KnownFailure("the Kubernetes secret cannot be written", steps=[SECRET, LOG, STORES])
