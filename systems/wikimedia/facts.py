"""Every source and figure about Wikimedia, stated once."""

from atlas import (
    Citation,
    Figure,
    Source,
    between,
    hours,
    minutes,
    repository_file,
    seconds,
)

CHECKED = "2026-11-23"
PUBLISHER = "Wikimedia Foundation"


def _cookbook(path: str) -> Source:
    return repository_file(
        "wikimedia/operations-cookbooks",
        f"cookbooks/sre/{path}",
        at="e9eb7256c679961298350566311f12e7220d00aa",
        checked=CHECKED,
        publisher=PUBLISHER,
    )


def _spicerack(path: str) -> Source:
    return repository_file(
        "wikimedia/operations-software-spicerack",
        path,
        at="9d68b10e178b57d1b001d0a27201b9cb8cc08964",
        checked=CHECKED,
        publisher=PUBLISHER,
    )


def _page(title: str, url: str, published: str | None, read_in: str | None = None) -> Source:
    return Source(
        title=title,
        publisher=PUBLISHER,
        url=url,
        published=published,
        checked=CHECKED,
        kind="primary",
        read_in=read_in,
    )


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# The cookbooks, in the order they are run, and the library under them
_MEDIAWIKI = "switchdc/mediawiki"
SETTINGS = _cookbook(f"{_MEDIAWIKI}/__init__.py")
LOCK_SCAP = _cookbook(f"{_MEDIAWIKI}/00-lock-scap.py")
WARM_UP = _cookbook(f"{_MEDIAWIKI}/00-optional-warmup-caches.py")
REDUCE_TTL = _cookbook(f"{_MEDIAWIKI}/00-reduce-ttl.py")
STOP_JOBS = _cookbook(f"{_MEDIAWIKI}/01-stop-maintenance.py")
SET_READ_ONLY = _cookbook(f"{_MEDIAWIKI}/02-set-readonly.py")
SET_DB_READ_ONLY = _cookbook(f"{_MEDIAWIKI}/03-set-db-readonly.py")
SWITCH = _cookbook(f"{_MEDIAWIKI}/04-switch-mediawiki.py")
SET_DB_WRITABLE = _cookbook(f"{_MEDIAWIKI}/06-set-db-readwrite.py")
SET_WRITABLE = _cookbook(f"{_MEDIAWIKI}/07-set-readwrite.py")
RESTART_JOBS = _cookbook(f"{_MEDIAWIKI}/08-restart-mw-jobrunner.py")
START_JOBS = _cookbook(f"{_MEDIAWIKI}/08-start-maintenance.py")
RESTORE_TTL = _cookbook(f"{_MEDIAWIKI}/09-restore-ttl.py")
UNLOCK_SCAP = _cookbook(f"{_MEDIAWIKI}/09-unlock-scap.py")
PREPARE = _cookbook("switchdc/databases/prepare.py")
FINALIZE = _cookbook("switchdc/databases/finalize.py")
SECTIONS = _cookbook("switchdc/databases/__init__.py")
SERVICES = _cookbook("discovery/datacenter.py")
DATABASES = _spicerack("spicerack/mysql.py")
WIKI_STATE = _spicerack("spicerack/mediawiki.py")
INTRODUCTION = _spicerack("doc/source/introduction.rst")

# What was announced and told
WIKITECH_2025 = _page(
    "Switch Datacenter: difference between revisions",
    "https://wikitech.wikimedia.org/w/index.php?diff=2242496&oldid=2227226&title=Switch_Datacenter",
    "2025",
    "a mirror",
)
LOG_HOSTS = _page("mwlog", "https://wikitech.wikimedia.org/wiki/Mwlog", None)
ANNOUNCED_2016 = _page(
    "Wikimedia sites will go into read-only mode twice this week",
    "https://diff.wikimedia.org/2016/04/18/wikimedia-server-switch&/",
    "2016-04-18",
)
SERVICES_2021 = _page(
    "Update on DC switchover (mail to wikitech-l)",
    "https://www.mail-archive.com/search?l=wikitech-l%40lists.wikimedia.org&o=newest"
    "&q=subject%3A%22%5C%5BWikitech%5C-l%5C%5D+Update+on+DC+switchover%22",
    "2021-06",
)
RECAP_2021 = _page(
    "Datacenter switchover recap (mail to wikitech-l)",
    "https://lists.archive.carbon60.com/wiki/wikitech/900881?page=last",
    "2021",
)
RECAP_2024 = _page(
    "Datacenter switchover (mail to wikitech-l)",
    "https://www.mail-archive.com/wikitech-l%40lists.wikimedia.org/msg95944.html",
    "2024-03",
)
NOTICE_2024 = _page(
    "Tech/Server switch", "https://meta.wikimedia.org/wiki/Tech/Server_switch", "2024-09", "a copy"
)
TASK_2026 = _page(
    "MoveComms support for Northward Datacentre Switchover (March 2026)",
    "https://phabricator.wikimedia.org/T414096",
    "2026-03",
)

# How long it took
READ_ONLY_2016 = between(minutes(15), minutes(30)) @ ANNOUNCED_2016.at(
    "approximately 15 to 30 minutes on Tuesday"
)
READ_ONLY_2026 = between(minutes(2), minutes(3)) @ TASK_2026.at(
    "expected impact is 2-3 minutes of read-only"
)
_LASTED_2021 = RECAP_2021.at("2 minutes and 42 seconds of read-only time")
READ_ONLY_2021 = ((minutes(2) @ _LASTED_2021) + (seconds(42) @ _LASTED_2021)).to("second")
_LASTED_2024 = RECAP_2024.at("lasted 3 minutes and 8 seconds")
READ_ONLY_2024 = ((minutes(3) @ _LASTED_2024) + (seconds(8) @ _LASTED_2024)).to("second")
AIM = minutes(2) @ RECAP_2021.at("the 2 minutes we were aiming for")
SERVICES_TOOK = (
    _clock(15, 9, SERVICES_2021.at("officially finished at 15:09"))
    - _clock(14, 29, SERVICES_2021.at("Started at 14:29 UTC"))
).to("minute")
TRAFFIC_TOOK = (
    _clock(15, 45, SERVICES_2021.at("finished at 15:45"))
    - _clock(15, 43, SERVICES_2021.at("Started at 15:43"))
).to("minute")

# What the cookbooks wait for
SHORT_TTL = seconds(10) @ SETTINGS.at("DNS_SHORT_TTL = 10  # DNS short TTL")
USUAL_TTL = seconds(300) @ RESTORE_TTL.at("Restoring DNS Discovery TTL to 300")
IN_FLIGHT = seconds(10) @ SET_READ_ONLY.at("Sleeping 10s to allow in-flight requests")
LOCK = seconds(600) @ SETTINGS.at("lock_ttl = 600  # Set a backstop")
HEARTBEAT = seconds(1) @ DATABASES.at("has a granularity of 1s")
CHECKS_MUTED = hours(6) @ _cookbook(f"{_MEDIAWIKI}/00-downtime-db-readonly-checks.py").at(
    "duration=datetime.timedelta(hours=6)"
)
