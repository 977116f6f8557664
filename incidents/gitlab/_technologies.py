"""GitLab itself."""

from atlas import Technology, undisclosed


class GitLab(Technology):
    """GitLab, as the company itself runs it for the public."""

    name = "GitLab"
    icon = "diagrams.onprem.vcs.Gitlab"
    releases = undisclosed("release dates: not used here, the reports name no version")
    logs = undisclosed("where it logs: neither in the post-mortem nor in the notes")


gitlab_application = GitLab()
