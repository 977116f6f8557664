"""Components that several of Wikimedia's incidents share."""

from atlas import Service, undisclosed
from systems.wikimedia._technologies import mediawiki as mediawiki_software

_WHERE = "Wikimedia's reports of 2015 to 2020"

mediawiki = Service(
    "MediaWiki",
    technology=mediawiki_software(undisclosed(f"version in production: not in {_WHERE}")),
    role="Renders the pages of all wikis, and saves edits.",
    fleet=undisclosed(f"machine types and counts: not in {_WHERE}"),
    load=undisclosed(f"requests a second: not in {_WHERE}"),
    scaling=undisclosed(f"how it is scaled: not in {_WHERE}"),
)
