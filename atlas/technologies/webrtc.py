"""WebRTC: voice and video between browsers and servers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
STATS = Repository(
    "w3c/webrtc-stats",
    commit="39fe2f9fa6593ff5c79666f5869392646c0bcb2f",
    checked=_CHECKED,
    publisher="W3C",
).file("webrtc-stats.html")


class WebRTC(Technology):
    """A set of protocols for voice and video in real time."""

    name = "WebRTC"
    icon = "simple-icons:webrtc"
    plane = "edge"
    releases = undisclosed("a standard without numbered versions: looked in w3c/webrtc-stats")
    logs = undisclosed("a standard writes no log; its numbers come from getStats()")

    PACKETS_LOST = Metric(
        name="packetsLost",
        meaning="Packets of a received stream that were lost.",
        source=STATS,
    )
    ROUND_TRIP_TIME = Metric(
        name="roundTripTime",
        meaning="Round-trip time between the two ends.",
        unit="second",
        source=STATS,
    )
    CONCEALED = Metric(
        name="concealedSamples",
        meaning="Audio samples that were synthesized in place of lost ones.",
        source=STATS,
    )


webrtc = WebRTC()
