"""What Stack Exchange ran in 2016 that has no shared module."""

from atlas import gaps_in, technology, undisclosed

gap = gaps_in("neither in the post-mortem nor in the post on the architecture")
_NO_LOGS = "where it logs: neither in the post-mortem nor in the post on the architecture"


browser = technology(
    "HTTP client",
    "Whatever readers use: a browser, an app, another program.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=undisclosed(_NO_LOGS),
)
asp_net = technology(
    "ASP.NET MVC",
    "Microsoft's web framework.",
    icon="diagrams.programming.framework.Dotnet",
    plane="service",
    **gap.of("releases", "logs"),
)
