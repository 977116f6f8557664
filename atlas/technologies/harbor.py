"""Harbor: a registry of container images."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._harbor_start_messages import HarborStartMessages
from atlas.technologies.failures import harbor as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/harbor.md")
_harbor = Repository(
    "goharbor/harbor",
    commit="c50c7ddd6ea4e335a480b49c618281882ab7eec9",
    checked="2026-11-26",
    publisher="Harbor",
)


class Harbor(HarborStartMessages, Technology):
    """A registry of images with projects, quotas, scans and replication."""

    name = "Harbor"
    icon = "simple-icons:harbor"
    plane = "state"
    releases = release_lines(
        """
1.9 2019-09-17  1.10 2019-12-12  2.0 2020-05-13  2.1 2020-09-18  2.2 2021-02-23
2.3 2021-06-17  2.4 2021-10-25  2.5 2022-04-07  2.6 2022-08-28  2.7 2022-12-16
2.8 2023-04-13  2.9 2023-08-31  2.10 2023-12-14  2.11 2024-06-04  2.12 2024-11-05
2.13 2025-04-09  2.14 2025-09-17  2.15 2026-03-20
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of goharbor/harbor")

    DENIED = LogMessage(
        anchor="unauthorized to access repository: ",
        sample="Upload failed: unauthorized: unauthorized to access repository: shop/api, "
        "action: push: unauthorized to access repository: shop/api, action: push",
        pattern=r"unauthorized to access repository: (?P<repository>[^,\s]+), action: "
        r"(?P<action>\w+)",
        severity="error",
        meaning="The account is not logged in, or its role in the project does not allow the "
        "action.",
        source=_harbor.file("src/server/middleware/v2auth/auth.go"),
        failure=fails.DENIED,
    )

    OVER_QUOTA = LogMessage(
        anchor="which when updated to current usage of ",
        sample="denied: adding 1.1 GiB of storage resource, which when updated to current "
        "usage of 9.5 GiB will exceed the configured upper limit of 10.0 GiB.",
        pattern=r"of (?P<resource>\w+) resource, which when updated to current usage of "
        r"(?P<used>.+?) will exceed the configured upper limit of (?P<limit>[\d.]+ ?\w*)",
        severity="error",
        meaning="A push would exceed the quota of the project.",
        source=_harbor.file("src/pkg/quota/errors.go"),
        failure=fails.QUOTA,
    )

    QUOTA = LogMessage(
        anchor="Quota exceeded when processing the request of ",
        sample="denied: Quota exceeded when processing the request of adding 1.1 GiB of "
        "storage resource",
        severity="error",
        meaning="A push would exceed the quota of the project.",
        source=_harbor.file("src/controller/quota/controller.go"),
        failure=fails.QUOTA,
    )

    VULNERABLE = LogMessage(
        anchor=" cannot be pulled due to configured policy in ",
        sample="current image with 12 vulnerabilities cannot be pulled due to configured "
        'policy in \'Prevent images with vulnerability severity of "High" or higher from '
        "running.'",
        severity="error",
        meaning="The project does not hand out images with such vulnerabilities.",
        source=_harbor.file("src/server/middleware/vulnerable/vulnerable.go"),
        failure=fails.POLICY,
    )

    UNSIGNED = LogMessage(
        anchor="The image is not signed by ",
        sample="The image is not signed by cosign.",
        pattern=r"The image is not signed by (?P<tool>cosign|notation)",
        severity="error",
        meaning="The project hands out signed images alone.",
        source=_harbor.file("src/server/middleware/contenttrust/contentrust.go"),
        failure=fails.POLICY,
    )

    NO_PING = LogMessage(
        anchor="failed to ping ",
        sample="[ERROR] [/lib/cache/cache.go:126]: failed to ping "
        "redis://redis:6379/0?idle_timeout_seconds=30, retry after 500ms : dial tcp: lookup "
        "redis: no such host",
        pattern=r"failed to ping (?P<url>\S+), retry after (?P<wait>\S+) : ",
        severity="error",
        meaning="The cache does not answer; the error follows.",
        source=_harbor.file("src/lib/cache/cache.go"),
        failure=fails.NO_CACHE,
    )

    SCHEMA = LogMessage(
        anchor="Failed to upgrade schema, error: ",
        sample='[ERROR] [/common/dao/pgsql.go:140]: Failed to upgrade schema, error: "Dirty '
        'database version 110. Fix and force version."',
        severity="fatal",
        meaning="The tables could not be changed to the new version.",
        source=_harbor.file("src/common/dao/pgsql.go"),
        failure=fails.SCHEMA,
    )

    PROXY_CACHE = LogMessage(
        anchor="Failed to push blob to local repo, error: ",
        sample="[ERROR] [/controller/proxy/manifestcache.go:209]: Failed to push blob to local "
        "repo, error: http status code: 500",
        severity="error",
        meaning="A blob of the proxied registry could not be kept.",
        source=_harbor.file("src/controller/proxy/manifestcache.go"),
        failure=fails.PROXY,
    )


harbor = Harbor()
