"""Log messages of Filebeat: a data path that another Beat uses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import filebeat_lock as fails
from atlas.technologies.message import LogMessage

_beats = Repository(
    "elastic/beats",
    commit="1f83727e65f936eefe3624ea3d23c594ded3476b",
    checked="2026-11-26",
    publisher="Elastic",
)


class FilebeatLockMessages:
    """Log messages of Filebeat: a data path that another Beat uses."""

    LOCKED = LogMessage(
        anchor="data path already locked by another beat",
        sample="Exiting: data path already locked by another beat. Please make sure that "
        "multiple beats are not sharing the same data path (path.data).",
        severity="fatal",
        meaning="Another Beat uses the data directory, or left its lock.",
        source=_beats.file("libbeat/cmd/instance/locker.go"),
        failure=fails.LOCKED,
    )
