"""Every source and figure about Wikimedia, stated once."""

from atlas import Citation, Figure, Publisher, Repository, between, hours, minutes, seconds

CHECKED = "2026-11-23"


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day, as a page prints it, as the time since midnight."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# The cookbooks, in the order they are run, and the library under them
_cookbook = Repository(
    "wikimedia/operations-cookbooks",
    commit="e9eb7256c679961298350566311f12e7220d00aa",
    checked=CHECKED,
    publisher="Wikimedia Foundation",
    folder="cookbooks/sre",
)
SETTINGS = _cookbook.file("switchdc/mediawiki/__init__.py")
LOCK_SCAP = _cookbook.file("switchdc/mediawiki/00-lock-scap.py")
WARM_UP = _cookbook.file("switchdc/mediawiki/00-optional-warmup-caches.py")
REDUCE_TTL = _cookbook.file("switchdc/mediawiki/00-reduce-ttl.py")
STOP_JOBS = _cookbook.file("switchdc/mediawiki/01-stop-maintenance.py")
SET_READ_ONLY = _cookbook.file("switchdc/mediawiki/02-set-readonly.py")
SET_DB_READ_ONLY = _cookbook.file("switchdc/mediawiki/03-set-db-readonly.py")
SWITCH = _cookbook.file("switchdc/mediawiki/04-switch-mediawiki.py")
SET_WRITABLE = _cookbook.file("switchdc/mediawiki/07-set-readwrite.py")
RESTART_JOBS = _cookbook.file("switchdc/mediawiki/08-restart-mw-jobrunner.py")
START_JOBS = _cookbook.file("switchdc/mediawiki/08-start-maintenance.py")
RESTORE_TTL = _cookbook.file("switchdc/mediawiki/09-restore-ttl.py")
UNLOCK_SCAP = _cookbook.file("switchdc/mediawiki/09-unlock-scap.py")
PREPARE = _cookbook.file("switchdc/databases/prepare.py")
FINALIZE = _cookbook.file("switchdc/databases/finalize.py")
SECTIONS = _cookbook.file("switchdc/databases/__init__.py")
SERVICES = _cookbook.file("discovery/datacenter.py")
_spicerack = Repository(
    "wikimedia/operations-software-spicerack",
    commit="9d68b10e178b57d1b001d0a27201b9cb8cc08964",
    checked=CHECKED,
    publisher="Wikimedia Foundation",
)
DATABASES = _spicerack.file("spicerack/mysql.py")
INTRODUCTION = _spicerack.file("doc/source/introduction.rst")

wikimedia_foundation = Publisher(
    "Wikimedia Foundation", checked=CHECKED, base="https://wikitech.wikimedia.org"
)

# Announcements and reports
WIKITECH_2025 = wikimedia_foundation.post(
    "Switch Datacenter: difference between revisions",
    "w/index.php?diff=2242496&oldid=2227226&title=Switch_Datacenter",
    "2025",
    read_in="a mirror",
)
LOG_HOSTS = wikimedia_foundation.post("mwlog", "wiki/Mwlog")
ANNOUNCED_2016 = wikimedia_foundation.post(
    "Wikimedia sites will go into read-only mode twice this week",
    "https://diff.wikimedia.org/2016/04/18/wikimedia-server-switch&/",
    "2016-04-18",
)
SERVICES_2021 = wikimedia_foundation.post(
    "Update on DC switchover (mail to wikitech-l)",
    "https://www.mail-archive.com/"
    "search?l=wikitech"
    "-l%40lists.wikimedia.org&o=newest&q=subject%3A%22%5C%5BWikitech%5C"
    "-l%5C%5D+Update+on+DC+switchover%22",
    "2021-06",
)
RECAP_2021 = wikimedia_foundation.post(
    "Datacenter switchover recap (mail to wikitech-l)",
    "https://lists.archive.carbon60.com/wiki/wikitech/900881?page=last",
    "2021",
)
RECAP_2024 = wikimedia_foundation.post(
    "Datacenter switchover (mail to wikitech-l)",
    "https://www.mail-archive.com/wikitech-l%40lists.wikimedia.org/msg95944.html",
    "2024-03",
)
NOTICE_2024 = wikimedia_foundation.post(
    "Tech/Server switch",
    "https://meta.wikimedia.org/wiki/Tech/Server_switch",
    "2024-09",
    read_in="a copy",
)
TASK_2026 = wikimedia_foundation.post(
    "MoveComms support for Northward Datacentre Switchover (March 2026)",
    "https://phabricator.wikimedia.org/T414096",
    "2026-03",
)

# Durations
READ_ONLY_2016 = between(minutes(15), minutes(30), about=True) @ ANNOUNCED_2016.at(
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

# Waits and timeouts of the cookbooks
SHORT_TTL = seconds(10) @ SETTINGS.at("DNS_SHORT_TTL = 10  # DNS short TTL")
USUAL_TTL = seconds(300) @ RESTORE_TTL.at("Restoring DNS Discovery TTL to 300")
IN_FLIGHT = seconds(10) @ SET_READ_ONLY.at("Sleeping 10s to allow in-flight requests")
LOCK = seconds(600) @ SETTINGS.at("lock_ttl = 600  # Set a backstop")
HEARTBEAT = seconds(1) @ DATABASES.at("has a granularity of 1s")
CHECKS_MUTED = hours(6) @ _cookbook.file("switchdc/mediawiki/00-downtime-db-readonly-checks.py").at(
    "duration=datetime.timedelta(hours=6)"
)
