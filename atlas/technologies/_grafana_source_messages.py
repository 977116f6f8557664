"""Log messages of Grafana: data sources that cannot be read from its database."""

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


class GrafanaSourceMessages:
    """Log messages of Grafana: data sources that cannot be read from its database."""

    NO_SOURCE = LogMessage(
        anchor="Failed getting data source",
        sample='logger=datasources t=2026-01-05T14:07:06Z level=error msg="Failed getting data '
        'source" err="database is locked" uid=PBFA97CFB590B2093 id=0 name= orgId=1',
        pattern=r'Failed getting data source"?.*\berr="(?P<reason>database is locked)',
        severity="error",
        meaning="A data source cannot be read: the database of Grafana itself is locked.",
        source=_grafana.file("pkg/services/sqlstore/datasource.go"),
        failure=fails.LOCKED,
    )
