"""Pub/Sub: message queue of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


def _gcpdiag(path: str) -> Source:
    commit = "06ec8584ec5919df53a4e6841ad2ad74a5f045b2"
    return repository_file(
        "GoogleCloudPlatform/gcpdiag", path, at=commit, checked=_CHECKED, publisher="Google Cloud"
    )


def _dashboard(path: str) -> Source:
    commit = "25d8c3e813a171f38fc2feaa9b387782bcb88dfa"
    return repository_file(
        "GoogleCloudPlatform/monitoring-dashboard-samples",
        path,
        at=commit,
        checked=_CHECKED,
        publisher="Google Cloud",
    )


TOPIC = _dashboard("dashboards/google-pub-sub/pub-sub-topic.json")


class PubSub(Technology):
    """A queue that keeps messages until each subscription has acknowledged them."""

    name = "Pub/Sub"
    icon = "diagrams.gcp.analytics.PubSub"
    plane = "state"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed("a service whose log messages were not found in the files read")

    OLDEST_UNACKED = Metric(
        name="pubsub.googleapis.com/subscription/oldest_unacked_message_age",
        meaning="Age of the oldest message that a subscriber has not acknowledged: its lag.",
        unit="second",
        source=_gcpdiag("gcpdiag/lint/pubsub/bp_2024_001_ouma_less_one_day.py"),
    )
    UNDELIVERED = Metric(
        name="pubsub.googleapis.com/subscription/num_undelivered_messages",
        meaning="Messages that wait in a subscription.",
        source=TOPIC,
    )
    PUSHES = Metric(
        name="pubsub.googleapis.com/subscription/push_request_count",
        meaning="Attempts to push, by response.",
        source=_gcpdiag("gcpdiag/lint/pubsub/warn_2023_006_push_requests_failing.py"),
    )


pubsub = PubSub()
