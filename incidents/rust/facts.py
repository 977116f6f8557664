"""Sources and figures of the incidents of Rust's own services, stated once."""

from atlas import Publisher, Repository, about, count, minutes, percent, requests
from incidents._times import utc

CHECKED = "2026-11-23"
rust = Publisher(
    "Rust",
    checked=CHECKED,
    base="https://blog.rust-lang.org/inside-rust",
    read_in="the repository of the blog",
)
DOWNLOADS = rust.post(
    "crates.io Postmortem: Broken Crate Downloads",
    "2023/07/21/crates-io-postmortem.html",
    "2023-07-21",
)
DOCS_RS = rust.post(
    "docs.rs outage postmortem", "2019/10/24/docsrs-outage-postmortem.html", "2019-10-24"
)
INDEX = Repository(
    "rust-lang/blog.rust-lang.org",
    commit="0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3",
    checked="2026-11-28",
    publisher="Rust",
).file(
    "content/Update-on-crates.io-incident.md",
    title="Update on the October 15, 2018 incident on crates.io",
    published="2018-10-19",
)
INSTANCE_METRICS = rust.repository(
    "rust-lang/crates.io", "b296c42ddd48c2354c66910aa1ab901b6df188ca"
).file("src/metrics/instance.rs")
HEROKU_CLI = Repository(
    "heroku/cli",
    commit="0149d716f818c9e756cf5b313ba35e79efb8f299",
    checked=CHECKED,
    publisher="Heroku",
).file("docs/releases.md")

REQUESTS = requests(4.71e3).per("s") @ DOWNLOADS.at(
    "an average of 4.71K requests per second to",
    of="crates.io in the incident, with retries",
    basis="mean",
)
DOWNLOAD_SHARE = percent(99) @ DOWNLOADS.at(
    "endpoint that handles 99% of the traffic to", of="traffic to the server of crates.io"
)

# 19 and 20 July 2023
MERGED = utc("2023-07-19 17:41") @ DOWNLOADS.at("At 17:41 UTC on 2023-07-19 a pull")
TESTED = utc("2023-07-20 12:08") @ DOWNLOADS.at("12:08 UTC –")
PROMOTED = utc("2023-07-20 12:17") @ DOWNLOADS.at("12:17 UTC – The staging deployment was")
ISSUE = utc("2023-07-20 12:24") @ DOWNLOADS.at("12:24 UTC –")
ANOMALY = utc("2023-07-20 12:25") @ DOWNLOADS.at("12:25 UTC – The continuing request-per-second")
NOTIFIED = utc("2023-07-20 12:28") @ DOWNLOADS.at("12:28 UTC – A community member notified")
ROLLED_BACK = utc("2023-07-20 12:30") @ DOWNLOADS.at("12:30 UTC – The deployment was rolled")
FIX_MERGED = utc("2023-07-20 13:49") @ DOWNLOADS.at("13:49 UTC –")
FIXED = utc("2023-07-20 14:10") @ DOWNLOADS.at("14:10 UTC – The staging deployment was")

FAILED = about(requests(3.7e6)) @ DOWNLOADS.at(
    "in about 3.7M failed requests, including the",
    of="failed requests, with Cargo's retries",
    basis="total",
)
SEEN_AFTER = about(minutes(11)) @ DOWNLOADS.at(
    "About 11 minutes after the deployment, a", of="notification of the incident"
)
BROKEN_FOR = about(minutes(13)) @ DOWNLOADS.at(
    "For about 13 minutes, between 12:17 and", of="crate downloads", basis="outage"
)
UPVOTES = count(12, "vote") @ DOWNLOADS.at("was submitted and upvoted 12 times.")

# 20 and 21 October 2019
BUILDS_FAIL = utc("2019-10-20 00:55") @ DOCS_RS.at("2019-10-20 00:55: crate builds started failing")
DOWN = utc("2019-10-21 01:38") @ DOCS_RS.at("At 2019-10-21 01:38 UTC the docs.rs website")
CAUSE = utc("2019-10-21 01:39") @ DOCS_RS.at("01:39:")
NO_PERMISSIONS = utc("2019-10-21 01:52") @ DOCS_RS.at("01:52:")
FOUND = utc("2019-10-21 01:57") @ DOCS_RS.at("01:57:")
REMOVED = utc("2019-10-21 02:00") @ DOCS_RS.at("02:00:")
RESTARTED = utc("2019-10-21 02:03") @ DOCS_RS.at("02:03:")
ONLINE = utc("2019-10-21 02:06") @ DOCS_RS.at("02:06: CDN propagated the changes, docs.rs back")
QUEUED = utc("2019-10-21 08:19") @ DOCS_RS.at("08:19:")
REBUILT = utc("2019-10-21 19:27") @ DOCS_RS.at("19:27: builds of the crates failed during")
FULL = percent(100) @ DOCS_RS.at("gradual over weeks, slowly reaching 100%")
ALERT_AT = percent(90) @ DOCS_RS.at(
    "add alerts when disk usage reaches 90%,", of="disk usage", basis="target"
)
