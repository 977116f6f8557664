"""What fails in dbt, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

GUIDE = Repository(
    "dbt-labs/docs.getdbt.com",
    commit="02ffc2e491db247ddc1009ce0b4b318659ec38ae",
    checked="2026-11-26",
    publisher="dbt Labs",
).file("website/docs/guides/debug-errors.md")
CLI = Repository(
    "dbt-labs/dbt-core",
    commit="ca1ac9dc9f6be41b133e33c49d24637246b75bff",
    checked="2026-11-26",
    publisher="dbt Labs",
).file("core/dbt/cli/main.py")

LOG = Check(
    "In the project, read the end of its log: it has every query and the recent errors.",
    shell("tail -n 100 logs/dbt.log") @ GUIDE.at("file contains all the queries that dbt runs,"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("Database Error in model customers (models/customers.sql)")
    @ GUIDE.at("Database Error in model customers (models/customers.sql)"),
)
CONNECTION = Check(
    "Test the configuration and the connection to the warehouse.",
    shell("dbt debug") @ GUIDE.at("run `dbt debug` to check you can connect"),
    healthy=statement("Connection test: OK connection ok")
    @ GUIDE.at("Connection test: OK connection ok"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
COMPILED = Check(
    "Read the SQL that was run for the model.",
    shell("find target/run -name '<name>.sql'")
    @ GUIDE.at("directory contains the SQL dbt executes to build"),
    **NO_OUTPUT,
    verify="Run it in the warehouse's own client: its error is the cause.",
)
ERROR_TYPE = Check(
    "Read the type of the error: Runtime, Compilation, Dependency or Database.",
    action("Find the first line after the words Encountered an error, or the model's name.")
    @ GUIDE.at("normally contain the type of error (more on"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("Database Error: it comes from the warehouse; look there")
    @ GUIDE.at("and dbt passes the message on. You may"),
)
PROFILES = Check(
    "Find out which file of profiles is read.",
    shell("dbt debug --config-dir") @ GUIDE.at("run `dbt debug --config-dir` for help:"),
    healthy=statement("profiles.yml in that folder has the profile of the project")
    @ GUIDE.at("- Update these so that they match."),
    unhealthy=statement("the names differ") @ GUIDE.at("this does not match the profile: key"),
)
LIST = Check(
    "List the resources of the project, to see whether it can be parsed.",
    shell("dbt ls") @ CLI.at("List the resources in your project"),
    **NO_OUTPUT,
    verify="It fails with the same message as long as the project is wrong.",
)
RETRY = Step(
    "Run only what failed and what was skipped after it, once the cause is fixed.",
    command=shell("dbt retry") @ CLI.at("Retry the nodes that failed in the previous"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: it builds the tables again, as a run does.",
    verify="The summary has ERROR=0.",
)

RUN_FAILED = KnownFailure(
    "a run ended with errors", is_general=True, steps=[LOG, ERROR_TYPE, CONNECTION, RETRY]
)
MODEL_FAILED = KnownFailure(
    "the warehouse refused to build a model", steps=[LOG, COMPILED, CONNECTION, RETRY]
)
TEST_FAILED = KnownFailure("data violates a test", steps=[LOG, COMPILED, ERROR_TYPE])
OPERATION_FAILED = KnownFailure(
    "a hook, macro or operation failed", is_general=True, steps=[LOG, ERROR_TYPE, CONNECTION]
)
NO_PROFILE = KnownFailure("no profile to connect with was found", steps=[PROFILES, CONNECTION, LOG])
NOT_COMPILED = KnownFailure("the project cannot be compiled", steps=[LIST, ERROR_TYPE, LOG])
