"""Technologies that Twitch built, and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.twitch import _sources as src

gap = gaps_in("Twitch's posts, slides and repositories, to November 2026")


class Twirp(Technology):
    """Twitch's open framework for calls between services: Protobuf or JSON over HTTP 1.1."""

    name = "Twirp"
    icon = "simple-icons:twitch"
    plane = "service"
    needs: ClassVar = ("Go",)
    releases = undisclosed("releases: those in production are not published")
    logs = undisclosed("place of the log: the service that uses Twirp decides")

    INTERMEDIARY = LogMessage(
        anchor="Error from intermediary with HTTP status code ",
        sample="twirp error unavailable: Error from intermediary with HTTP status code 503 "
        '"Service Unavailable"',
        pattern=r'intermediary with HTTP status code (?P<status>\d+) "(?P<text>[^"]*)"',
        severity="error",
        meaning="The answer came from a proxy or load balancer, not from the service itself.",
        source=src.TWIRP_CLIENT,
    )
    NO_CONNECTION = LogMessage(
        anchor="failed to do request: ",
        sample='twirp error internal: failed to do request: Post "http://10.0.0.7:8080/twirp/'
        'example.Haberdasher/MakeHat": dial tcp 10.0.0.7:8080: connect: connection refused',
        pattern=r'failed to do request: Post "(?P<url>[^"]+)": (?P<cause>.+)',
        severity="error",
        meaning="The client got no answer over HTTP; the cause follows.",
        source=src.TWIRP_CLIENT,
    )
    DEADLINE = LogMessage(
        anchor="failed to read request: deadline exceeded",
        sample="twirp error deadline_exceeded: failed to read request: deadline exceeded",
        severity="error",
        meaning="The deadline passed while the server still read the request.",
        source=src.TWIRP_CLIENT,
    )
    RESPONSE_TIME = Metric(
        name="twirp.all_methods.response",
        meaning="Time of responses, all methods; from Twirp's optional hook for statsd.",
        source=src.TWIRP_STATSD,
        kind="histogram",
    )
    REQUESTS = Metric(
        name="twirp.total.requests",
        meaning="Requests received, all methods; from Twirp's optional hook for statsd.",
        source=src.TWIRP_STATSD,
        kind="counter",
    )


twirp = Twirp()
_CLIENT_ICON = "diagrams.onprem.client.Client"
broadcasting = technology(
    "broadcasting software",
    "Software or a console that encodes a stream and uploads it by RTMP.",
    icon=_CLIENT_ICON,
    **gap.of("releases", "logs"),
)
twitch_client = technology(
    "Twitch client",
    "Twitch's website and its apps for phones, consoles and TVs.",
    icon=_CLIENT_ICON,
    **gap.of("releases", "logs"),
)
intelligest = technology(
    "Intelligest",
    "Twitch's own routing of live streams from points of presence to origins.",
    **gap.of("releases", "logs"),
)
transcoder = technology(
    "TwitchTranscoder",
    "Twitch's own transcoder: one RTMP stream in, several HLS variants out.",
    **gap.of("releases", "logs"),
)
supplier = technology(
    "supplier's CDN",
    "A content delivery network that another company runs for Twitch.",
    releases=undisclosed("releases: a bought service without versions"),
    logs=gap("logs"),
)
redshift = technology(
    "Amazon Redshift",
    "AWS' data warehouse.",
    releases=undisclosed("a managed service without versions"),
    logs=gap("logs"),
)
in_house = technology(
    "in-house",
    "A part of Twitch without a published technology.",
    **gap.of("releases", "logs"),
)
