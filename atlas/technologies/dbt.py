"""dbt: builds the tables of a warehouse from SQL files."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._dbt_database_messages import DbtDatabaseMessages
from atlas.technologies.failures import dbt as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/dbt-core.md")
_dbt_core = Repository(
    "dbt-labs/dbt-core",
    commit="ca1ac9dc9f6be41b133e33c49d24637246b75bff",
    checked=_CHECKED,
    folder="core/dbt",
)
EVENTS = _dbt_core.file("events/types.py")


class Dbt(DbtDatabaseMessages, Technology):
    """A tool that builds and tests the tables of a warehouse from SQL files."""

    name = "dbt"
    icon = "diagrams.onprem.analytics.Dbt"
    plane = "control"
    releases = release_lines(
        {
            "1.0": "2021-12-03",
            "1.1": "2022-04-28",
            "1.2": "2022-07-26",
            "1.3": "2022-10-11",
            "1.4": "2023-01-25",
            "1.5": "2023-04-27",
            "1.6": "2023-07-31",
            "1.7": "2023-11-02",
            "1.8": "2024-05-09",
            "1.9": "2024-12-09",
            "1.10": "2025-06-16",
            "1.11": "2025-12-19",
            "1.12": "2026-07-16",
        },
        RELEASES,
    )
    logs = statement("the terminal, and logs/dbt.log in the project") @ _dbt_core.file(
        "cli/resolvers.py"
    ).at('default_log_path = Path("logs")')

    COMPLETED_WITH_ERRORS = LogMessage(
        anchor="Completed with ",
        sample="Completed with 2 errors, 0 partial successes, and 1 warning:",
        pattern=r"Completed with (?P<errors>[1-9]\d*) errors?,",
        severity="info",
        meaning="The run ended with errors; what depends on a failed model was skipped.",
        source=EVENTS,
        failure=fails.RUN_FAILED,
    )
    MODEL_FAILED = LogMessage(
        anchor="ERROR creating ",
        sample="12 of 2500 ERROR creating sql table model analytics.daily_messages ... [ERROR in "
        "41.20s]",
        pattern=r"(?P<index>\d+) of (?P<total>\d+) ERROR creating (?P<model>.+?) \.",
        severity="error",
        meaning="The warehouse refused to build one model.",
        source=EVENTS,
        failure=fails.MODEL_FAILED,
    )
    TEST_FAILED = LogMessage(
        anchor="Failure in ",
        sample="Failure in test not_null_daily_messages_id (models/schema.yml)",
        pattern=r"Failure in (?P<type>\w+) (?P<node>\S+) \((?P<path>[^)]+)\)",
        severity="error",
        meaning="The data violates a rule that a test states.",
        source=EVENTS,
        failure=fails.TEST_FAILED,
    )
    OPERATION_FAILED = LogMessage(
        anchor="Encountered an error while running operation: ",
        sample="Encountered an error while running operation: Database Error",
        severity="error",
        meaning="An operation, such as a hook or a macro, failed outside of any model.",
        source=EVENTS,
        failure=fails.OPERATION_FAILED,
    )

    NO_PROFILE = LogMessage(
        anchor="Could not find profile named '",
        sample="Runtime Error: Could not run dbt: Could not find profile named 'jaffle_shops'",
        pattern=r"Could not find profile named '(?P<profile>[^']+)'",
        severity="error",
        meaning="The profile that the project names is not in the file of profiles.",
        source=_dbt_core.file("config/profile.py"),
        failure=fails.NO_PROFILE,
    )
    NODE_NOT_FOUND = LogMessage(
        anchor="' which was not found",
        sample="Model 'model.jaffle_shop.customers' (models/customers.sql) depends on a node named "
        "'stg_customer' which was not found",
        pattern=r"depends on a node named '(?P<node>[^']+)' which was not found",
        severity="error",
        meaning="A model refers to another one that does not exist or was renamed.",
        source=fails.GUIDE,
        failure=fails.NOT_COMPILED,
    )
    CYCLE = LogMessage(
        anchor="Found a cycle: model.",
        sample="Found a cycle: model.jaffle_shop.customers --> model.jaffle_shop.stg_customers --> "
        "model.jaffle_shop.customers",
        pattern=r"Found a cycle: (?P<cycle>model\..+ --> .+)",
        severity="error",
        meaning="Models depend on one another in a circle.",
        source=fails.GUIDE,
        failure=fails.NOT_COMPILED,
    )


dbt = Dbt()
