"""Every post, slide, report and file about Twitch that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

_PART = "a copy of its opening"
_COPY = "a copy kept in a GitHub repository"
twitch = Publisher("Twitch", checked=CHECKED, base="https://blog.twitch.tv/en", read_in=_PART)
press = Publisher(checked=CHECKED, kind="secondary", read_in=_PART)
_AGAIN = "2026-11-29"

# Twitch's posts: the whole
OVERVIEW = twitch.post(
    "Twitch Engineering: An Introduction and Overview",
    "2015/12/18/twitch-engineering-an-introduction-and-overview-a23917b71a25/",
    "2015-12-18",
    read_in=_COPY,
)
STATE = twitch.post(
    "Twitch State of Engineering 2023",
    "2023/09/28/twitch-state-of-engineering-2023/",
    "2023-09-28",
)

# Video
INGEST = twitch.post(
    "Ingesting Live Video Streams at Global Scale",
    "2022/04/26/ingesting-live-video-streams-at-global-scale/",
    "2022-04-26",
)
INGEST_NOTES = press.post(
    "How Twitch Intelligently Ingests Live Video at Global Scale",
    "https://systemdesigndaily.com/blog/20240213_twitch-live-streaming-architecture",
    "2024-02-13",
    by="David Zhang, who summarizes Twitch's post of 2022",
    read_in=_COPY,
)
TRANSCODER = twitch.post(
    "Live Video Transmuxing/Transcoding: FFmpeg vs TwitchTranscoder, Part I",
    "2017/10/10/"
    "live-video-transmuxing-transcoding-f-fmpeg-vs-twitch-transcoder-part-i-489c1c125f28/",
    "2017-10-10",
    read_in=_COPY,
)
TRANSCODER_2 = twitch.post(
    "Live Video Transmuxing/Transcoding: FFmpeg vs TwitchTranscoder, Part II",
    "https://blog.twitch.tv/es-es/2017/10/23/"
    "live-video-transmuxing-transcoding-f-fmpeg-vs-twitch-transcoder-part-ii-4973f475f8a3/",
    "2017-10-23",
    read_in=_COPY,
)
LATENCY = twitch.post(
    "Low Latency, High Reach: Creating an Unparalleled Live Video Streaming Network at Twitch",
    "https://blog.twitch.tv/it-it/2021/10/25/"
    "low-latency-high-reach-creating-an-unparalleled-live-video-streaming-network-at-twitch/",
    "2021-10-25",
)
LATENCY_NOTES = press.post(
    "Live Video Streaming Infrastructure at Twitch",
    "https://www.scaleyourapp.com/live-video-streaming-infrastructure-at-twitch/",
    by="scaleyourapp.com",
)

# Web and API
DEFEND = twitch.post(
    "Defend Your Castle: High Availability for High-Stakes Cloud Services",
    "2021/11/16/defend-your-castle-high-availability-for-high-stakes-cloud-services/",
    "2021-11-16",
    read_in="a copy of its opening, and a quotation at vuink.com",
)
BALLAST = twitch.post(
    "Go memory ballast: How I learnt to stop worrying and love the heap",
    "2019/04/10/go-memory-ballast-how-i-learnt-to-stop-worrying-and-love-the-heap-26c2462549a2/",
    "2019-04-10",
    read_in="a copy in gocn/translator",
)
CHAOS = twitch.post(
    "Automated Chaos Testing on the Front-end",
    "https://fr.blog.twitch.tv/en/2022/01/10/automated-chaos-testing-on-the-front-end/",
    "2022-01-10",
)
MONOLITH = twitch.post(
    "Breaking the Monolith at Twitch: Part One",
    "https://jp.blog.twitch.tv/en/2022/03/30/breaking-the-monolith-at-twitch",
    "2022-03-30",
)
WEXIT = twitch.post(
    "Breaking the Monolith at Twitch: Part 2",
    "https://de.blog.twitch.tv/en/2022/04/12/breaking-the-monolith-at-twitch-part-2/",
    "2022-04-12",
    read_in="a copy of its opening, and a quotation at topgamebuilder.com",
)
TWIRP = twitch.post(
    "Twirp: a sweet new RPC framework for Go",
    "2018/01/16/twirp-a-sweet-new-rpc-framework-for-go-5f2febbf35f/",
    "2018-01-16",
)
_twirp = Repository(
    "twitchtv/twirp",
    commit="b72d7e93115044999ca566bb788a2309381b30e3",
    checked=CHECKED,
    publisher="Twitch",
)
TWIRP_ERRORS = _twirp.file("errors.go")
TWIRP_CLIENT = _twirp.file("example/service.twirp.go")
TWIRP_STATSD = _twirp.file("hooks/statsd/statsd.go")

# Data
POSTGRES = twitch.post(
    "How Twitch uses PostgreSQL",
    "2016/10/11/how-twitch-uses-postgresql-c34aa9e56f58/",
    "2016-10-11",
    read_in=_COPY,
)

# Chat
COLLECTOR = twitch.post(
    "Go’s march to low-latency GC",
    "2016/07/05/gos-march-to-low-latency-gc-a6fa96f06eb7/",
    "2016-07-05",
    read_in=_COPY,
)
POKEMON = twitch.post(
    "Recent Chat Issues and TwitchPlaysPokemon",
    "https://pl.blog.twitch.tv/en/2014/02/19/"
    "recent-chat-issues-and-twitchplayspokemon-4f8219e479b9",
    "2014-02-19",
)
GROUP_CHAT = twitch.post(
    "Technically Speaking — Group Chat and General Chat Engineering",
    "2014/04/03/technically-speaking-group-chat-and-general-chat-engineering-86d6cb40a02c",
    "2014-04-03",
)
SCALABILITY = twitch.post(
    "Chat Scalability Improvements",
    "http://ossareh.posthaven.com/chat-scalability-improvements",
    "2014-02",
    by="Mike Ossareh, an engineer of Twitch",
)
PANEL = press.post(
    "Surviving Twitch Plays Pokemon: Adventures in Twitch Chat Engineering (notes)",
    "https://streamersquare.com/twitch-plays-pokemon-twitch-chat-engineering-twitchcon-2016/",
    "2016-10-20",
    by="StreamerSquare, notes of a talk of Twitch",
)

# Documentation of commands
DUMP_HEADER = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked=CHECKED,
    publisher="curl",
    folder="docs/cmdline-opts",
).file("dump-header.md")

# Incidents
LEAK = twitch.post(
    "Updates on the Twitch Security Incident",
    "2021/10/15/updates-on-the-twitch-security-incident/",
    "2021-10-15",
)
LEAK_PRESS = Publisher(checked=_AGAIN, kind="secondary", read_in=_PART).post(
    "Twitch says server error caused data leak",
    "https://uk.news.yahoo.com/twitch-says-server-error-caused-115123707.html",
    "2021-10-07",
    by="Yahoo News",
)
OUTAGE_2013 = Publisher("Twitch", checked=_AGAIN, read_in=_PART).post(
    "Site Outage: Passwords and Stream Keys Reset",
    "https://blog.twitch.tv/en/2013/06/21/site-outage-passwords-and-stream-keys-reset-19fe40d79b01",
    "2013-06-21",
)
CACHE_2013 = twitch.post(
    "Follow Up on Site Outage", "2013/06/25/follow-up-on-site-outage-4a29c054a17", "2013-06-25"
)
STATUS_2022 = press.post(
    "Twitch: Video (Broadcasting) and Purchases, September 28, 2022",
    "https://pingoru.io/providers/twitch/incidents/2276385",
    "2022-09-28",
    by="Pingoru, a copy of the updates on Twitch's status page",
    read_in="",
)
OUTAGE_2023 = press.post(
    "Twitch fora do ar: usuários não conseguem acessar lives no app e no site",
    "https://www.techtudo.com.br/noticias/2023/01/"
    "twitch-fora-do-ar-usuarios-nao-conseguem-acessar-lives-no-app-e-no-site.ghtml",
    "2023-01-03",
    by="TechTudo, a press report in Portuguese",
)

# Money
VIDEO_COST = press.post(
    "Asmongold claims he cost Twitch $158,750 by streaming on a non-partnered channel",
    "https://sportskeeda.com/esports/news-they-re-going-like-this-asmongold-claims-lost-twitch-"
    "158-750-streaming-non-partnered-channel",
    "2022-09",
    by="Sportskeeda, which quotes the letter of Twitch's president",
)
KOREA = press.post(
    "Twitch can no longer afford to stay in South Korea",
    "https://qz.com/twitch-shutting-down-in-south-korea-amazon-1851076203",
    "2023-12-06",
    by="Quartz, which quotes the post of Twitch's CEO",
)
PAYOUT = press.post(
    "Twitch Lays Off Over 500 Employees",
    "https://www.vgchartz.com/article/459590/twitch-lays-off-over-500-employees/",
    "2024-01-10",
    by="VGChartz, which quotes the email of Twitch's CEO",
)
STORAGE_LIMIT = press.post(
    "Twitch limits stream highlights to 100 hours",
    "https://www.creatorhandbook.net/twitch-limits-stream-highlights-to-100-hours/",
    "2025-02",
    by="Creator Handbook",
)
