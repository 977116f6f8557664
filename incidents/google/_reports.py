"""Google Cloud's reports of 2017 to 2020 on its status page; times are US Pacific."""

from functools import partial

from atlas import Publisher, at
from systems.google import _sources as sources

_status = Publisher(
    "Google Cloud status page",
    checked="2026-11-28",
    base="https://status.cloud.google.com/incident",
    read_in="IntelligentDDS/Post-mortems-Analysis",
)
NETWORK = sources.NETWORK_2019
STORAGE = sources.BLOBS_2019
FRONT_ENDS = sources.FRONT_ENDS_2018
PUB_SUB = _status.post("Google Cloud Pub/Sub #19001", "cloud-pubsub/19001", "2019-05-28")
IAM = sources.IAM_2020
BUCKETS = _status.post("Google Cloud Storage #18003", "storage/18003", "2018-09-07")
TOKYO = _status.post("Google Compute Engine #17008", "compute/17008", "2017-06-17")
BALANCERS = _status.post("Google Compute Engine #17007", "compute/17007", "2017-04-12")
CLOUD_SQL = _status.post("Google Cloud SQL #17017", "cloud-sql/17017", "2017-08-29")

pacific = partial(at, zone="PT")
