"""Components of Cloud Storage that its incident of September 2018 affected."""

from atlas import Cache, Client, Database, ObjectStore, gaps_in, statement, undisclosed
from atlas.technologies.cloud_storage import cloud_storage
from incidents.google._reports import BUCKETS
from systems.google._technologies import api_client, in_house

_WHERE = "Google's report of September 2018"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

customers = Client(
    "customers",
    technology=api_client(_VERSION),
    role="Read and write objects in buckets of the US multiregion.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
buckets = ObjectStore(
    "US buckets",
    technology=cloud_storage(_VERSION),
    role="Customers' buckets of Cloud Storage in the US multiregion.",
    **gap.of("fleet", "size"),
    durability=undisclosed(f"durability: not in {_WHERE}"),
)
cache = Cache(
    "location cache",
    technology=in_house(_VERSION),
    role="A feature of August 2018: prefetches the location of some internal metadata.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
)
metadata = Database(
    "metadata storage",
    technology=in_house(_VERSION),
    role="Stores internal metadata of Cloud Storage, in keyspaces.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "backend RPC times out": statement("the request for metadata returns an error")
        @ BUCKETS.at("returned an error if the backend RPC timed")
    },
)
