"""Components of PostHog's repository and npm packages that an attack used, November 2025."""

from atlas import (
    Client,
    ObjectStore,
    Orchestrator,
    SecretStore,
    System,
    gaps_in,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.github_actions_runner import github_actions_runner
from atlas.technologies.npm import npm
from incidents._economics import unpublished
from incidents.posthog.facts import WORM

_WHERE = "PostHog's report of 26 November 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

_AUDIT_LOGS = statement(
    "GitHub's audit logs: they showed the commit after the workflow run was deleted"
) @ WORM.at("after the fact using Github audit logs, due")

github = technology(
    "GitHub",
    "Hosts repositories, their secrets, and the workflows that use them.",
    icon="simple-icons:github",
    plane="control",
    releases=gap("releases"),
    logs=_AUDIT_LOGS,
)
npm_registry = technology(
    "npm registry",
    "The public registry of packages of Node.js.",
    icon="simple-icons:npm",
    plane="state",
    **gap.of("releases", "logs"),
)

packages = System(
    "PostHog's packages",
    documented="scarcely",
    scale={},
    economics=unpublished(_WHERE),
    glossary={
        "PAT": "Personal access token of GitHub.",
        "pull request head": "The commit that the author of a pull request proposes.",
        "pull_request_target": "A trigger of GitHub: the workflow is the target branch's own.",
    },
)

workflow = Orchestrator(
    "reviewer workflow",
    technology=github_actions_runner(_VERSION, logs=_AUDIT_LOGS),
    role="auto-assign-reviewers.yaml: runs a script of the repository on pull requests.",
    fleet=gap("fleet"),
    manages=statement("the assignment of reviewers to external contributions")
    @ WORM.at("automatically assign reviewers depending on which parts"),
)
bot_token = SecretStore(
    "bot's access token",
    technology=github(_VERSION),
    role="A PAT with broad write permissions on repositories across the organization.",
    **gap.of("fleet", "rotation"),
)
ci_secrets = SecretStore(
    "CI secrets",
    technology=github(_VERSION),
    role="The rest of the GitHub secrets in CI runners, with the npm publishing token.",
    fleet=gap("fleet"),
    rotation=statement("reworked after the attack, for a faster response")
    @ WORM.at("Re-worked our Github secrets management to make our"),
)
sdk_packages = ObjectStore(
    "SDKs on npm",
    technology=npm_registry(_VERSION),
    role="posthog-js, posthog-node and other JavaScript packages, which customers install.",
    **gap.of("fleet", "size", "durability"),
)
installs = Client(
    "package installs",
    technology=npm(
        _VERSION,
        logs=statement("~/.npm/_logs") @ WORM.at('grep -R "shai" ~/.npm/_logs'),
    ),
    role="Install the SDKs; the preinstall script of a package runs there.",
    population=undisclosed(f"number of installs: not in {_WHERE}"),
)
