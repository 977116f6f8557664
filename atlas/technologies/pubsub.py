"""Pub/Sub: message queue of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


TOPIC = Repository(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=_CHECKED,
    publisher="Google Cloud",
).file("dashboards/google-pub-sub/pub-sub-topic.json")
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=_CHECKED,
    publisher="Google Cloud",
    folder="gcpdiag/lint/pubsub",
)


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
        source=_gcpdiag.file("bp_2024_001_ouma_less_one_day.py"),
    )
    UNDELIVERED = Metric(
        name="pubsub.googleapis.com/subscription/num_undelivered_messages",
        meaning="Messages that wait in a subscription.",
        source=TOPIC,
    )
    PUSHES = Metric(
        name="pubsub.googleapis.com/subscription/push_request_count",
        meaning="Attempts to push, by response.",
        source=_gcpdiag.file("warn_2023_006_push_requests_failing.py"),
    )


pubsub = PubSub()
