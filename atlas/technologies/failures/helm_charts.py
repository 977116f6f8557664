"""What fails in Helm: repositories of charts, plugins, rights to read releases."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.helm import (
    CHECK_CLUSTER,
    LINT,
    LIST_RECORDS,
    PRINT_MANIFEST,
    RENDER,
    SHOW_STATUS,
    docs,
)
from atlas.technologies.failures.kubernetes_api import RIGHTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

REPOSITORIES = Check(
    "List the chart repositories that are configured here.",
    shell("helm repo list") @ docs.file("helm_repo_list.md").at("helm repo list"),
    **NO_OUTPUT,
    verify="The repository of the message is missing, or its address is another one.",
)
VERSIONS = Check(
    "List the versions of the chart in the local copy of the index.",
    shell("helm search repo <chart> --versions")
    @ docs.file("helm_search_repo.md").at("helm search repo nginx"),
    **NO_OUTPUT,
    verify="The version is missing: the index is old, or it was never published.",
)
PLUGINS = Check(
    "List the plugins of Helm.",
    shell("helm plugin list") @ docs.file("helm_plugin_list.md").at("helm plugin list"),
    **NO_OUTPUT,
    verify="The plugin is missing, or older than expected.",
)

REPOSITORY = KnownFailure(
    "a chart repository cannot be read or is not configured", steps=[REPOSITORIES, CALL, VERSIONS]
)
NO_CHART = KnownFailure(
    "the chart or its version is not found", steps=[REPOSITORIES, VERSIONS, LINT]
)
TEMPLATE = KnownFailure("a template of the chart fails", steps=[RENDER, LINT, PRINT_MANIFEST])
PLUGIN = KnownFailure("a plugin fails", steps=[PLUGINS, RENDER, REPOSITORIES])
REMOVED_API = KnownFailure(
    "the last release uses an API version that the cluster no longer has",
    steps=[PRINT_MANIFEST, SHOW_STATUS, RENDER],
)
NOT_LISTED = KnownFailure(
    "the records of releases cannot be read", steps=[RIGHTS, LIST_RECORDS, CHECK_CLUSTER]
)
