"""Log messages of Grafana: directories in its container."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grafana as fails
from atlas.technologies.message import LogMessage

# A copy of Grafana's repository.
_grafana = Repository(
    "aimuz/grafana",
    commit="e91f12bde3421ef917a78f8a80e907a3a307d6d0",
    checked="2026-11-26",
    kind="secondary",
)


class GrafanaDirectoryMessages:
    """Log messages of Grafana: directories in its container."""

    NOT_WRITABLE = LogMessage(
        anchor="' is not writable.",
        sample="GF_PATHS_DATA='/var/lib/grafana' is not writable.",
        pattern=r"GF_PATHS_DATA='[^']*' is not writable",
        severity="error",
        meaning="The data directory belongs to another user than the one of the container.",
        source=_grafana.file("packaging/docker/run.sh"),
        failure=fails.STOPPED,
    )
