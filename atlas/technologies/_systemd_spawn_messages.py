"""Messages of systemd about services whose process cannot be started."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systemd_journal as fails
from atlas.technologies.message import LogMessage

V249 = Repository(
    "systemd/systemd-stable",
    commit="f6278558da0304ec6b646bb172ce4688c7f162a5",
    checked="2026-11-27",
)
stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-27",
)


class SystemdSpawnMessages:
    """Messages of systemd about services whose process cannot be started."""

    RUN_TASK = LogMessage(
        anchor="Failed to run 'start' task: ",
        sample="app.service: Failed to run 'start' task: No such file or directory",
        pattern=(
            r"(?P<unit>\S+\.service): Failed to run "
            r"'(?:start|start-pre|start-post|reload|stop|control|main)' task: "
            r"(?P<reason>.+)"
        ),
        severity="warning",
        meaning=(
            "The process of a service could not be started; the reason follows, as "
            "of a missing file or right."
        ),
        source=V249.file("src/core/service.c"),
        versions="< 255",
        failure=fails.SPAWN,
    )

    SPAWN_TASK = LogMessage(
        anchor="Failed to spawn 'start' task: ",
        sample="app.service: Failed to spawn 'start' task: No such file or directory",
        pattern=(
            r"(?P<unit>\S+\.service): Failed to spawn "
            r"'(?:start|start-pre|start-post|reload|stop|control|main)' task: "
            r"(?P<reason>.+)"
        ),
        severity="warning",
        meaning=(
            "The process of a service could not be started; the reason follows, as "
            "of a missing file or right."
        ),
        source=stable.file("src/core/service.c"),
        failure=fails.SPAWN,
    )
