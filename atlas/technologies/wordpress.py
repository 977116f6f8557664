"""WordPress: content management system in PHP."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import wordpress as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/wordpress.md")
_wordpress = Repository(
    "WordPress/WordPress", commit="1cafbecf9951b5656734a684311c7ab3f33aa5ff", checked="2026-11-26"
)
_RELEASED = """
5.6 2020-12-08, 5.7 2021-03-09, 5.8 2021-07-20, 5.9 2022-01-25, 6.0 2022-05-24,
6.1 2022-11-02, 6.2 2023-03-29, 6.3 2023-08-08, 6.4 2023-11-07, 6.5 2024-04-02,
6.6 2024-07-16, 6.7 2024-11-12, 6.8 2025-04-15, 6.9 2025-12-02, 7.0 2026-05-20,
7.1 2026-08-19
"""


class WordPress(Technology):
    """A content management system in PHP, on MySQL or MariaDB."""

    name = "WordPress"
    icon = "simple-icons:wordpress"
    plane = "service"
    needs = ("PHP-FPM", "MySQL", "MariaDB")
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("the error log of PHP: no page of WordPress is cited")

    NO_DATABASE = LogMessage(
        anchor="Error establishing a database connection",
        sample="Error establishing a database connection",
        severity="fatal",
        meaning="The database cannot be reached, or refuses the login of wp-config.php.",
        source=_wordpress.file("wp-includes/class-wpdb.php"),
        failure=fails.DATABASE,
    )

    RECONNECT = LogMessage(
        anchor="Error reconnecting to the database",
        sample="<h1>Error reconnecting to the database</h1>",
        severity="fatal",
        meaning="The connection to the database failed, and cannot be opened again.",
        source=_wordpress.file("wp-includes/class-wpdb.php"),
        failure=fails.DATABASE,
    )

    QUERY = LogMessage(
        anchor="WordPress database error ",
        sample="PHP message: WordPress database error Table 'shop.wp_options' doesn't exist "
        "for query SELECT option_value FROM wp_options made by require('wp-blog-header.php')",
        pattern=r"WordPress database error (?P<error>.+) for query (?P<query>.+)",
        severity="error",
        meaning="The database refused a query; its error is in the line.",
        source=_wordpress.file("wp-includes/class-wpdb.php"),
        failure=fails.QUERY,
    )


wordpress = WordPress()
