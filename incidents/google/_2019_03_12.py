"""Moments and figures of 12 March 2019."""

from atlas import at_most, hours, minutes, percent
from incidents.google._reports import STORAGE, pacific

GROWTH = pacific("2019-03-11") @ STORAGE.at("On Monday 11 March 2019, Google SREs were")
CHANGE = pacific("2019-03-12") @ STORAGE.at("12 March, to reduce resource usage, SREs made")
BEGAN = pacific("2019-03-12 18:40") @ STORAGE.at("12 March 2019 from 18:40 to 22:50 PDT,")
ALERTED = pacific("2019-03-12 18:56") @ STORAGE.at("disruption at 18:56 PDT and immediately")
STATUS = pacific("2019-03-12 20:31") @ STORAGE.at("| Mar 12, 2019 | 20:31 |")
ALL_REGIONS = pacific("2019-03-12 20:46") @ STORAGE.at("| Mar 12, 2019 | 20:46 |")
UNDERSTOOD = pacific("2019-03-12 22:15") @ STORAGE.at("| Mar 12, 2019 | 22:15 |")
ENDED = pacific("2019-03-12 22:50") @ STORAGE.at("12 March 2019 from 18:40 to 22:50 PDT,")

_DURATION = STORAGE.at("a duration of 4 hours and 10 minutes.")
LASTED = (hours(4) @ _DURATION + minutes(10) @ _DURATION).meaning_of(
    "disruption of the blob storage", basis="degraded"
)
ERRORS = percent(20) @ STORAGE.at(
    "averaging 20% error rates with", of="requests to blob storage", basis="mean"
)
ERRORS_PEAK = percent(31) @ STORAGE.at(
    "with a short peak of 31% errors", of="requests to blob storage", basis="peak"
)
CLOUD_STORAGE = percent(4.8) @ STORAGE.at(
    "error rate of 4.8%.", of="requests to Cloud Storage", basis="mean"
)
HISTORY = at_most(percent(5)) @ STORAGE.at(
    "experienced up to 5% errors retrieving historical time", of="reads of old time series"
)
BLOBSTORE = percent(21) @ STORAGE.at(
    "peaked at 21% for fetching blob data.",
    of="fetches by App Engine's Blobstore API",
    basis="peak",
)
DEPLOYMENTS = percent(90) @ STORAGE.at(
    "elevated errors that peaked at 90%.", of="App Engine deployments", basis="peak"
)
