"""What fails where Prometheus scrapes targets, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.prometheus import CONFIG, TARGETS
from atlas.technologies.known_failure import KnownFailure, UsualCause

_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked="2026-11-26"
)
SCRAPE_TEXT = _prometheus.file("scrape/scrape.go")

SCRAPE = KnownFailure(
    "a target cannot be scraped",
    steps=[TARGETS, CALL, CONFIG],
    causes=[
        UsualCause(
            "the target answers too slowly, or not at all",
            sign=statement("its last error is: context deadline exceeded")
            @ SCRAPE_TEXT.at("context.WithTimeout("),
        ),
        UsualCause(
            "the target answers with an error",
            sign=statement("its last error is: server returned HTTP status")
            @ SCRAPE_TEXT.at("server returned HTTP status %s"),
        ),
    ],
)
DISCOVERY = KnownFailure(
    "targets cannot be discovered: the source of the list does not respond",
    steps=[CALL, RESOLVE, CONFIG],
)
