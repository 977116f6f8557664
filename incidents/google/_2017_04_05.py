"""Moments and figures of 5 April 2017."""

from atlas import at_most, hours, minutes, percent
from incidents.google._reports import BALANCERS, pacific

BEGAN = pacific("2017-04-05 01:13") @ BALANCERS.at("5 April 2017 from 01:13 to 01:35 PDT,")
PAGED = pacific("2017-04-05 01:22") @ BALANCERS.at("Google engineers were paged at 01:22 PDT.")
SWITCHED = pacific("2017-04-05 01:34") @ BALANCERS.at("master server at 01:34 which mitigated the")
ENDED = pacific("2017-04-05 01:35") @ BALANCERS.at("5 April 2017 from 01:13 to 01:35 PDT,")
RESUMED = pacific("2017-04-05 05:16") @ BALANCERS.at("until 05:16 while the root")

LASTED = minutes(22) @ BALANCERS.at(
    "error rate for a duration of 22 minutes.", of="the 25 % error rate", basis="degraded"
)
ERRORS = percent(25) @ BALANCERS.at(
    "experienced a 25% error rate for a duration", of="requests to the HTTP(S) Load Balancer"
)
ALL_ERRORS = percent(100) @ BALANCERS.at(
    "were recently modified experienced error rates of 100%.", of="requests to these balancers"
)
SWITCH_TAKES = at_most(minutes(1)) @ BALANCERS.at(
    "issue for most services within one minute.",
    of="from the switch, for most services",
    basis="step",
)
_PAUSE_HOURS = BALANCERS.at("to the HTTP(S) Load Balancer for three")
_PAUSE_MINUTES = BALANCERS.at("hours and 41 minutes after the incident, until")
PAUSED = (hours(3) @ _PAUSE_HOURS + minutes(41) @ _PAUSE_MINUTES).meaning_of(
    "the pause of configuration changes, after the incident"
)
