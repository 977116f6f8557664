"""Stack Exchange's technologies of 2016 without a shared module."""

from atlas import gaps_in, technology, undisclosed

gap = gaps_in("neither in the post-mortem nor in the post on the architecture")
_NO_LOGS = "where it logs: neither in the post-mortem nor in the post on the architecture"


browser = technology(
    "HTTP client",
    "What readers use: a browser, an app or another program.",
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
