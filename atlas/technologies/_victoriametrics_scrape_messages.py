"""Messages of VictoriaMetrics: locks, scrapes, queries."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import victoriametrics as fails
from atlas.technologies.failures import victoriametrics_scrape as scrape
from atlas.technologies.message import LogMessage

_VictoriaMetrics = Repository(
    "VictoriaMetrics/VictoriaMetrics",
    commit="b7ef6cc3ed35c607e053a8b7755fc3b896a10eaa",
    checked="2026-11-27",
)
FS = _VictoriaMetrics.file("lib/fs/fs.go")
SCRAPE = _VictoriaMetrics.file("lib/promscrape/scrapework.go")
CLIENT = _VictoriaMetrics.file("lib/promscrape/client.go")
NETSTORAGE = _VictoriaMetrics.file("app/vmselect/netstorage/netstorage.go")
QUERY = _VictoriaMetrics.file("app/vmselect/prometheus/prometheus.go")


class VictoriaMetricsScrapeMessages:
    """Messages of VictoriaMetrics: locks, scrapes, queries."""

    LOCKED = LogMessage(
        anchor="FATAL: cannot create lock file: ",
        sample="FATAL: cannot create lock file: cannot acquire lock on file "
        '"/storage/flock.lock": resource temporarily unavailable; make sure a single process has '
        'exclusive access to "/storage"',
        severity="fatal",
        meaning="Another process uses the same data directory.",
        source=FS,
        failure=scrape.LOCKED,
    )
    TARGET = LogMessage(
        anchor='cannot scrape target "',
        sample='cannot scrape target "http://10.0.0.1:9100/metrics" ({job="node"}) 3 out of 3 '
        "times during -promscrape.suppressScrapeErrorsDelay=0s; the last error: context deadline "
        "exceeded",
        pattern=r'cannot scrape target "(?P<target>[^"]+)"',
        severity="warning",
        meaning="A target cannot be scraped; the last error is given.",
        source=SCRAPE,
        failure=scrape.TARGET,
    )
    SCRAPE_SIZE = LogMessage(
        anchor=" exceeds -promscrape.maxScrapeSize or max_scrape_size in the scrape config ",
        sample='the response from "http://10.0.0.1:9100/metrics" exceeds '
        "-promscrape.maxScrapeSize or max_scrape_size in the scrape config (16777216 bytes).",
        severity="error",
        meaning="A target sends more than a scrape may hold, and all of it is dropped.",
        source=CLIENT,
        failure=scrape.TARGET,
    )
    QUERY_TIMEOUT = LogMessage(
        anchor="timeout exceeded during query execution: ",
        sample="timeout exceeded during query execution: 30.000 seconds, -search.maxQueryDuration",
        severity="error",
        meaning="A query took longer than allowed.",
        source=NETSTORAGE,
        failure=fails.QUERY_SLOW,
    )
    QUERY_LONG = LogMessage(
        anchor="too long query; got ",
        sample="too long query; got 20000 bytes; mustn't exceed `-search.maxQueryLen=16384` bytes",
        pattern=r"too long query; got",
        severity="error",
        meaning="The text of a query is longer than allowed.",
        source=QUERY,
        failure=fails.QUERY_LONG,
    )
