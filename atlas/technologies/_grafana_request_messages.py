"""Log messages of Grafana: requests that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grafana_requests as fails
from atlas.technologies.message import LogMessage

# A copy of Grafana's repository.
_grafana = Repository(
    "aimuz/grafana",
    commit="e91f12bde3421ef917a78f8a80e907a3a307d6d0",
    checked="2026-11-26",
    kind="secondary",
)


class GrafanaRequestMessages:
    """Log messages of Grafana: requests that fail."""

    REQUEST_FAILED = LogMessage(
        anchor='msg="Request Completed"',
        sample='logger=context userId=1 orgId=1 uname=admin level=error msg="Request '
        'Completed" method=POST path=/api/ds/query status=500 remote_addr=10.0.0.1 time_ms=32 '
        "size=52",
        pattern=r'msg="Request Completed" method=\w+ path=(?P<path>\S+) status=(?P<status>5\d\d)',
        severity="error",
        meaning="A request failed with a server error; lines before say why.",
        source=_grafana.file("pkg/middleware/logger.go"),
        failure=fails.REQUEST,
    )
