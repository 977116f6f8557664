"""Messages of metrics-server before 0.5."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import metrics_server as fails
from atlas.technologies.message import LogMessage

SCRAPED = Repository(
    "kubernetes-sigs/metrics-server",
    commit="809b25fe6fa8442d79c5d566b94b5e283e38ef36",
    checked="2026-11-27",
).file("pkg/scraper/scraper.go")
FETCHED = Repository(
    "kubernetes-sigs/metrics-server",
    commit="a375484c257a67bfdb96cc9e7381ac8389aa9f5a",
    checked="2026-11-27",
).file("pkg/scraper/scraper.go")


class MetricsServerOlderMessages:
    """Messages of metrics-server before 0.5."""

    SCRAPE_OLDER = LogMessage(
        anchor="unable to fully scrape metrics from node ",
        sample="unable to fully scrape metrics from node node-1: unable to fetch metrics from "
        'node node-1: Get "https://10.0.0.1:10250/metrics/resource": x509: certificate '
        "signed by unknown authority",
        pattern=r"unable to fully scrape metrics from node (?P<node>[^:\s]+): ",
        severity="error",
        meaning="A kubelet could not be read; the error says why.",
        source=SCRAPED,
        failure=fails.NOT_SCRAPED,
    )

    FETCH_OLDER = LogMessage(
        anchor="unable to fetch metrics from Kubelet ",
        sample='unable to fetch metrics from Kubelet node-1 (10.0.0.1): request failed - "401 '
        'Unauthorized"',
        pattern=r"unable to fetch metrics from Kubelet (?P<node>\S+) \((?P<address>[^)]+)\): ",
        severity="error",
        meaning="A kubelet could not be read; the error says why.",
        source=FETCHED,
        failure=fails.NOT_SCRAPED,
    )
