"""Programs of Project Jupyter that mybinder.org runs, with their messages and metrics."""

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.mybinder import facts

gap = gaps_in("the incident reports of mybinder.org")


class BinderHub(Technology):
    """Builds an image of a repository, and launches a server from it."""

    name = "BinderHub"
    icon = "simple-icons:python"
    plane = "service"
    releases = undisclosed("release dates: not in the incident reports of mybinder.org")
    logs = undisclosed("where BinderHub logs: not in the incident reports of mybinder.org")

    LAUNCH_TIME = Metric(
        name="binderhub_launch_time_seconds",
        meaning="Histogram of launch times; its count by status shows failed launches.",
        source=facts.BUILDER,
    )


class JupyterHub(Technology):
    """Starts and stops a notebook server for each user."""

    name = "JupyterHub"
    icon = "simple-icons:jupyter"
    plane = "service"
    releases = undisclosed("release dates: not in the incident reports of mybinder.org")
    logs = undisclosed("where JupyterHub logs: not in the incident report")

    REQUESTS = Metric(
        name="request_duration_seconds",
        meaning="Duration of HTTP requests; its count by code shows errors such as 400.",
        source=facts.HUB_METRICS,
    )


class KubeSpawner(Technology):
    """JupyterHub's spawner on Kubernetes; its reflector watches the pods."""

    name = "KubeSpawner"
    icon = "simple-icons:jupyter"
    plane = "service"
    releases = undisclosed("release dates: not in the incident reports of mybinder.org")
    logs = statement("the hub's log") @ facts.REFLECTOR.at(
        "Investigating hub logs shows indications that the pod"
    )

    NOT_GONE = LogMessage(
        anchor=" did not disappear in ",
        sample="TimeoutError: pod/jupyter-ipython-2dipython-2din-2ddepth-... did not disappear in "
        "300 seconds!",
        pattern=r"pod/(?P<pod>\S+) did not disappear in (?P<seconds>\d+) seconds!",
        severity="error",
        meaning="A pod that was deleted is still in the spawner's list of pods.",
        source=facts.REFLECTOR,
    )
    NOT_STARTED = LogMessage(
        anchor=" did not start in ",
        sample="TimeoutError: pod/jupyter-bokeh-2dbokeh-2dnotebooks-... did not start in 300 "
        "seconds!",
        pattern=r"pod/(?P<pod>\S+) did not start in (?P<seconds>\d+) seconds!",
        severity="error",
        meaning="A new pod is not running in the spawner's list of pods.",
        source=facts.REFLECTOR,
    )
    NO_POD = LogMessage(
        anchor="Assuming already deleted.",
        sample="No pod jupyter-ipython-2dipython-2din-2ddepth-... to delete. Assuming already "
        "deleted.",
        pattern=r"No pod (?P<pod>\S+) to delete\. Assuming already deleted",
        severity="warning",
        meaning="The spawner knows of no such pod, and deletes none; it may have started.",
        source=facts.REFLECTOR,
    )


binder_hub = BinderHub()
jupyterhub = JupyterHub()
kube_spawner = KubeSpawner()

http_proxy = technology(
    "configurable-http-proxy",
    "JupyterHub's proxy, whose routes the hub sets.",
    plane="service",
    **gap.of("releases", "logs"),
)
repo2docker = technology(
    "repo2docker",
    "Builds an image from a repository.",
    plane="service",
    **gap.of("releases", "logs"),
)
notebook = technology(
    "Jupyter notebook",
    "The notebook server of one user.",
    plane="service",
    **gap.of("releases", "logs"),
)
idle_culler = technology(
    "idle culler",
    "JupyterHub's script that stops idle servers.",
    icon="simple-icons:jupyter",
    plane="service",
    releases=gap("releases"),
    logs=statement("the log of the hub pod")
    @ facts.CULLER.at("the logs of the Hub pod around the"),
)
