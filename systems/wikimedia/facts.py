"""Every source and figure about Wikimedia, stated once."""

from atlas import (
    Citation,
    Figure,
    Publisher,
    Repository,
    about,
    between,
    hours,
    minutes,
    quantity,
    seconds,
)

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
REPORT_2016 = wikimedia_foundation.post(
    "Data center switch-over test (mail to engineering)",
    "https://lists.wikimedia.org/pipermail/engineering/attachments/20160421/7b6ea7bc/"
    "attachment.html",
    "2016-04-21",
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
RECAP_SEPTEMBER_2024 = wikimedia_foundation.post(
    "Datacenter switchover, September 2024 (mail to wikitech-l)",
    "https://go.mail-archive.com/wikitech-l@lists.wikimedia.org/msg96300.html",
    "2024-09",
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

EVERY = quantity(6, "month") @ TASK_2026.at(
    "take place every 6 months", of="the time between two switchovers", basis="typical"
)

# Read-only time of MediaWiki
_READ_ONLY = "the read-only time of one switch"
ANNOUNCED_TIME_2016 = between(minutes(15), minutes(30), about=True) @ ANNOUNCED_2016.at(
    "approximately 15 to 30 minutes on Tuesday", of=_READ_ONLY, basis="target"
)
ANNOUNCED_TIME_2026 = between(minutes(2), minutes(3)) @ TASK_2026.at(
    "expected impact is 2-3 minutes of read-only", of=_READ_ONLY, basis="target"
)
READ_ONLY_2016 = (
    (
        _clock(14, 48, REPORT_2016.at("went back read-write at 14:48 UTC"))
        - _clock(14, 2, REPORT_2016.at("to read-only (editing disabled) at 14:02 UTC"))
    )
    .to("minute")
    .meaning_of(_READ_ONLY, basis="total")
)
_LASTED_2021 = RECAP_2021.at(
    "2 minutes and 42 seconds of read-only time", of=_READ_ONLY, basis="total"
)
READ_ONLY_2021 = ((minutes(2) @ _LASTED_2021) + (seconds(42) @ _LASTED_2021)).to("second")
_LASTED_2024 = RECAP_2024.at("lasted 3 minutes and 8 seconds", of=_READ_ONLY, basis="total")
READ_ONLY_2024 = ((minutes(3) @ _LASTED_2024) + (seconds(8) @ _LASTED_2024)).to("second")
_LASTED_SEPTEMBER = RECAP_SEPTEMBER_2024.at(
    "lasting 2 minutes and 46 seconds", of=_READ_ONLY, basis="total"
)
READ_ONLY_SEPTEMBER_2024 = (
    (minutes(2) @ _LASTED_SEPTEMBER) + (seconds(46) @ _LASTED_SEPTEMBER)
).to("second")
AIM = minutes(2) @ RECAP_2021.at("the 2 minutes we were aiming for", of=_READ_ONLY, basis="target")

# The day before, June 2021: services from 14:29 to 15:09, then user traffic from 15:43
_SERVICES_BEGAN = _clock(14, 29, SERVICES_2021.at("Started at 14:29 UTC"))
_TRAFFIC_BEGAN = _clock(15, 43, SERVICES_2021.at("Started at 15:43"))
_TRAFFIC_DONE = _clock(15, 45, SERVICES_2021.at("finished at 15:45"))
SERVICES_TOOK = (
    (_clock(15, 9, SERVICES_2021.at("officially finished at 15:09")) - _SERVICES_BEGAN)
    .to("minute")
    .meaning_of("the switch of services alone", basis="part")
)
TRAFFIC_TOOK = (
    (_TRAFFIC_DONE - _TRAFFIC_BEGAN)
    .to("minute")
    .meaning_of("the change for user traffic alone", basis="part")
)
DRAINED_IN = (
    (
        (about(hours(16)) @ SERVICES_2021.at("It took until ~16:25"))
        + (about(minutes(25)) @ SERVICES_2021.at("It took until ~16:25"))
        - _TRAFFIC_BEGAN
    )
    .to("minute")
    .meaning_of("most user traffic leaving the old site", basis="part")
)
DAY_BEFORE_TOOK = (
    (_TRAFFIC_DONE - _SERVICES_BEGAN)
    .to("minute")
    .meaning_of("services and user traffic, with the pause between", basis="total")
)

# Waits and timeouts of the cookbooks
SHORT_TTL = seconds(10) @ SETTINGS.at("DNS_SHORT_TTL = 10  # DNS short TTL")
USUAL_TTL = seconds(300) @ RESTORE_TTL.at("Restoring DNS Discovery TTL to 300")
IN_FLIGHT = seconds(10) @ SET_READ_ONLY.at("Sleeping 10s to allow in-flight requests")
LOCK = seconds(600) @ SETTINGS.at(
    "lock_ttl = 600  # Set a backstop", of="the lock of one cookbook", basis="limit"
)
HEARTBEAT = seconds(1) @ DATABASES.at("has a granularity of 1s", of="heartbeats", when="2018-09")
CHECKS_MUTED = hours(6) @ _cookbook.file("switchdc/mediawiki/00-downtime-db-readonly-checks.py").at(
    "duration=datetime.timedelta(hours=6)", of="muted read-only alerts", basis="limit"
)
