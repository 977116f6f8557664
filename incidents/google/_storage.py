"""Components of Google Cloud that the incident of March 2019 affected."""

from atlas import Deployer, Monitor, ObjectStore, Service, gaps_in, statement, undisclosed
from atlas.technologies.cloud_storage import cloud_storage
from incidents.google._reports import STORAGE
from incidents.google._technologies import app_engine, stackdriver
from systems.google._technologies import in_house

_WHERE = "Google's report of March 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

change_job = Deployer(
    "configuration job",
    technology=in_house(_VERSION),
    role="Makes the configuration changes that are to reduce the storage of metadata.",
    fleet=_FLEET,
    strategy=undisclosed(f"whether it changes one region after another: not in {_WHERE}"),
    frequency=undisclosed(f"how often it runs: not in {_WHERE}"),
)
lookup = Service(
    "blob location lookup",
    technology=in_house(_VERSION),
    role="A key part of the blob storage: it looks up the location of blob data.",
    **gap.of("fleet", "load", "scaling"),
)
blobs = ObjectStore(
    "blob storage",
    technology=in_house(_VERSION),
    role="Google's internal storage of large data objects.",
    **gap.of("fleet", "size"),
    durability=undisclosed(f"durability: not in {_WHERE}"),
    figures={
        "tasks": statement("crashed due to high load when they started")
        @ STORAGE.at("start up without crashing due to high load.")
    },
)
buckets = ObjectStore(
    "Cloud Storage",
    technology=cloud_storage(_VERSION),
    role="Serves customers' objects, in all bucket locations and storage classes.",
    **gap.of("fleet", "size"),
    durability=undisclosed(f"durability: not in {_WHERE}"),
)
applications = Service(
    "App Engine",
    technology=app_engine(_VERSION),
    role="Its Blobstore API, its deployments and its static files use blobs.",
    **gap.of("fleet", "load", "scaling"),
)
monitoring = Monitor(
    "Stackdriver Monitoring",
    technology=stackdriver(_VERSION),
    role="Stores the time series of customers, and alerts on them.",
    fleet=_FLEET,
    watches=statement("time series; recent ones stayed available, alerting was not affected")
    @ STORAGE.at("Recent time series data was available. Alerting"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
products = Service(
    "Gmail and others",
    technology=in_house(_VERSION),
    role="Gmail, Photos and Drive; they have caching and redundancy of their own.",
    **gap.of("fleet", "load", "scaling"),
)
