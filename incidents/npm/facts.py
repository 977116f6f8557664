"""Source and figures of the registry's outages of November 2013, stated once."""

from atlas import Repository, about, count, gb, undisclosed
from incidents._times import utc

CHECKED = "2026-11-28"
POST_MORTEM = Repository(
    "nodejs/nodejs.org",
    commit="6f94c8a6ab643beeee7038eba3fb521207d4b345",
    checked=CHECKED,
    publisher="Nodejitsu",
).file(
    "apps/site/pages/en/blog/npm/2013-outage-postmortem.md",
    title="Keeping The npm Registry Awesome",
    published="2013-11-26",
)
_couchdb = Repository(
    "apache/couchdb",
    commit="90cecc20e34380ba6c7ea6d5f95a2ae855b33f24",
    checked=CHECKED,
    publisher="CouchDB",
    folder="share/doc/src",
    release="1.5.0",
)
COMPACTION = _couchdb.file("maintenance/compaction.rst")
DATABASE_API = _couchdb.file("api/database/common.rst")
LOGGING = _couchdb.file("config/logging.rst")
SERVER_API = _couchdb.file("api/server/common.rst")

DOWNLOADS = count(114.6e6, "download").per("month") @ POST_MORTEM.at(
    "October 2013 there were **114.6 million package downloads.**",
    of="package downloads",
    basis="total",
)
GROWTH = about(gb(10)).per("week") @ POST_MORTEM.at(
    "the registry is growing ~10GB per week on", of="the registry on disk", basis="typical"
)

FIRST = utc("2013-11-04") @ POST_MORTEM.at("November 4th -- 16:30 to 15:00 UTC")
FIRST_ENDED = undisclosed("time: the report prints 16:30 to 15:00 UTC, which contradicts itself")
SECOND = utc("2013-11-13 15:00") @ POST_MORTEM.at("November 13th -- 15:00 to 19:30 UTC")
SECOND_ENDED = utc("2013-11-13 19:30") @ POST_MORTEM.at("November 13th -- 15:00 to 19:30 UTC")
SUPERVISION = utc("2013-11-15") @ POST_MORTEM.at(
    "secondary master on the morning of November 15th."
)
THIRD = utc("2013-11-15 15:30") @ POST_MORTEM.at("November 15th -- 15:30 to 18:00 UTC")
THIRD_ENDED = utc("2013-11-15 18:00") @ POST_MORTEM.at("November 15th -- 15:30 to 18:00 UTC")

THIRD_LASTED = (THIRD_ENDED - THIRD).meaning_of("downtime of November 15", basis="outage")
