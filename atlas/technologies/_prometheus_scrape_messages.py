"""Log messages of Prometheus: targets that cannot be scraped."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prometheus_scrape as fails
from atlas.technologies.message import LogMessage

_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked="2026-11-26"
)


class PrometheusScrapeMessages:
    """Log messages of Prometheus: targets that cannot be scraped."""

    SCRAPE_FAILED = LogMessage(
        anchor='msg="Scrape failed"',
        sample='level=debug component="scrape manager" scrape_pool=node '
        'target=http://10.0.0.9:9100/metrics msg="Scrape failed" err="server returned HTTP '
        'status 500 Internal Server Error"',
        pattern=r'msg="Scrape failed" err=',
        severity="debug",
        meaning="A target gave no metrics; the error says why. It is logged at level debug.",
        source=_prometheus.file("scrape/scrape.go"),
        failure=fails.SCRAPE,
    )
