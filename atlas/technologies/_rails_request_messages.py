"""Log messages of Rails about requests, and of its start."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rails as fails
from atlas.technologies.message import LogMessage

_rails = Repository(
    "rails/rails", commit="2a2db1e8d6d104ee0611efcae7eb023af65cff34", checked="2026-11-26"
)
_rackup = Repository(
    "rack/rackup", commit="f3fa1d6ada90e9e7aa1f712488ddde87ea2a2075", checked="2026-11-26"
)

_sprockets = Repository(
    "rails/sprockets-rails",
    commit="266ec49f3c7c96018dd75f9dc4f9b62fe3f7eecf",
    checked="2026-11-27",
)


class RailsRequestMessages:
    """Log messages of Rails about requests, and of its start."""

    POOL_TIMEOUT = LogMessage(
        anchor="ActiveRecord::ConnectionTimeoutError",
        sample="ActiveRecord::ConnectionTimeoutError",
        severity="error",
        meaning="A thread got no database connection in time.",
        source=_rails.file("activerecord/lib/active_record/errors.rb"),
        failure=fails.POOL_USED_UP,
    )

    ORIGIN = LogMessage(
        anchor=") didn't match request.base_url (",
        sample="HTTP Origin header (https://shop.example.com) didn't match request.base_url "
        "(http://shop.example.com)",
        pattern=r"HTTP Origin header \((?P<origin>[^)]*)\) didn't match request\.base_url "
        r"\((?P<base>[^)]*)\)",
        severity="warning",
        meaning="A proxy does not forward the protocol or the host, so that requests with "
        "forms are refused.",
        source=_rails.file("actionpack/lib/action_controller/metal/request_forgery_protection.rb"),
        failure=fails.CSRF,
    )

    CSRF = LogMessage(
        anchor="Can't verify CSRF token authenticity.",
        sample="Can't verify CSRF token authenticity.",
        severity="warning",
        meaning="A form carries no valid token: the session is lost, or its secret key differs.",
        source=_rails.file("actionpack/lib/action_controller/metal/request_forgery_protection.rb"),
        failure=fails.CSRF,
    )

    RUNNING = LogMessage(
        anchor="A server is already running",
        sample="A server is already running (pid: 1, file: /app/tmp/pids/server.pid).",
        severity="fatal",
        meaning="The pid file of an earlier run is still there, and the server does not start.",
        source=_rackup.file("lib/rackup/server.rb"),
        failure=fails.RUNNING,
    )

    NO_POOL = LogMessage(
        anchor="No connection pool for ",
        sample="ActiveRecord::ConnectionNotEstablished (No connection pool for "
        "'ActiveRecord::Base' found for the 'nonexistent' role.)",
        pattern=r"No connection pool for '(?P<class>[^']+)' found",
        severity="error",
        meaning="Code uses a database that the configuration does not name.",
        source=_rails.file("guides/source/active_record_multiple_databases.md"),
        failure=fails.NO_POOL,
    )

    ASSET_MISSING = LogMessage(
        anchor=" is not present in the asset pipeline.",
        sample='ActionView::Template::Error (The asset "logo.png" is not present in the asset '
        "pipeline.):",
        pattern=r"The asset \"(?P<asset>[^\"]+)\" is not present",
        severity="error",
        meaning="A page names an asset that the release does not hold.",
        source=_sprockets.file("lib/sprockets/rails/helper.rb"),
        failure=fails.ASSETS,
    )

    ASSET_NOT_DECLARED = LogMessage(
        anchor=" was not declared to be precompiled in production.",
        sample="ActionView::Template::Error (Asset `logo.png` was not declared to be "
        "precompiled in production.",
        severity="error",
        meaning="A page names an asset that no manifest declares.",
        source=_sprockets.file("lib/sprockets/rails/helper.rb"),
        failure=fails.ASSETS,
    )
