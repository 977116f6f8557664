"""Programs of Project Jupyter that mybinder.org runs."""

from atlas import undisclosed
from atlas.technologies.technology import Technology

_NO_RELEASES = "release dates: not used here, the report names no version"
_NO_LOGS = "where it logs: not in the report of November 2017"


class Browser(Technology):
    """Whatever visitors use."""

    name = "HTTP client"
    icon = "diagrams.onprem.client.Users"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class JupyterHub(Technology):
    """Starts a notebook server for each user, and stops it again."""

    name = "JupyterHub"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class HttpProxy(Technology):
    """JupyterHub's proxy, whose routes the hub sets."""

    name = "configurable-http-proxy"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class RepoToDocker(Technology):
    """Builds an image from a repository."""

    name = "repo2docker"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class Notebook(Technology):
    """The notebook server of one user."""

    name = "Jupyter notebook"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


browser = Browser()
jupyterhub = JupyterHub()
http_proxy = HttpProxy()
repo2docker = RepoToDocker()
notebook = Notebook()
