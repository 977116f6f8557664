"""Log messages of the GitHub API, as its clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_api as fails
from atlas.technologies.message import LogMessage

# The clients of other projects, which quote the replies of GitHub.
GO = Repository(
    "google/go-github",
    commit="30af001aa7b4e4e503a211e0711146ecd08c71b2",
    checked="2026-11-27",
    kind="secondary",
).file("github/github.go")
RUNNERS = Repository(
    "actions/actions-runner-controller",
    commit="2ee6b3b8e8d2781c2f2bd4f0033fbb436465c5c1",
    checked="2026-11-27",
).file("controllers/actions.summerwind.net/runner_controller.go")
PYTHON = Repository(
    "PyGithub/PyGithub",
    commit="003ee1aff98ef8b0204a0f1d4d319dd32dce1b58",
    checked="2026-11-27",
    kind="secondary",
).file("github/Requester.py")


class GitHubAPIMessages:
    """Log messages of the GitHub API, as its clients print them."""

    WAITING = LogMessage(
        anchor="still exceeded until ",
        sample="API rate limit of 5000 still exceeded until 2026-01-01 00:00:00 +0000 "
        "UTC, not making remote request.",
        pattern=r"API rate limit of (?P<limit>\d+) still exceeded until (?P<until>[^,]+), not "
        r"making remote request",
        severity="error",
        meaning="The rate limit was reached before; the client makes no call until it "
        "is reset (Go).",
        source=GO,
        failure=fails.LIMITED,
    )
    RESET_IN = LogMessage(
        anchor="[rate reset in ",
        sample="GET https://api.github.com/repos/x/y: 403 API rate limit exceeded "
        "[rate reset in 12m30s]",
        pattern=r"\[rate reset in (?P<wait>\w+)\]",
        severity="error",
        meaning="A call was refused; the rate limit is reset after the time in the brackets (Go).",
        source=GO,
        failure=fails.LIMITED,
    )
    LIMITED = LogMessage(
        anchor="API rate limit exceeded",
        sample='403 {"message": "API rate limit exceeded for installation ID 1."}',
        pattern=r"(?i:api rate limit exceeded)",
        severity="error",
        context=("github", "GitHub", "Github", "octokit", "installation ID", "documentation_url"),
        meaning="The user, installation or address has made as many calls as it may in an hour.",
        source=PYTHON,
        failure=fails.LIMITED,
    )
    SECONDARY_WAITING = LogMessage(
        anchor="API secondary rate limit exceeded until ",
        sample="API secondary rate limit exceeded until 2026-01-01 00:00:00 +0000 "
        "UTC, not making remote request.",
        severity="error",
        meaning="Too many calls at once; the client makes none for a time (Go).",
        source=GO,
        failure=fails.SECONDARY,
    )
    SECONDARY = LogMessage(
        anchor=" wait a few minutes before you try again",
        sample='403 {"message": "You have exceeded a secondary rate limit. Please '
        'wait a few minutes before you try again."}',
        pattern=r"(?P<reason>secondary rate limit|abuse detection mechanism)?\.? ?[Pp]lease wait "
        r"a few minutes before you try again",
        severity="error",
        context=("github", "GitHub", "secondary rate limit", "abuse detection", "octokit"),
        meaning="Too many calls at once, or too many that change something.",
        source=PYTHON,
        failure=fails.SECONDARY,
    )
    BAD_TOKEN = LogMessage(
        anchor="Bad credentials",
        sample='401 {"message": "Bad credentials", "documentation_url": '
        '"https://docs.github.com/rest"}',
        pattern=r'"message"\s*:\s*"Bad credentials"|: 401 Bad credentials',
        severity="error",
        context=("github", "GitHub", "Github", "octokit"),
        meaning="The token is not valid: revoked, expired or mistyped.",
        source=PYTHON,
        failure=fails.BAD_TOKEN,
    )
    NOT_ACCESSIBLE = LogMessage(
        anchor="Resource not accessible by integration",
        sample="POST https://api.github.com/repos/shop/shop/actions/runners/registration-token: "
        "403 Resource not accessible by integration []",
        severity="error",
        meaning="The token of an app or workflow lacks a permission that the call needs.",
        source=RUNNERS,
        failure=fails.DENIED,
    )
