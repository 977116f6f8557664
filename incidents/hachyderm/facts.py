"""Sources and figures of Hachyderm's incidents, stated once."""

from atlas import Repository, about, minutes, percent, users
from incidents._times import utc

CHECKED = "2026-11-28"
_blog = Repository(
    "hachyderm/community",
    commit="dba7fec492f274179fda41438989b98896176cc8",
    checked=CHECKED,
    publisher="Hachyderm",
    folder="community.hachyderm.io/content/en/blog",
)
DISK = _blog.file(
    "incidents/2022-12-13-root-filesystem-full/index.md",
    title="Global Outage: 504 Timeouts",
    published="2022-12-13",
)
MIGRATION = _blog.file(
    "posts/2022-12-03-leaving-the-basement/index.md",
    title="Leaving the Basement",
    published="2022-12-03",
)
TLS_MEDIA = _blog.file(
    "incidents/2023-02-27-tls-media/index.md",
    title="TLS Expires: media.hachyderm.io",
    published="2023-02",
)
REDIS_EXPOSED = _blog.file(
    "incidents/2023-07-16-security-redis-cache-exposed/index.md",
    title="Security incident: Redis cache exposed to public internet",
    published="2023-07-16",
)
USERS = about(users(30_000)) @ MIGRATION.at(
    "Hachyderm obtained roughly 30,000 users in 30 days;",
    of="Hachyderm, early December 2022",
    basis="total",
)

# 13 December 2022
BEGAN = about(utc("2022-12-13 18:52")) @ DISK.at("at roughly 18:52 UTC Hachyderm experienced a 7")
SLOW = utc("2022-12-13 18:53") @ DISK.at("**18:53** `@nova` First report of slow response")
ERRORS = utc("2022-12-13 18:55") @ DISK.at("**18:55** `@dma` First confirmation, and first report")
CHECKED_WEB = utc("2022-12-13 18:56") @ DISK.at("**18:56** `@dma` Check of Mastodon web services,")
TIMEOUT = utc("2022-12-13 18:57") @ DISK.at("**18:57** `@nova` First observed 504 timeout")
STATUS_PAGE = utc("2022-12-13 18:58") @ DISK.at("**18:58** `@dma`")
REDIS_ERROR = utc("2022-12-13 18:59") @ DISK.at(
    "**18:59** `@nova` First observed redis error, unable"
)
ALERT = utc("2022-12-13 19:01") @ DISK.at("**19:01** `@UptimeRobot` First alert received")
CAUSE = utc("2022-12-13 19:02") @ DISK.at("**19:02** `@nova` Root cause detected. The root")
ARCHIVE = utc("2022-12-13 19:04") @ DISK.at("**19:04** `@nova` Identified postgres archive")
REQUESTED = utc("2022-12-13 19:05") @ DISK.at("**19:05** `@malte_j` Request to destroy archive")
DESTROYED = utc("2022-12-13 19:06") @ DISK.at(
    "**19:06** `@malte_j` Confirmed archive has been destroyed"
)
ANNOUNCED = utc("2022-12-13 19:16") @ DISK.at(
    "**19:16** `@nova` Official announcement posted to Hachyderm"
)

LASTED = minutes(7) @ DISK.at(
    "experienced a 7 minute cascading failure that has",
    of="the failure, from about 18:52 UTC",
    basis="outage",
)
ALERT_AT = percent(90) @ DISK.at(
    "Alerts scheduled for `>90%` filesystem storage on database",
    of="file system use on database nodes",
    basis="limit",
)
