"""What fails in Ruby on Rails, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import COMMAND_OF_PID
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.failures.puma import READ_STACKS, READ_STATS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_rails = Repository(
    "rails/rails",
    commit="2a2db1e8d6d104ee0611efcae7eb023af65cff34",
    checked="2026-11-26",
    publisher="Rails",
)
COMMANDS = _rails.file("guides/source/command_line.md")
LOGS = _rails.file("guides/source/debugging_rails_applications.md")
CONFIGURING = _rails.file("guides/source/configuring.md")

POOL = Check(
    "Compare the size of the connection pool with the threads of one process.",
    shell("grep -E 'pool|max_connections' config/database.yml; grep threads config/puma.rb")
    @ CONFIGURING.at("pool: 5"),
    **NO_OUTPUT,
    verify="More threads than connections: raise the pool. Else something holds connections long.",
)
LOG = Check(
    "Read the errors in the log of the application.",
    shell("grep -E 'FATAL|ERROR|Error' log/production.log | tail -50")
    @ LOGS.at("each log is created under `Rails.root/log/` and"),
    **NO_OUTPUT,
)
MIGRATIONS = Check(
    "List the migrations that have run (up) and that have not (down).",
    shell("bin/rails db:migrate:status") @ COMMANDS.at("Display status of migrations"),
    **NO_OUTPUT,
)
LIST_ASSETS = Check(
    "List the compiled assets of the release.",
    shell("ls public/assets")
    @ _rails.file("guides/source/asset_pipeline.md").at(
        "directory, ensuring they are ready for production use."
    ),
    **NO_OUTPUT,
    verify="The file of the message is missing, or the folder is: the release was not compiled.",
)
COMPILE_ASSETS = Step(
    "Compile the assets where the release is built, and deploy it again.",
    command=shell("RAILS_ENV=production bin/rails assets:precompile")
    @ _rails.file("guides/source/asset_pipeline.md").at(
        "RAILS_ENV=production rails assets:precompile"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Deploy the release before.",
    verify="public/assets holds the file, and the page is shown.",
)
ROLES = Check(
    "Read the primary and replica databases of the application.",
    shell("grep -nE 'replica|host|url' config/database.yml")
    @ _rails.file("guides/source/active_record_multiple_databases.md").at("replica: true"),
    **NO_OUTPUT,
)
HOSTS = Check(
    "Find the hosts that the application accepts.",
    shell("grep -rn 'hosts' config/environments config/initializers")
    @ CONFIGURING.at('Rails.application.config.hosts << "product.com"'),
    **NO_OUTPUT,
)
CODE = Check(
    "Find the code that writes while it reads from a replica.",
    shell("grep -rn 'connected_to(role: :reading' app lib")
    @ _rails.file("guides/source/active_record_multiple_databases.md").at(
        "ActiveRecord::Base.connected_to(role: :reading) do"
    ),
    **NO_OUTPUT,
)
RETRIES = Check(
    "Find the errors for which jobs are repeated.",
    shell("grep -rnE 'retry_on|discard_on' app/jobs")
    @ _rails.file("guides/source/active_job_basics.md").at(
        "Failed jobs that aren't configured with"
    ),
    **NO_OUTPUT,
    verify="An error that is not listed goes to the failed jobs without a retry.",
)
MIGRATE = Step(
    "Run the migrations that are missing, after you read them.",
    command=shell("bin/rails db:migrate") @ COMMANDS.at("Migrate the database"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Roll back the migration, if it can be: one that drops data cannot.",
    verify="bin/rails db:migrate:status shows no migration that is down.",
)

POOL_USED_UP = KnownFailure(
    "database connections of a process are used up", steps=[POOL, READ_STATS, READ_STACKS]
)
ASSETS = KnownFailure("an asset was not compiled", steps=[LOG, LIST_ASSETS, COMPILE_ASSETS])
READ_ONLY = KnownFailure("code writes over a read-only connection", steps=[CODE, ROLES, LOG])
JOBS = KnownFailure("a background job fails", is_general=True, steps=[LOG, RETRIES, MIGRATIONS])
PENDING = KnownFailure("migrations have not run", steps=[MIGRATIONS, LOG, MIGRATE])
BLOCKED = KnownFailure(
    "requests with an unknown Host header are refused", steps=[HOSTS, LOG, READ_STATS]
)

MIGRATING = KnownFailure("another migration is running", steps=[MIGRATIONS, LOG, READ_STATS])
NO_DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login", steps=[RESOLVE, LOG, ROLES]
)
NO_POOL = KnownFailure(
    "code uses a database or role that has no connection pool", steps=[ROLES, LOG, ENVIRONMENT]
)
NO_KEY = KnownFailure(
    "the application does not start: a secret key is missing",
    steps=[UNIT_LOG, ENVIRONMENT, LOG],
)
TIMED_OUT = KnownFailure(
    "requests ran past their timeout, and were ended", steps=[READ_STACKS, READ_STATS, LOG]
)
CSRF = KnownFailure("requests are refused: their CSRF check fails", steps=[LOG, HOSTS, ENVIRONMENT])
RUNNING = KnownFailure(
    "the server does not start: its pid file exists", steps=[COMMAND_OF_PID, LOG, LISTENERS]
)
