"""What Stack Exchange ran in 2016 that has no shared module."""

from atlas import undisclosed
from atlas.technologies.technology import Technology

_NO_RELEASES = "release dates: not used here, the version is the one of February 2016"
_NO_LOGS = "where it logs: neither in the post-mortem nor in the post on the architecture"


class Browser(Technology):
    """Whatever readers use: a browser, an app, another program."""

    name = "HTTP client"
    icon = "diagrams.onprem.client.Users"
    releases = undisclosed("releases: any client")
    logs = undisclosed(_NO_LOGS)


class AspNet(Technology):
    """Microsoft's web framework."""

    name = "ASP.NET MVC"
    icon = "diagrams.programming.framework.Dotnet"
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


browser = Browser()
asp_net = AspNet()
