"""Sources and figures of GitLab.com's incidents, stated once."""

from atlas import Publisher, about, count, gb, hours, mbps, people, users
from incidents._times import utc
from incidents.debugging._postgresql import docs

CHECKED = "2026-11-23"
gitlab = Publisher(
    "GitLab",
    checked=CHECKED,
    base="https://about.gitlab.com/blog/2017/02",
    read_in="copies that shorten some paragraphs, the rest in quotations",
)
POSTMORTEM = gitlab.post(
    "Postmortem of database outage of January 31",
    "10/postmortem-of-database-outage-of-january-31/",
    "2017-02-10",
)
NOTES = gitlab.post(
    "GitLab.com Database Incident",
    "01/gitlab-dot-com-database-incident/",
    "2017-02-01",
    read_in="a complete copy of the text behind the page",
)
FOLLOW_UPS = gitlab.post(
    "Issues referenced in the January 31st outage post-mortem",
    "https://gitlab.com/gitlab-com/gl-infra/production-engineering/-/work_items/1684",
    read_in="a copy of its description",
)
PG_DUMP = docs.file("ref/pg_dump.sgml")

# 2017-01-31: the primary database is deleted
SNAPSHOT = about(utc("2017-01-31 17:20")) @ POSTMORTEM.at("± 17:20 UTC: prior to")
SPAM = utc("2017-01-31 18:00") @ NOTES.at("At 2017/01/31 18:00 UTC, we detected")
LOAD = about(utc("2017-01-31 19:00")) @ POSTMORTEM.at(
    "± 19:00 UTC: GitLab.com starts experiencing an"
)
LOCKED = utc("2017-01-31 21:00") @ NOTES.at("At 2017/01/31 21:00 UTC, this escalated")
PAGED = utc("2017-01-31 22:00") @ NOTES.at("At 2017/01/31 22:00 UTC - We got")
REMOVAL_STARTED = about(utc("2017-01-31 23:00")) @ NOTES.at("At 2017/01/31 23:00-ish")
REMOVAL_IN_POSTMORTEM = about(utc("2017-01-31 23:30")) @ POSTMORTEM.at(
    "± 23:30 UTC: one of the engineers thinks"
)
LAG_IN_POSTMORTEM = about(utc("2017-01-31 23:00")) @ POSTMORTEM.at(
    "± 23:00 UTC: Due to the increased load,"
)
TERMINATED = utc("2017-01-31 23:27") @ NOTES.at("At 2017/01/31 23:27")
COPYING = utc("2017-02-01 00:36") @ NOTES.at("2017/02/01 00:36 - Backup")
MOUNTED = utc("2017-02-01 00:55") @ NOTES.at("2017/02/01 00:55 - Mount")
REMAINS = utc("2017-02-01 01:18") @ NOTES.at("2017/02/01 01:18 - Copy of remaining production data")
RESTORED = utc("2017-02-01 17:00") @ POSTMORTEM.at("On February 1st at 17:00 UTC we managed")
FINISHED = about(utc("2017-02-01 18:00")) @ POSTMORTEM.at("Around 18:00 UTC we finished the final")
ONLINE = utc("2017-02-01 18:14") @ NOTES.at("Update 18:14 UTC: GitLab.com is back")

DOWN = about(hours(18)) @ POSTMORTEM.at(
    "GitLab.com was down for about 18 hours.", of="GitLab.com", basis="outage"
)
DATA = about(gb(300)) @ NOTES.at(
    "Of around 300 GB only about 4.5 GB", of="data directory of db1, the primary", basis="stored"
)
REMOVED_DATA = about(gb(300)) @ POSTMORTEM.at(
    "around 300 GB of data had already been", of="part of the data of db1", basis="part"
)
LEFT = about(gb(4.5)) @ NOTES.at(
    "only about 4.5 GB is left", of="part of the data of db1", basis="part"
)
BEHIND = about(gb(4)) @ NOTES.at("lagging behind by about 4 GB at this")
PROJECTS = about(count(5_000, "project")) @ POSTMORTEM.at(
    "it affected roughly 5,000 projects, 5,000 comments",
    of="projects affected by the data loss",
    basis="estimate",
)
COMMENTS = about(count(5_000, "comment")) @ POSTMORTEM.at(
    "roughly 5,000 projects, 5,000 comments and 700",
    of="comments affected by the data loss",
    basis="estimate",
)
ACCOUNTS = about(users(700)) @ POSTMORTEM.at(
    "roughly 5,000 projects, 5,000 comments and 700 new",
    of="new accounts affected by the data loss",
    basis="estimate",
)
VIEWERS = about(people(5_000)) @ POSTMORTEM.at(
    "a peak viewer count of around 5000", of="viewers of the streamed recovery", basis="peak"
)
SENDERS_BEFORE = count(3, "sender") @ POSTMORTEM.at(
    "from the default value of 3 to", of="db1", basis="default"
)
MOST_CONNECTIONS = count(8_000, "connection") @ POSTMORTEM.at(
    "In our case this was set to 8000", of="db1", basis="limit"
)
DISK_SPEED = about(mbps(60)) @ POSTMORTEM.at(
    "a really low number (around 60Mbps)", of="disks of the staging database", basis="limit"
)
COPY_TIME = about(hours(18)) @ POSTMORTEM.at(
    "the production host took around 18 hours.", of="copy of staging to production", basis="step"
)
BACKUP_EVERY = hours(24) @ POSTMORTEM.at("Every 24 hours a backup is generated using")
SNAPSHOT_EVERY = hours(24) @ POSTMORTEM.at("Every 24 hours we generate an LVM snapshot")
SNAPSHOT_AGE = about(hours(6)) @ POSTMORTEM.at(
    "engineers roughly 6 hours before the outage.", of="the restored copy, at the outage"
)
