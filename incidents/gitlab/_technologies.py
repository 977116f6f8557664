"""GitLab itself."""

from atlas import technology, undisclosed

gitlab_application = technology(
    "GitLab",
    "GitLab, as the company itself operates it for the public.",
    icon="simple-icons:gitlab",
    releases=undisclosed("release dates: not used here, the reports name no version"),
    logs=undisclosed("where it logs: neither in the post-mortem nor in the notes"),
)
