"""What fails in Ingress of Google GKE, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._google import LINT
from atlas.technologies.failures._kubectl import DESCRIBE
from atlas.technologies.failures.kubernetes import WARNINGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_SYNC = Repository(
    "kubernetes/ingress-gce",
    commit="acbcf5d66dd9d31297a2a52a2d7d83d4c1a94539",
    checked="2026-11-27",
    folder="pkg",
).file("sync/sync.go")

INGRESS = Check(
    "Describe the Ingress: its rules, backends and events.",
    shell("kubectl describe ingress <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The last Warning names the service, the port, or the error of Google Cloud.",
)
SERVICE = Check(
    "Describe the service: its type, ports and annotations.",
    shell("kubectl describe service <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The port exists, and the type or the annotation for endpoint groups is right.",
)
NOT_TRANSLATED = KnownFailure(
    "an Ingress names a service, port or configuration that does not fit",
    steps=[INGRESS, SERVICE, WARNINGS],
)
NOT_SYNCED = KnownFailure(
    "an Ingress or its endpoints cannot be set up in Google Cloud",
    steps=[INGRESS, WARNINGS, LINT],
    causes=[wrapped_error(_SYNC.at("error running load balancer syncing routine: %v"))],
)
