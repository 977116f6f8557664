"""What fails in WordPress, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT
from atlas.technologies.failures.php_fpm import READ_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

WPDB = Repository(
    "WordPress/WordPress", commit="1cafbecf9951b5656734a684311c7ab3f33aa5ff", checked="2026-11-26"
).file("wp-includes/class-wpdb.php")

DATABASE = KnownFailure(
    "the database cannot be reached, or refuses the login",
    steps=[OUTGOING, RESOLVE, UNIT, READ_LOG],
)
QUERY = KnownFailure(
    "the database refused a query",
    steps=[READ_LOG, OUTGOING, UNIT],
    causes=[wrapped_error(WPDB.at("WordPress database error %1"))],
)
