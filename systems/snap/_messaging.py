"""The components that carry a snap from its sender to its recipient, on AWS."""

from atlas import CDN, Cache, Client, Database, Gateway, Linear, ObjectStore, Service, statement
from atlas.technologies.cloudfront import cloudfront
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.eks import eks
from atlas.technologies.elasticache import elasticache
from atlas.technologies.envoy import envoy
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
    figures={"snaps sent, at over 306 M users": facts.SNAPS_2022},
)
recipient = Client(
    "recipient's app",
    technology=snapchat(VERSION),
    role="Shows the snap to the friend that it was sent to.",
    population=scale.USERS_Q4_2025,
)
gateway = Gateway(
    "gateway",
    technology=envoy(VERSION),
    role="First stop of a snap, as told by an outsider's blog (2022).",
    **gap.of("fleet", "load"),
    figures={
        "first stop (2022)": statement("the Snap Gateway, on Envoy (an outsider's blog)")
        @ src.OUTSIDER.at("hits the Snap Gateway first, Snap Gateway is"),
    },
    fails=[failures.NO_UPSTREAM],
)
media = Service(
    "media service",
    technology=eks(VERSION),
    role="The part of sending a snap that handles its picture or video (2022).",
    **gap.of("fleet", "load"),
    scaling=gap("how the media service grows"),
    figures={
        "on AWS' diagram (2022)": statement("Media, with CloudFront and S3")
        @ src.AWS_DIAGRAM.at("labeled components like CloudFront, S3, Media, MCS,"),
        "architecture for snaps (2022)": statement("uses Amazon EKS, among others")
        @ src.AWS_SNAP.at("leveraging AWS services such as Amazon Elastic Kubernetes"),
    },
    fails=[failures.PODS_PENDING],
)
edge = CDN(
    "CloudFront",
    technology=cloudfront(VERSION),
    role="Content delivery network for the media of snaps (2022).",
    **gap.of("fleet", "hit_ratio"),
    figures={
        "used for (2022)": statement("sending snaps, along with S3")
        @ src.AWS_SNAP.at("Amazon CloudFront, Amazon Simple Storage Service (Amazon S3),"),
    },
)
bucket = ObjectStore(
    "S3",
    technology=s3(VERSION),
    role="Keeps media; long-term storage in Glacier Instant Retrieval (2022).",
    fleet=gap("buckets and regions"),
    size=gap("bytes, and objects outside of Glacier"),
    durability=gap("durability: the page gives its availability at Snap"),
    growth=Linear(because="photos and videos that are kept long-term add up"),
    figures={
        "in Glacier (2022)": facts.STORED_MEDIA,
        "availability, Glacier (2022)": facts.MEDIA_AVAILABLE,
        "moved to Glacier (2022)": statement("long-term storage: tens of millions of dollars saved")
        @ src.AWS_DIAGRAM.at("saving tens of millions of dollars without diminishing"),
    },
    fails=[failures.MEDIA_SLOW],
)
mcs = Service(
    "MCS",
    technology=own.in_house(VERSION),
    role="A part of sending a snap, on AWS' diagram (2022).",
    fleet=MACHINES,
    load=gap("requests of this service alone: the 10 million a second are of messaging"),
    scaling=gap("how it grows"),
    figures={
        "on AWS' diagram (2022)": statement("MCS, with Friend Graph and SnapDB")
        @ src.AWS_DIAGRAM.at("MCS, Friend Graph, and Snap DB, connected by"),
    },
    fails=[failures.NO_UPSTREAM],
)
connections = Cache(
    "ElastiCache",
    technology=elasticache(VERSION),
    role="A cache for sending snaps; what it holds is not published (2022).",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "used for (2022)": statement("sending snaps, in near real time")
        @ src.AWS_SNAP.at("Amazon ElastiCache, Amazon CloudFront, Amazon Simple Storage"),
    },
)
snapdb = Database(
    "SnapDB, on DynamoDB",
    technology=dynamodb(VERSION),
    role="Snap's own layer on DynamoDB (2022).",
    fleet=gap("tables and regions"),
    size=gap("bytes: no page that may be cited gives them"),
    **gap.of("consistency", "replication", "backup"),
    figures={
        "DynamoDB, high-traffic days": facts.DYNAMODB_QUERIES,
        "wraps (2022)": statement("DynamoDB, for ephemeral data and cost (an outsider's blog)")
        @ src.OUTSIDER.at("they built a wrapper around the Dynamo DB"),
    },
    fails=[failures.DYNAMODB_THROTTLED, failures.DYNAMODB_UNREACHABLE],
    growth=Linear(because="more users and more snaps mean more items and requests"),
)
