"""GitHub API: repositories, issues and deployments for programs."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._github_api_messages import GitHubAPIMessages
from atlas.technologies.technology import Technology


class GitHubAPI(GitHubAPIMessages, Technology):
    """The API that controllers, pipelines and bots call."""

    name = "GitHub API"
    icon = "simple-icons:github"
    plane = "control"
    programs: ClassVar = {"gh": "GitHub's client"}
    releases = undisclosed("dates of its releases: not in the parts read of google/go-github")
    logs = undisclosed("where it logs by default: not in the parts read of google/go-github")


github_api = GitHubAPI()
