"""Ruby on Rails: web framework in Ruby."""

from atlas.evidence.constructors import seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._rails_request_messages import RailsRequestMessages
from atlas.technologies.failures import rails as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/ruby-on-rails.md")


_ADAPTERS = "activerecord/lib/active_record/connection_adapters"
_rails = Repository(
    "rails/rails",
    commit="2a2db1e8d6d104ee0611efcae7eb023af65cff34",
    checked=_CHECKED,
    publisher="Rails",
)
QUEUE = _rails.file(
    "activerecord/lib/active_record/connection_adapters/abstract/connection_pool/queue.rb"
)
INTENT = _rails.file("activerecord/lib/active_record/connection_adapters/query_intent.rb")
DATABASE = _rails.file("activerecord/lib/active_record/database_configurations/hash_config.rb")
JOBS = _rails.file("activejob/lib/active_job/log_subscriber.rb")
PATHS = _rails.file("railties/lib/rails/application/configuration.rb")
_RELEASED = """
4.2 2014-12-19, 5.0 2016-06-30, 5.1 2017-04-27, 5.2 2018-04-09, 6.0 2019-08-16, 6.1 2020-12-09,
7.0 2021-12-15, 7.1 2023-10-05, 7.2 2024-08-09, 8.0 2024-11-07, 8.1 2025-10-22
"""
_rack_timeout = Repository(
    "zombocom/rack-timeout", commit="43f09ab243bcde89ba52cf85edd519abe59396b2", checked="2026-11-26"
)


class Rails(RailsRequestMessages, Technology):
    """A web framework in Ruby, with its own database access and background jobs."""

    name = "Ruby on Rails"
    icon = "simple-icons:rubyonrails"
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB", "SQLite")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("log/ of the application, in a file named after the environment") @ PATHS.at(
        'with: "log/#{Rails.env}.log"'
    )
    CHECKOUT_TIMEOUT = Parameter(
        "wait for a connection, default",
        seconds(5) @ DATABASE.at("(configuration_hash[:checkout_timeout] || 5).to_f"),
    )
    IDLE_TIMEOUT = Parameter(
        "idle connection timeout, default",
        seconds(300) @ DATABASE.at("configuration_hash.fetch(:idle_timeout, 300).to_f"),
    )

    POOL_EMPTY = LogMessage(
        anchor="could not obtain a connection from the pool within ",
        sample="ActiveRecord::ConnectionTimeoutError: could not obtain a connection from the pool "
        "within 5.000 seconds (waited 5.003 seconds); all pooled connections were in use",
        pattern=r"from the pool within (?P<limit>[\d.]+) seconds \(waited (?P<waited>[\d.]+)",
        severity="error",
        meaning="Every database connection was busy for as long as a thread may wait.",
        source=QUEUE,
        failure=fails.POOL_USED_UP,
    )
    POOL_EMPTY_BEFORE_5_0 = LogMessage(
        anchor="could not obtain a database connection within ",
        sample="ActiveRecord::ConnectionTimeoutError: could not obtain a database "
        "connection within 5.000 seconds (waited 5.001 seconds)",
        pattern=r"connection within (?P<limit>[\d.]+) seconds(?: \(waited "
        r"(?P<waited>[\d.]+))?",
        severity="error",
        meaning="Every database connection was busy for as long as a thread may wait.",
        source=Repository(
            "rails/rails", commit="11f2bdf75a888682b34df0f9be03b94f54fc6796", checked="2026-11-26"
        ).file("activerecord/lib/active_record/connection_adapters/abstract/connection_pool.rb"),
        versions="< 5.0",
        failure=fails.POOL_USED_UP,
    )
    READ_ONLY = LogMessage(
        anchor="Write query attempted while in readonly mode: ",
        sample="ActiveRecord::ReadOnlyError: Write query attempted while in readonly mode: UPDATE "
        "issues SET state = 1 WHERE id = 7",
        pattern=r"while in readonly mode: (?P<query>.+)",
        severity="error",
        meaning="Code wrote over a connection that is meant for reads from replicas.",
        source=INTENT,
        failure=fails.READ_ONLY,
    )
    JOB_FAILED = LogMessage(
        anchor="Error performing ",
        sample="Error performing WebhookJob (Job ID: 7e2f) from Resque(webhooks) in 12.4ms: "
        "Timeout::Error (execution expired):",
        pattern=r"Error performing (?P<job>\S+) \(Job ID: (?P<id>[^)]+)\) from (?P<queue>\S+)",
        severity="error",
        meaning="A background job raised an error and did not finish.",
        source=JOBS,
        context=("Job ID",),
        failure=fails.JOBS,
    )
    MIGRATIONS_PENDING = LogMessage(
        anchor="Migrations are pending. To resolve this issue, run:",
        sample="ActiveRecord::PendingMigrationError: Migrations are pending. To resolve this "
        "issue, run:",
        severity="error",
        meaning="The database lacks changes that the code needs, and requests fail.",
        source=_rails.file("activerecord/lib/active_record/migration.rb"),
        failure=fails.PENDING,
    )
    HOST_BLOCKED = LogMessage(
        anchor="HostAuthorization::DefaultResponseApp] Blocked hosts: ",
        sample="[ActionDispatch::HostAuthorization::DefaultResponseApp] Blocked hosts: "
        "app.example.com",
        pattern=r"Blocked hosts: (?P<hosts>\S.*)",
        severity="error",
        meaning="A request has a host that the application does not accept: it gets 403.",
        source=_rails.file("actionpack/lib/action_dispatch/middleware/host_authorization.rb"),
        failure=fails.BLOCKED,
    )
    MIGRATING = LogMessage(
        anchor="Cannot run migrations because another migration process is currently running.",
        sample=(
            "ActiveRecord::ConcurrentMigrationError: Cannot run migrations because "
            "another migration process is currently running."
        ),
        severity="error",
        meaning=(
            "Another process holds the lock of migrations: a deployment of many "
            "instances, or one that hangs."
        ),
        source=_rails.file("activerecord/lib/active_record/migration.rb"),
        failure=fails.MIGRATING,
    )

    NO_HOST = LogMessage(
        anchor="There is an issue connecting with your hostname: ",
        sample=(
            "ActiveRecord::DatabaseConnectionError: There is an issue connecting with "
            "your hostname: db.internal."
        ),
        pattern=r"with your hostname: (?P<host>\S+?)\.?$",
        severity="error",
        meaning="The host of the database does not resolve or cannot be reached.",
        source=_rails.file("activerecord/lib/active_record/errors.rb"),
        failure=fails.NO_DATABASE,
    )

    BAD_LOGIN = LogMessage(
        anchor="There is an issue connecting to your database with your username/password, ",
        sample=(
            "ActiveRecord::DatabaseConnectionError: There is an issue connecting to your "
            "database with your username/password, username: app."
        ),
        pattern=r"username: (?P<user>\S+?)\.?$",
        severity="error",
        meaning="The database refuses the user or the password.",
        source=_rails.file("activerecord/lib/active_record/errors.rb"),
        failure=fails.NO_DATABASE,
    )

    NO_SECRET = LogMessage(
        anchor="Missing `secret_key_base` for '",
        sample=(
            "ArgumentError: Missing `secret_key_base` for 'production' environment, set "
            "this string with `bin/rails credentials:edit`"
        ),
        pattern=r"for '(?P<environment>[^']+)' environment",
        severity="fatal",
        meaning="No secret key is set, and the application does not start.",
        source=PATHS,
        failure=fails.NO_KEY,
    )

    NO_MASTER_KEY = LogMessage(
        anchor="Missing encryption key to decrypt file with.",
        sample=(
            "ActiveSupport::EncryptedFile::MissingKeyError: Missing encryption key to "
            "decrypt file with. Ask your team for your master key"
        ),
        severity="fatal",
        meaning="The key of the credentials is missing: config/master.key or RAILS_MASTER_KEY.",
        source=_rails.file("activesupport/lib/active_support/encrypted_file.rb"),
        failure=fails.NO_KEY,
    )

    NOT_DESERIALIZED = LogMessage(
        anchor="Error while trying to deserialize arguments: ",
        sample=(
            "ActiveJob::DeserializationError: Error while trying to deserialize "
            "arguments: Couldn't find User with 'id'=1"
        ),
        severity="error",
        meaning="A job refers to a record that is gone, or not yet committed.",
        source=_rails.file("activejob/lib/active_job/arguments.rb"),
        failure=fails.JOBS,
    )

    RACK_TIMEOUT = LogMessage(
        anchor="ran for longer than ",
        sample="Rack::Timeout::RequestTimeoutException: Request ran for longer than 15000ms",
        pattern=r"ran for longer than (?P<ms>\d+)ms",
        severity="error",
        meaning="A request took longer than rack-timeout permits, and was ended.",
        source=_rack_timeout.file("lib/rack/timeout/core.rb"),
        failure=fails.TIMED_OUT,
        context=(
            "Rack::Timeout",
            "rack-timeout",
            "RequestTimeout",
        ),
    )

    RACK_EXPIRED = LogMessage(
        anchor="RequestExpiryError: Request older than ",
        sample="Rack::Timeout::RequestExpiryError: Request older than 30000ms.",
        pattern=r"Request older than (?P<ms>\d+)ms",
        severity="error",
        meaning="A request waited so long for a worker that it is not served at all.",
        source=_rack_timeout.file("lib/rack/timeout/core.rb"),
        failure=fails.TIMED_OUT,
    )


rails = Rails()
