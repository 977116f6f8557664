"""Technologies that OpenAI built or buys and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.openai import _sources as src

gap = gaps_in("OpenAI's posts, status reports and repositories")
_BOUGHT = undisclosed("releases: bought capacity without versions")


class OpenAIPython(Technology):
    """OpenAI's own client library for Python."""

    name = "openai-python"
    icon = None
    plane = "edge"
    programs: ClassVar = {}
    releases = undisclosed("releases: its code was read at one commit of August 2026")
    logs = statement("the logger openai; info and debug with the variable OPENAI_LOG") @ (
        src.SDK_README.at("setting the environment variable `OPENAI_LOG` to `info`.")
    )

    RETRYING = LogMessage(
        anchor="Retrying request in ",
        sample="[2026-08-20 14:12:26 - openai._base_client:1165 - INFO] "
        "Retrying request in 0.478512 seconds",
        severity="info",
        context=("openai._base_client",),
        meaning="A request failed or got 408, 409, 429 or 5xx, and the library tries it again.",
        source=src.SDK_CLIENT,
    )
    STATUS_ERROR = LogMessage(
        anchor="Error code: ",
        sample="openai.InternalServerError: Error code: 503 - {'error': {}}",
        severity="error",
        meaning="The API answered with an error status, and the library retries no more.",
        source=src.SDK_CLIENT,
    )
    TIMED_OUT = LogMessage(
        anchor="Request timed out.",
        sample="openai.APITimeoutError: Request timed out.",
        severity="error",
        meaning="The API did not answer within the timeout, after the retries were used up.",
        source=src.SDK_ERRORS,
    )
    NOT_CONNECTED = LogMessage(
        anchor="Connection error.",
        sample="openai.APIConnectionError: Connection error.",
        severity="error",
        meaning="No connection to the API was made, after the retries were used up.",
        source=src.SDK_ERRORS,
    )


class EC2Autoscaler(Technology):
    """OpenAI's former autoscaler for Kubernetes on AWS and Azure, for batch jobs."""

    name = "kubernetes-ec2-autoscaler"
    icon = None
    plane = "control"
    releases = undisclosed("releases: the repository is archived and was read at its last commit")
    logs = statement("standard error, nothing below critical unless --verbose is given") @ (
        src.AUTOSCALER_MAIN.at("logger_handler = logging.StreamHandler(sys.stderr)")
    )

    TOO_MANY = LogMessage(
        anchor="TOO MANY NODES TO SCALE IN: ",
        sample="autoscaler.cluster - ERROR - TOO MANY NODES TO SCALE IN: 2400, max allowed is 250",
        severity="error",
        meaning="More nodes look idle or down than one loop may remove, and none is removed.",
        source=src.AUTOSCALER_CLUSTER,
    )
    NO_NODES = LogMessage(
        anchor="Failed to list nodes. Please check kube configuration.",
        sample="autoscaler.cluster - WARNING - Failed to list nodes. Please check kube "
        "configuration. Terminating scale loop.",
        severity="warning",
        meaning="The API server listed no node, and the loop ends without a change.",
        source=src.AUTOSCALER_CLUSTER,
    )


class DCGM(Technology):
    """NVIDIA's Data Center GPU Manager, with its exporter for Prometheus."""

    name = "DCGM"
    icon = "simple-icons:nvidia"
    plane = "control"
    releases = gap("releases")
    logs = gap("logs")

    XID_ERRORS = Metric(
        name="DCGM_FI_DEV_XID_ERRORS",
        meaning="Code of the last Xid error of a GPU.",
        source=src.KUBERNETES_2021,
        kind="gauge",
    )


openai_python = OpenAIPython()
ec2_autoscaler = EC2Autoscaler()
dcgm = DCGM()
chatgpt_client = technology(
    "ChatGPT apps",
    "ChatGPT's web page and apps, and programs that call the API.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A service of OpenAI's own without a published name or source.",
    icon=None,
    **gap.of("releases", "logs"),
)
cache_layer = technology(
    "cache (no name published)",
    "The cache in front of PostgreSQL; the post names no product.",
    icon=None,
    **gap.of("releases", "logs"),
)
azure = technology(
    "Microsoft Azure",
    "Cloud services of Microsoft, bought under commitments.",
    icon=None,
    releases=_BOUGHT,
    logs=gap("logs"),
)
aws = technology(
    "Amazon Web Services",
    "Cloud services of Amazon, bought under commitments.",
    icon=None,
    releases=_BOUGHT,
    logs=gap("logs"),
)
coreweave = technology(
    "CoreWeave",
    "Cloud of GPU machines, bought under commitments.",
    icon=None,
    releases=_BOUGHT,
    logs=gap("logs"),
)
