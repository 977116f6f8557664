"""What fails in calls of the GitHub API, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.github_actions_runner import WORKFLOW
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_client = Repository(
    "google/go-github",
    commit="30af001aa7b4e4e503a211e0711146ecd08c71b2",
    checked="2026-11-27",
)
README = _client.file("README.md")

LIMITS = Check(
    "Read the limit, what is used of it, and when it is reset.",
    shell(
        "curl -sS -H 'Authorization: Bearer <access-token>' https://api.github.com/rate_limit",
        own=[
            Placeholder("access-token", "the token of the program", r"\S+", "ghp_example"),
        ],
    )
    @ _client.file("github/rate_limit.go").at('"GET", "rate_limit"'),
    **NO_OUTPUT,
    verify="remaining 0: the calls are refused until the time in reset (Unix seconds).",
)
IDENTITY = Check(
    "Check with which token the calls are made, or whether with none.",
    action("Read which token the program uses: a user's, an installation's, or none.")
    @ README.at("Unauthenticated clients may request public data but"),
    **NO_OUTPUT,
    verify="Without a token the limit is low, and shared by all behind the same address.",
)
CONCURRENT = Check(
    "Count how many calls are made at the same time.",
    action("Log how many calls of the program run at once.")
    @ README.at("generally limit the number of concurrent requests"),
    **NO_OUTPUT,
)
LIMITED = KnownFailure("calls exceed the rate limit", steps=[LIMITS, IDENTITY, CALL])
SECONDARY = KnownFailure(
    "calls exceed the secondary rate limit", steps=[CONCURRENT, LIMITS, IDENTITY]
)
BAD_TOKEN = KnownFailure(
    "the token is not valid or has expired", steps=[IDENTITY, ENVIRONMENT, CALL]
)
DENIED = KnownFailure(
    "a token lacks a permission for the call", steps=[IDENTITY, WORKFLOW, ENVIRONMENT]
)
