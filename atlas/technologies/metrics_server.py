"""metrics-server: the CPU and memory use of pods and nodes of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._metrics_server_older_messages import MetricsServerOlderMessages
from atlas.technologies.failures import metrics_server as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "kubernetes-sigs/metrics-server",
    commit="5ed5d3a2cf940a8c7541cfbac19af822f4c97844",
    checked="2026-11-26",
    folder="pkg",
)
SCRAPER = _code.file("scraper/scraper.go")
SERVER = _code.file("server/server.go")


class MetricsServer(MetricsServerOlderMessages, Technology):
    """A service that reads the kubelets and serves the metrics API."""

    name = "metrics-server"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository kubernetes-sigs/metrics-server")

    NOT_SCRAPED = LogMessage(
        anchor='Failed to scrape node"',
        sample='E0223 02:47:56.385022       1 scraper.go:140] "Failed to scrape node" '
        'err="request failed, status: \\"401 Unauthorized\\"" node="worker-0"',
        pattern=r'"Failed to scrape node" err=(?P<error>.+)',
        severity="error",
        meaning="A kubelet could not be read; the error says why.",
        source=SCRAPER,
        failure=fails.NOT_SCRAPED,
    )
    SCRAPE_LATE = LogMessage(
        anchor="Failed to scrape node, timeout to access kubelet",
        sample='E0223 02:47:56.385022       1 scraper.go:147] "Failed to scrape node, '
        'timeout to access kubelet" err="context deadline exceeded" node="worker-0" '
        'timeout="10s"',
        pattern=r'Failed to scrape node, timeout to access kubelet(?:" err="[^"]*)?',
        severity="error",
        meaning="A kubelet did not respond in time.",
        source=SCRAPER,
        failure=fails.NOT_SCRAPED,
    )
    NOTHING = LogMessage(
        anchor="no metrics to serve",
        sample='I0223 02:47:56.385022       1 server.go:191] "Failed probe" '
        'probe="metric-storage-ready" err="no metrics to serve"',
        pattern=r'(?:err="|: )(?P<text>no metrics to serve)',
        severity="warning",
        meaning="No kubelet has been read yet, so it is not ready.",
        source=SERVER,
        failure=fails.NOT_READY,
    )
    LATE = LogMessage(
        anchor="metric collection didn't finish on time",
        sample='I0223 02:47:56.385022       1 server.go:179] "Failed probe" '
        'probe="metric-collection-timely" err="metric collection didn\'t finish on time"',
        severity="warning",
        meaning="Reading the kubelets takes too long, so it is not healthy.",
        source=SERVER,
        failure=fails.NOT_READY,
    )


metrics_server = MetricsServer()
