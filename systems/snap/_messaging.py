"""The components that carry a snap from its sender to its recipient, on AWS."""

from atlas import CDN, Cache, Client, Database, Gateway, Linear, ObjectStore, Service, statement
from atlas.technologies.cloudfront import cloudfront
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.eks import eks
from atlas.technologies.elasticache import elasticache
from atlas.technologies.s3 import s3
from systems.snap import _failures as failures
from systems.snap import _scale_facts as scale
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import _technologies as own
from systems.snap.components import snapchat

gap = own.gap
VERSION = gap("version in production")
MACHINES = gap("machine types and their numbers")

app = Client(
    "Snapchat app",
    technology=snapchat(VERSION),
    role="Takes a snap, sends it, and shows those that friends sent.",
    population=scale.USERS_Q4_2025,
    figures={"snaps sent, at 306 M users": facts.SNAPS_2022},
)
recipient = Client(
    "recipient's app",
    technology=snapchat(VERSION),
    role="Gets the message pushed, and fetches the media close to it.",
    population=gap("apps that are connected at a time"),
)
gateway = Gateway(
    "gateway",
    technology=eks(VERSION),
    role="First stop of the app; a service on EKS (2022).",
    **gap.of("fleet", "load"),
    figures={
        "forwards (2022)": statement("snaps to CloudFront, to be stored in S3")
        @ src.JOURNEY.at("uses an EKS service to send Snaps to"),
        "first contact (2022)": statement("a gateway on Amazon EKS")
        @ src.JOURNEY_TEXT.at("the application utilizes a gateway that runs on"),
    },
    fails=[failures.PODS_PENDING],
)
media = Service(
    "media service",
    technology=eks(VERSION),
    role="Delivers pictures and videos through CloudFront and S3 (2022).",
    **gap.of("fleet", "load"),
    scaling=gap("how the media service grows"),
    figures={
        "between app and media (2022)": statement("an EKS service")
        @ src.JOURNEY_TEXT.at("between the app and the media delivery service."),
        "places media (2022)": statement("close to the recipient")
        @ src.JOURNEY.at("making them closer to the recipient when they"),
    },
    fails=[failures.PODS_PENDING],
)
edge = CDN(
    "CloudFront",
    technology=cloudfront(VERSION),
    role="Delivers media to the recipient from a place nearby.",
    **gap.of("fleet", "hit_ratio"),
    figures={
        "carries (2022)": statement("snaps, before they are stored in S3")
        @ src.JOURNEY_TEXT.at("it is sent to AWS CloudFront"),
    },
)
bucket = ObjectStore(
    "S3",
    technology=s3(VERSION),
    role="Keeps media; long-term storage in Glacier Instant Retrieval (2022).",
    fleet=gap("buckets and regions"),
    size=facts.STORED_MEDIA,
    durability=gap("durability: the page gives its availability at Snap"),
    growth=Linear(because="photos and videos that are kept long-term add up"),
    figures={
        "moved to Glacier (2022)": statement(
            "long-term storage, to save tens of millions of dollars"
        )
        @ src.AWS_SNAP.at("saving tens of millions of dollars without diminishing"),
    },
    fails=[failures.MEDIA_SLOW],
)
mcs = Service(
    "MCS, core orchestration",
    technology=own.in_house(VERSION),
    role="Manages the delivery of snaps and messages (2022).",
    fleet=MACHINES,
    load=gap("requests of this service alone: the 10 million a second are of messaging"),
    scaling=gap("how it grows"),
    figures={
        "called by (2022)": statement("the app, once the media are stored")
        @ src.JOURNEY_TEXT.at("client makes a request to the core orchestration"),
    },
    fails=[failures.NO_UPSTREAM],
)
friends = Service(
    "Friend Graph",
    technology=own.in_house(VERSION),
    role="Checks that the sender may send to this recipient (2022).",
    fleet=MACHINES,
    load=gap("checks a second"),
    scaling=gap("how it grows"),
    figures={
        "checks (2022)": statement("permission to send to the recipient")
        @ src.JOURNEY_TEXT.at("the service checks the friend graph"),
    },
    fails=[failures.NO_UPSTREAM],
)
connections = Cache(
    "ElastiCache",
    technology=elasticache(VERSION),
    role="Lets the messaging service push messages to clients quickly (2022).",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "used for (2022)": statement("quick push of messages to clients")
        @ src.JOURNEY.at("uses Elasticache to quickly push messages to clients"),
    },
)
snapdb = Database(
    "SnapDB, on DynamoDB",
    technology=dynamodb(VERSION),
    role="Snap's own front end to DynamoDB, for conversations and other data (2022).",
    fleet=gap("tables and regions"),
    size=gap("bytes: no page that may be cited gives them"),
    consistency=statement("adds transactions and TTL (2022)")
    @ src.JOURNEY.at("transactions, TTL, and efficient management of ephemeral"),
    **gap.of("replication", "backup"),
    figures={
        "DynamoDB, high-traffic days 2022": facts.DYNAMODB_QUERIES,
        "nightly scans (2022)": facts.SCAN_RATE,
        "front end (2022)": statement("to DynamoDB, also to keep costs under control")
        @ src.JOURNEY.at("their own SnapDB as a front-end to DynamoDB"),
    },
    fails=[failures.DYNAMODB_THROTTLED, failures.DYNAMODB_UNREACHABLE],
    growth=Linear(because="more users and more snaps mean more items and requests"),
)
