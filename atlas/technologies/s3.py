"""Amazon S3: object store."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"


def _model(path: str) -> Source:
    commit = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
    return repository_file(
        "boto/botocore",
        f"botocore/data/{path}",
        at=commit,
        checked=_CHECKED,
        publisher="Amazon Web Services",
    )


MODEL = _model("s3/2006-03-01/service-2.json")


class S3(Technology):
    """A store of objects in buckets."""

    name = "Amazon S3"
    icon = "diagrams.aws.storage.S3"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = undisclosed("where requests are logged: not in the file read")

    SLOW_DOWN = LogMessage(
        anchor="SlowDown",
        sample="<Code>SlowDown</Code>",
        severity="warning",
        meaning="A bucket gets more requests than it takes for now; slow down and try again.",
        source=MODEL,
    )
    INTERNAL_ERROR = LogMessage(
        anchor="We encountered an internal error. Please try again.",
        sample="We encountered an internal error. Please try again.",
        severity="error",
        meaning="The service failed; trying again helps.",
        source=MODEL,
    )


s3 = S3()
