"""What fails in calls of the GitHub API, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

README = Repository(
    "google/go-github",
    commit="30af001aa7b4e4e503a211e0711146ecd08c71b2",
    checked="2026-11-27",
).file("README.md")

LIMITS = Check(
    "Read the limit, what is used of it, and when it is reset.",
    action("Ask the RateLimits service of the client, or log the rate of its responses.")
    @ README.at("value contains the rate limit information"),
    **NO_OUTPUT,
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
