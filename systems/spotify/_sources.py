"""Every source about Spotify, stated once."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"
_BEGINNING = "a stored copy of the page's beginning"
spotify = Publisher(
    "Spotify", checked=CHECKED, base="https://engineering.atspotify.com", read_in=_BEGINNING
)
labs = Publisher("Spotify", checked=CHECKED, base="https://labs.spotify.com", read_in=_BEGINNING)
press = Publisher(checked=CHECKED, kind="secondary", read_in=_BEGINNING)

# Incidents
OUTAGE_2025 = spotify.post(
    "Incident Report: Spotify Outage on April 16, 2025",
    "2025/05/incident-report-spotify-outage-on-april-16-2025",
    "2025-05",
)
TIMELINE_2025 = press.post(
    "What Brought Spotify Down on April 16, 2025?",
    "https://www.rasikmhetre.com/p/what-brought-spotify-down-on-april-16-2025",
    "2025",
    by="Rasik Mhetre",
)
OUTAGE_2022 = spotify.post(
    "Incident Report: Spotify Outage on March 8, 2022",
    "2022/03/incident-report-spotify-outage-on-march-8/",
    "2022-03-11",
)
TRAFFIC_DIRECTOR = Publisher("Google Cloud", checked=CHECKED).post(
    "Elevated HTTP 500s errors for a small number of customers with load balancers on "
    "Traffic Director-managed backends",
    "https://status.cloud.google.com/incidents/LuGcJVjNTeC5Sb9pSJ9o",
    "2022-03-15",
)
MEGAPHONE = press.post(
    "A Spotify publisher was down Monday night. The culprit? A lapsed security certificate",
    "https://www.wkms.org/npr-news/npr-news/2022-05-31/"
    "a-spotify-publisher-was-down-monday-night-the-culprit-a-lapsed-security-certificate",
    "2022-05-31",
    by="NPR",
)
MEGAPHONE_TIMES = press.post(
    "Spotify suffered an hours-long podcast outage",
    "https://mybroadband.co.za/news/cloud-hosting/"
    "446764-spotify-suffered-an-hours-long-podcast-outage.html",
    "2022-06-01",
    by="MyBroadband",
)
CERTIFICATE_2020 = press.post(
    "The Day the Music Died: Certificate Expiration Takes Down Spotify",
    "https://www.thesslstore.com/blog/"
    "the-day-the-music-died-certificate-expiration-takes-down-spotify/",
    "2020-08",
    by="The SSL Store",
)
CERTIFICATE_ERROR = press.post(
    "Spotify forgets to renew a certificate",
    "https://geekosapiens.com/spotify-forgets-to-renew-a-certificate/",
    "2020-08",
    by="Geeko Sapiens",
)
DELETED = spotify.post(
    "Keynote: How Spotify Accidentally Deleted All its Kube Clusters with No User Impact",
    "https://kccnceu19.sched.com/event/MQbb",
    "2019-05-22",
)
DELETED_TALK = spotify.post(
    "Keynote: How Spotify Accidentally Deleted All its Kube Clusters (captions)",
    "https://www.youtube.com/watch?v=ix0Tw8uinWs",
    "2019-05-22",
    read_in="the captions at videodb.org, their beginning",
)
DELETED_PRESS = press.post(
    "Hoe Spotify zijn Kubernetes-clusters twee keer per ongeluk verwijderde",
    "https://itdaily.be/blogs/cloud/"
    "hoe-spotify-zijn-kubernetes-clusters-twee-keer-per-ongeluk-verwijderde-en-wat-jij-"
    "daarvan-kan-leren/",
    "2019",
    by="ITdaily",
)
DYN = spotify.post(
    "Spotify's Love/Hate Relationship with DNS (slides)",
    "https://speakerdeck.com/roguelynn/hate-relationship-with-dns",
    "2017-03",
)
DYN_DATE = press.post(
    "Distributed denial of service: posts",
    "https://www.bakerdatacounsel.com/tag/distributed-denial-of-service/",
    "2016-10",
    by="BakerHostetler",
)
DNS_POST = spotify.post(
    "Spotify’s Love/Hate Relationship with DNS",
    "2017/03/spotifys-love-hate-relationship-with-dns/",
    "2017-03-31",
)
POPCOUNT = spotify.post(
    "Incident Management at Spotify", "2013/06/incident-management-at-spotify/", "2013-06-04"
)
POPCOUNT_SUMMARY = Repository(
    "icco/postmortems",
    commit="f901e76eb5f41ccd62bbb0eb1bbad705acfa8f4c",
    checked=CHECKED,
    publisher="icco/postmortems (summaries)",
).file(
    "data/d17fe136-eb00-44f8-8147-e3dc22358cba.md",
    title="Spotify Popcount service outage of April 2013",
    published="2026-05-04",
    kind="secondary",
)
REVIEWS = spotify.post(
    "Failing Forward — How We Grow from Incidents",
    "2022/05/failing-forward-how-we-grow-from-incidents/",
    "2022-05-12",
)

# Delivery of audio, events and requests
P2P = Publisher("Spotify and KTH", checked=CHECKED).post(
    "Spotify - Large Scale, Low Latency, P2P Music-on-Demand Streaming",
    "http://www.csc.kth.se/~gkreitz/spotify-p2p10/",
    "2010-08",
)
P2P_SHARES = press.post(
    "New report explains how Spotify works",
    "https://musically.com/2011/05/31/new-report-explains-how-spotify-works/",
    "2011-05-31",
    by="Music Ally",
)
P2P_END = press.post(
    "Spotify to Take Down Its Peer-to-Peer Network",
    "http://android-zone.ws/topic/3141-spotify-to-take-down-its-peer-to-peer-network/",
    "2014",
    by="android-zone.ws",
)
BBR = spotify.post(
    "Smoother Streaming with BBR", "2018/08/smoother-streaming-with-bbr/", "2018-08-31"
)
CDN = spotify.post(
    "How Spotify Aligned CDN Services for a Lightning Fast Streaming Experience",
    "2020/02/how-spotify-aligned-cdn-services-for-a-lightning-fast-streaming-experience/",
    "2020-02-24",
)
STUDY = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="Sujeet Jaiswal",
).file(
    "content/articles/design-spotify-music-streaming/README.md",
    title="Design Spotify Music Streaming",
    published="2026-04-21",
    kind="secondary",
)
GOOGLE_EVENTS = Publisher("Google Cloud", checked=CHECKED, kind="vendor").post(
    "Spotify's journey to cloud: why Spotify migrated its event delivery system from Kafka",
    "https://cloud.google.com/blog/products/gcp/spotifys-journey-to-cloud-why-spotify-migrated-"
    "its-event-delivery-system-from-kafka-to-google-cloud-pubsub",
    "2016-03",
)
EVENTS_TALK = press.post(
    "Overview of the Reliable Event Delivery System at Spotify",
    "https://www.infoq.com/news/2017/03/event-delivery-spotify-qcon/",
    "2017-03-31",
    by="InfoQ",
)
EVENTS_QCON = spotify.post(
    "Spotify's Reliable Event Delivery System",
    "https://qconlondon.com/london-2017/london-2017/presentation/"
    "spotifys-reliable-event-delivery-system.html",
    "2017-03",
)
PUBSUB_API = Repository(
    "googleapis/googleapis",
    commit="479acf6990eada1213f8666f1c795a018f8496f9",
    checked="2026-11-28",
    publisher="Google Cloud",
).file("google/pubsub/v1/pubsub.proto", kind="vendor")
EXPORT = labs.post(
    "Reliable export of Cloud Pub/Sub streams to Cloud Storage",
    "2017/04/26/reliable-export-of-cloud-pubsub-streams-to-cloud-storage/",
    "2017-04-26",
)
CONSUMERS = labs.post(
    "Autoscaling Pub/Sub Consumers", "2017/11/20/autoscaling-pub-sub-consumers/", "2017-11-20"
)
EVENTS_2019 = spotify.post(
    "Spotify’s Event Delivery – Life in the Cloud",
    "2019/11/spotifys-event-delivery-life-in-the-cloud",
    "2019-11-12",
)
EVENTS_INFOQ = press.post(
    "Experience Running Spotify’s Event Delivery System in the Cloud",
    "https://www.infoq.com/news/2019/12/spotify-event-delivery/",
    "2019-12",
    by="InfoQ",
)
PLATFORM = spotify.post(
    "Data Platform Explained Part II", "2024/05/data-platform-explained-part-ii", "2024-05-28"
)
PLATFORM_NOTES = press.post(
    "Data Platform Explained Part II (highlights)",
    "https://pelayoarbues.com/literature-notes/Articles/Data-Platform-Explained-Part-II",
    "2024-05-28",
    by="Pelayo Arbués",
)
PLATFORM_SUMMARY = press.post(
    "Data Platform Explained Part II (summary)",
    "https://www.engineering.fyi/article/data-platform-explained-part-ii",
    "2024-05-28",
    by="engineering.fyi",
)
WRAPPED = labs.post(
    "Spotify Unwrapped: How we brought you a decade of data",
    "2020/02/18/wrapping-up-the-decade-a-data-story/",
    "2020-02-18",
)
WRAPPED_SUMMARY = press.post(
    "Spotify Unwrapped: How we brought you a decade of data (summary)",
    "https://www.engineering.fyi/article/spotify-unwrapped-how-we-brought-you-a-decade-of-data",
    "2020-02-18",
    by="engineering.fyi",
)
WRAPPED_PRESS = press.post(
    "How Spotify ran the largest Google Dataflow job ever for Wrapped 2019",
    "https://uk.news.yahoo.com/spotify-ran-largest-google-dataflow-173009241.html",
    "2020-02-18",
    by="TechCrunch",
)
SCIO = Repository(
    "spotify/scio", commit="3b35141a594213854ef88bbaaec1246d36238ddb", checked=CHECKED
).file("README.md")
VOYAGER = spotify.post(
    "Introducing Voyager: Spotify’s New Nearest-Neighbor Search Library",
    "2023/10/introducing-voyager-spotifys-new-nearest-neighbor-search-library",
    "2023-10-25",
)
_voyager = Repository(
    "spotify/voyager", commit="2a2f1f134a6fbb8c6ef75d4bb2082df041923000", checked=CHECKED
)
VOYAGER_README = _voyager.file("README.md")
VOYAGER_SITE = _voyager.file("docs/index.html", title="Voyager", published="2023-10-25")
APOLLO_CORE = Repository(
    "spotify/apollo", commit="a03105ee1f98f8c5878f4e3c4d03c8732c6384bd", checked=CHECKED
).file("apollo-core/README.md")
