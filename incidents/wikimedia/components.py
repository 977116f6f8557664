"""Components that several of Wikimedia's incidents share."""

from atlas import Client, Service, undisclosed
from systems.wikimedia._technologies import editor
from systems.wikimedia._technologies import mediawiki as mediawiki_software

_WHERE = "Wikimedia's reports of 2015 to 2020"

logged_in_users = Client(
    "logged-in users",
    technology=editor(undisclosed("version: any browser or program")),
    role="Log in to a wiki, edit it and log out.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
wiki_users = Client(
    "wiki users",
    technology=editor(undisclosed("version: any browser or program")),
    role="Read and edit the pages of all wikis.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
mediawiki = Service(
    "MediaWiki",
    technology=mediawiki_software(undisclosed(f"version in production: not in {_WHERE}")),
    role="Renders the pages of all wikis, and saves edits.",
    fleet=undisclosed(f"machine types and counts: not in {_WHERE}"),
    load=undisclosed(f"requests a second: not in {_WHERE}"),
    scaling=undisclosed(f"how it is scaled: not in {_WHERE}"),
)
