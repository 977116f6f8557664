"""A step for a worm in npm packages, from npm's documentation and tests."""

from atlas import Check, Repository, shell, statement
from incidents.posthog.facts import WORM

_npm = Repository("npm/cli", checked="2026-11-30", publisher="npm")
VIEW = _npm.file(
    "docs/lib/content/commands/npm-view.md", commit="13ee93a10be606e41e7bb47d9204eeba951a94c7"
)
VIEW_TEST = _npm.file(
    "test/lib/commands/view.js", commit="345d7d3bafdb4b847c2a82e1ad38781fc9f198fd"
)

PREINSTALL = Check(
    "List the published versions of the package that run a script before they are installed.",
    shell("npm view '<name>@*' scripts.preinstall")
    @ VIEW.at("data will be printed for every matching version"),
    healthy=statement("no output: no published version has a preinstall script")
    @ VIEW_TEST.at("'', 'no info to display'"),
    unhealthy=statement("a script in a version that your team did not publish")
    @ WORM.at("to npm, which contained a preinstall script that:"),
    verify="Read the script: a file of the worm is setup_bun.js. Not listed: pre-releases, and "
    "versions already deleted; look for that file where they were installed. A script with no "
    "version before it: only one version has any.",
)
