"""Log messages of Grafana: its own database is locked, whatever it was doing."""

from atlas.technologies.failures import grafana as fails
from atlas.technologies.message import LogMessage

STATS = fails.grafana.file("pkg/infra/usagestats/usage_stats.go")
READER = fails.grafana.file("pkg/services/alerting/reader.go")


class GrafanaLockedMessages:
    """Log messages of Grafana: its own database is locked, whatever it was doing."""

    ANY_LOCKED = LogMessage(
        anchor="database is locked",
        sample=(
            't=2026-01-05T14:07:06+0000 lvl=eror msg="Failed to get system '
            'stats" logger=metrics error="database is locked"'
        ),
        pattern=r'\blogger=\S+.*\berr(?:or)?="[^"]*database is locked',
        severity="error",
        context=("logger=",),
        meaning="The database of Grafana itself is locked by another writer.",
        source=STATS,
        failure=fails.LOCKED,
    )

    ANY_TABLE_LOCKED = LogMessage(
        anchor="database table is locked",
        sample=(
            't=2026-01-05T14:07:06+0000 lvl=eror msg="Could not load alerts" '
            'logger=alerting.ruleReader error="database table is locked"'
        ),
        pattern=r'\blogger=\S+.*\berr(?:or)?="[^"]*database table is locked',
        severity="error",
        context=("logger=",),
        meaning="A table of the database of Grafana itself is locked by another writer.",
        source=READER,
        failure=fails.LOCKED,
    )
