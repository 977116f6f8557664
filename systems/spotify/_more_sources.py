"""Sources about Spotify's stores, growth, operations and money."""

from atlas import Publisher, Repository
from systems.spotify._sources import CHECKED, labs, press, spotify

# Stores
USER_DATABASE = spotify.post(
    "Switching user database on a running system", "2015/06/user-database-switch/", "2015-06-23"
)
USER_DATABASE_SUMMARY = press.post(
    "Switching user database on a running system (summary)",
    "https://www.engineering.fyi/article/switching-user-database-on-a-running-system",
    "2015-06-23",
    by="engineering.fyi",
)
PERSONAL = spotify.post(
    "Personalization at Spotify using Cassandra",
    "2015/01/personalization-at-spotify-using-cassandra/",
    "2015-01-09",
)
CLUSTERS = spotify.post(
    "Cassandra: Data-Driven Configuration (its beginning)", "tag/apache-cassandra", "2015-09-21"
)
HECUBA = spotify.post(
    "Hecuba2: Cassandra Operations Made Easy",
    "https://www.slideshare.net/slideshow/hecuba2-cassandra-operations-made-easy-malcolm-matalka-"
    "spotify-c-summit-2016/66616813",
    "2016",
    read_in="a copy of the first slides",
)
PLAYLISTS_TALK = spotify.post(
    "Playlists at Spotify: Using Cassandra to store version controlled objects at large scale",
    "https://www.slideshare.net/planetcassandra/"
    "c-summit-eu-2013-playlists-at-spotify-using-cassandra-to-store-version-controlled-objects",
    "2013-10-18",
    read_in="a copy of the first slides",
)
REPAIRS = spotify.post(
    "Automating Cassandra Repairs",
    "https://www.slideshare.net/planetcassandra/spotify-automating-cassandra-repairs",
    "2015-09-23",
)
REAPER_TALK = spotify.post(
    "Automating Cassandra repairs (abstract)",
    "http://cassandrasummit-datastax.com/agenda/automating-cassandra-repairs/",
    "2015-09-23",
)
REAPER = Repository(
    "spotify/cassandra-reaper",
    commit="598015a836f1ae053cac6e09eca15297e2976ab3",
    checked=CHECKED,
).file("README.md")
_reaper = Repository(
    "thelastpickle/cassandra-reaper",
    commit="8a4cf83df173911d965dc50f60924c01aa860d1c",
    checked="2026-11-28",
    folder="src/docs/content/docs",
)
REAPER_CONCEPTS = _reaper.file("concepts.md")
REAPER_API = _reaper.file("api.md")
HINTS = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-28",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
).file("doc/modules/cassandra/pages/operating/hints.adoc")
INTERVIEW = spotify.post(
    "5 Minute C* Interview: Spotify",
    "http://planetcassandra.org/blog/post/5-minute-c-interview-spotify/",
    "2013-03-22",
)
HEROIC = spotify.post(
    "Monitoring at Spotify: Introducing Heroic",
    "2015/11/monitoring-at-spotify-introducing-heroic/",
    "2015-11-17",
)
_heroic = Repository(
    "spotify/heroic", commit="9a021a7a4acf643012cd0b2bfe8f59e7b6cfda89", checked=CHECKED
)
HEROIC_README = _heroic.file("README.md")

# Growth
BUILDOUT = spotify.post(
    "Data center & Backend buildout",
    "https://www.slideshare.net/slideshow/spotify-bcn2013slideshare/24076112",
    "2013-07-10",
    read_in="a copy of the first slides",
)
BACKEND_2013 = spotify.post(
    "Backend infrastructure at Spotify", "2013/03/backend-infrastructure-at-spotify/", "2013-03-15"
)
LOGIN_2011 = labs.post("Rock the night", "2013/01/28/rock-the-night/", "2013-01-28")
JOURNEY = labs.post(
    "Views From The Cloud: A History of Spotify’s Journey to the Cloud, Part 1",
    "2019/12/09/views-from-the-cloud-a-history-of-spotifys-journey-to-the-cloud-part-1/",
    "2019-12-09",
)
MIGRATION = press.post(
    "How Spotify migrated everything from on-premise to Google Cloud Platform",
    "https://www.cio.com.au/article/644553/"
    "how-spotify-migrated-everything-from-on-premise-google-cloud-platform/",
    "2018",
    by="Computerworld UK",
)
CASE_STUDY = Repository(
    "kubernetes/website",
    commit="96a232893228b0ebc88e711df82137e97c8a2125",
    checked=CHECKED,
    publisher="Kubernetes",
).file(
    "content/en/case-studies/spotify/index.html",
    title="Spotify Case Study",
    published="2019",
    kind="vendor",
)
DEMYSTIFYING = Publisher("Spotify at DockerCon", checked=CHECKED).post(
    "Demystifying Kubernetes Platforms with Backstage",
    "https://docker.com/?p=64812",
    "2023-11-27",
    read_in="the beginning of its transcript",
)
Q1_2019 = press.post(
    "Spotify reaches 100 million subscribers",
    "https://www.avforums.com/news/spotify-reaches-100-million-subscribers.16102",
    "2019-05-01",
    by="AVForums",
)
Q3_2025 = press.post(
    "Spotify surpasses 700 million users with €582M operating income in Q3",
    "https://ppc.land/spotify-surpasses-700-million-users-with-eu582m-operating-income-in-q3",
    "2025-11-04",
    by="PPC Land",
)

# Operations
FLEET_1 = spotify.post(
    "Fleet Management at Spotify (Part 1): Spotify’s Shift to a Fleet-First Mindset",
    "2023/04/spotifys-shift-to-a-fleet-first-mindset-part-1/",
    "2023-04-18",
)
FLEET_2 = spotify.post(
    "Fleet Management at Spotify (Part 2): The Path to Declarative Infrastructure",
    "2023/05/fleet-management-at-spotify-part-2-the-path-to-declarative-infrastructure",
    "2023-05-03",
)
FLEET_2_SUMMARY = press.post(
    "Fleet Management at Spotify (Part 2) (summary)",
    "https://www.engineering.fyi/article/"
    "fleet-management-at-spotify-part-2-the-path-to-declarative-infrastructure",
    "2023-05-03",
    by="engineering.fyi",
)
FLEET_3 = spotify.post(
    "Fleet Management at Spotify (Part 3): Fleet-wide Refactoring",
    "2023/05/fleet-management-at-spotify-part-3-fleet-wide-refactoring/",
    "2023-05-15",
)
FLEET_3_SUMMARY = press.post(
    "Fleet Management at Spotify (Part 3) (summary)",
    "https://practicahq.com/authors/matt-brown",
    "2023-05-15",
    by="practicahq.com",
)
AGENT = spotify.post(
    "Spotify's background coding agent, part 1",
    "2025/11/spotifys-background-coding-agent-part-1",
    "2025-11",
    read_in="a copy of its beginning",
)
CHANGELOG = Publisher("Spotify on The Changelog", checked=CHECKED).post(
    "Spotify's open platform for shipping at scale",
    "https://changelog.com/podcast/415",
    "2020-10-09",
    read_in="its transcript at podscripts.co",
)
SPREADSHEETS = Publisher("Spotify at KubeCon", checked=CHECKED).post(
    "Shifting Spotify Engineering from Spreadsheets to Backstage",
    "https://hackdojo.io/presentations/9EL3047LG/"
    "shifting-spotify-engineering-from-spreadsheets-to-backstage",
    "2021-10-13",
)
SPREADSHEETS_SUMMARY = press.post(
    "Shifting Spotify Engineering from Spreadsheets to Backstage (summary)",
    "https://hackdojo.io/presentations/9EL3047LG/"
    "shifting-spotify-engineering-from-spreadsheets-to-backstage",
    "2021-10-13",
    by="hackdojo.io",
)

# Money
F1 = spotify.filing(
    "Form F-1, page 78: cost of revenue",
    "https://spotify.relayto.com/e/spotify-f1-interactive-prospectus-l6yiz2ao/QHVSAuj078",
    "2018-02-28",
)
COST_INSIGHTS = Publisher("Spotify", checked=CHECKED, base="https://backstage.io").post(
    "New Cost Insights plugin: The engineer’s solution to taming cloud costs",
    "blog/2020/10/22/cost-insights-plugin",
    "2020-10-22",
)
COST_ENGINEERING = spotify.post(
    "Managing Clouds from the Ground Up: Cost Engineering at Spotify",
    "2020/09/29/managing-clouds-from-the-ground-up-cost-engineering-at-spotify",
    "2020-09-29",
)
REDMONK = press.post(
    "Shifting cost optimisation left: Spotify Backstage Cost Insights",
    "https://redmonk.com/jgovernor/2021/04/28/shifting-cost-optimisation-left-spotify-backstage-"
    "cost-insights/",
    "2021-04-28",
    by="RedMonk",
)
