"""Log messages of dbt: errors of the database."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dbt as fails
from atlas.technologies.message import LogMessage

_fusion = Repository(
    "dbt-labs/dbt-core",
    commit="43aa6e8a621e703984cfcb84259a81be32518878",
    checked="2026-11-26",
    publisher="dbt Labs",
)


class DbtDatabaseMessages:
    """Log messages of dbt: errors of the database."""

    DATABASE_ERROR = LogMessage(
        anchor="Database Error in ",
        sample="Database Error in model orders (models/orders.sql)",
        pattern=r"Database Error in (?P<type>model|snapshot|seed|test|operation|unit_test|unit "
        r"test) (?P<name>\S+)",
        severity="error",
        meaning="The database refused the statement of a node; the lines after say why.",
        source=_fusion.file("crates/dbt-tasks-sa/src/materialize.rs"),
        failure=fails.MODEL_FAILED,
    )
