"""Moments and figures of 15 August 2017."""

from atlas import hours, minutes, percent
from incidents.google._reports import CLOUD_SQL, pacific

BEGAN = pacific("2017-08-15 17:20") @ CLOUD_SQL.at("15 August 2017 from 17:20 to 20:55 PDT,")
PAGED = pacific("2017-08-15 17:20") @ CLOUD_SQL.at("Google engineers were paged at 17:20 when")
STATUS = pacific("2017-08-15 18:56") @ CLOUD_SQL.at("| Aug 15, 2017 | 18:56 |")
NARROWED = pacific("2017-08-15 20:35") @ CLOUD_SQL.at("| Aug 15, 2017 | 20:35 |")
ENDED = pacific("2017-08-15 20:55") @ CLOUD_SQL.at("15 August 2017 from 17:20 to 20:55 PDT,")

_DURATION = CLOUD_SQL.at("a duration of 3 hours and 35 minutes.")
LASTED = (hours(3) @ _DURATION + minutes(35) @ _DURATION).meaning_of(
    "issues of Cloud SQL in europe-west1", basis="degraded"
)
UNMANAGED = percent(43.1) @ CLOUD_SQL.at(
    "from 17:20 to 20:55 PDT, 43.1% of Cloud", of="instances in europe-west1"
)
