"""What fails in Flux, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._kubectl import DESCRIBE, EVENTS, GET
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
)

_flux = Repository(
    "fluxcd/flux2",
    commit="da2d22d3690191a315822612085f424e4133b06a",
    checked="2026-11-26",
    folder="cmd/flux",
)
_helm = Repository(
    "fluxcd/helm-controller",
    commit="0f61a8607a62be64638f2f912d9487e653960a6e",
    checked="2026-11-26",
)
_source = Repository(
    "fluxcd/source-controller",
    commit="39b711b111fa906c3db0a424e252a5d12e48646d",
    checked="2026-11-26",
)
UPGRADE = _helm.file("internal/reconcile/upgrade.go")
GUIDE = _source.file("docs/spec/v1/gitrepositories.md")

ALL = Check(
    "List all objects of Flux with their state and message.",
    shell("flux get all --all-namespaces")
    @ _flux.file("get_all.go").at("flux get all --all-namespaces"),
    **NO_OUTPUT,
    verify="READY False: its message gives the cause; sources come first.",
)
ERRORS = Check(
    "Read the errors that the controllers logged.",
    shell("flux logs --level=error --all-namespaces")
    @ _flux.file("logs.go").at("--follow --level=error --all-namespaces"),
    **NO_OUTPUT,
    verify="The newest lines name the object and the cause.",
)
SOURCES = Check(
    "List the Git sources with their last revision.",
    shell("flux get sources git --all-namespaces")
    @ _flux.file("get_source_git.go").at("flux get sources git --all-namespaces"),
    **NO_OUTPUT,
    verify="READY False: the message says why the repository is not read.",
)
ALL_SOURCES = Check(
    "List all sources, of every kind, with their last revision.",
    shell("flux get sources all --all-namespaces")
    @ _flux.file("get_source_all.go").at("flux get sources all --all-namespaces"),
    **NO_OUTPUT,
    verify="The source of the message is missing, or its READY is False and its message says why.",
)
OCI_SOURCES = Check(
    "List the OCI sources with their last revision.",
    shell("flux get sources oci --all-namespaces")
    @ _flux.file("get_source_oci.go").at("flux get sources oci --all-namespaces"),
    **NO_OUTPUT,
    verify="READY False: the message says why the artifact is not pulled.",
)
WARNINGS = Check(
    "List the recent warnings of the namespace.",
    shell("kubectl events --types=Warning -n <namespace>")
    @ EVENTS.at("kubectl events --types=Warning,Normal"),
    **NO_OUTPUT,
    verify="The newest ones name the object and the cause.",
)
DESCRIBED = Check(
    "Describe the Kustomization: its path, its decryption and its last message.",
    shell("kubectl describe kustomizations.kustomize.toolkit.fluxcd.io <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The path exists in the source, and the secret of decryption in the namespace.",
)
SECRETS = Check(
    "List the secrets of the namespace: the one with the keys must be there.",
    shell("kubectl get secrets -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The secret that decryption names exists; else restore it from where keys are kept.",
)
RECONCILE = Step(
    "Reconcile the Kustomization and its source again, once the cause is fixed.",
    command=shell("flux reconcile kustomization <name> --with-source -n <namespace>")
    @ _flux.file("reconcile_kustomization.go").at("kustomization podinfo --with-source"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed: it does what the next interval would do.",
    verify="flux get kustomizations shows READY True with the new revision.",
)
HEALTH = KnownFailure(
    "objects of a Kustomization do not become ready in time",
    steps=[ALL, WARNINGS, ERRORS],
)
BUILD = KnownFailure(
    "the manifests of a Kustomization cannot be built",
    steps=[ERRORS, DESCRIBED, RECONCILE],
)
DECRYPTION = KnownFailure(
    "a secret of the source cannot be decrypted",
    steps=[ERRORS, DESCRIBED, SECRETS],
)
RECONCILE_FAILED = KnownFailure(
    "an object cannot be reconciled",
    steps=[ERRORS, ALL, WARNINGS, RECONCILE],
)
SOURCE = KnownFailure(
    "a Git source cannot be read",
    steps=[SOURCES, ERRORS, RECONCILE],
)
NO_ARTIFACT = KnownFailure(
    "the source of an object has no artifact yet",
    steps=[SOURCES, ALL, ERRORS],
)
DEPENDENCY = KnownFailure(
    "an object waits for another one that is not ready",
    steps=[ALL, ERRORS, WARNINGS],
)
CHART = KnownFailure(
    "the chart of a Helm release cannot be fetched",
    steps=[ALL, ERRORS, WARNINGS],
)
RELEASE = KnownFailure(
    "a Helm release cannot be installed or upgraded",
    steps=[ALL, ERRORS, WARNINGS],
)
