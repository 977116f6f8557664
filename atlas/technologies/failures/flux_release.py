"""What fails in Flux: dry runs, decryption, signatures, releases that are given up."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.failures.flux import (
    ALL,
    ALL_SOURCES,
    ERRORS,
    OCI_SOURCES,
    WARNINGS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

RELEASE_OBJECT = Check(
    "Describe the HelmRelease: its conditions, history and events.",
    shell("kubectl describe helmrelease <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The last failed condition gives the error of Helm.",
)
KUSTOMIZATION_OBJECT = Check(
    "Describe the Kustomization: its conditions and events.",
    shell("kubectl describe kustomization <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The message names the object and the reason.",
)
HELM_SOURCES = Check(
    "List the Helm repositories and charts with their state.",
    shell("kubectl get helmrepositories,helmcharts --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="READY False: the message says why the index or the chart cannot be read.",
)
SECRETS = Check(
    "List the secrets of the namespace, without their content.",
    shell("kubectl get secrets -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The secret that the object names is missing, or in another namespace.",
)

DRY_RUN = KnownFailure(
    "the cluster refuses an object of a Kustomization",
    steps=[KUSTOMIZATION_OBJECT, ERRORS, WARNINGS],
)
SIGNATURE = KnownFailure(
    "a signature is missing or not valid", steps=[ALL_SOURCES, SECRETS, ERRORS]
)
GIVEN_UP = KnownFailure(
    "a Helm release used up its retries, and is not tried again",
    steps=[RELEASE_OBJECT, ALL, WARNINGS, ERRORS],
)
HELM_REPOSITORY = KnownFailure(
    "a Helm repository cannot be read", steps=[HELM_SOURCES, SECRETS, ERRORS]
)
CREDENTIALS = KnownFailure(
    "the credentials of a source cannot be used", steps=[ALL_SOURCES, SECRETS, ERRORS]
)
NO_SOURCE = KnownFailure(
    "an object names a source that does not exist", steps=[ALL_SOURCES, ALL, KUSTOMIZATION_OBJECT]
)
NO_ROLLBACK = KnownFailure(
    "a failed Helm release cannot be rolled back", steps=[RELEASE_OBJECT, WARNINGS, ERRORS]
)
OCI = KnownFailure("an OCI artifact cannot be pulled", steps=[OCI_SOURCES, SECRETS, ERRORS])
