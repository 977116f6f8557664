"""Moments and figures of 2 June 2019."""

from atlas import at_most, hours, minutes, percent
from incidents.google._reports import NETWORK, pacific

BEGAN = pacific("2019-06-02 11:45") @ NETWORK.at("at 11:45 US/Pacific, the previously-")
FELT = pacific("2019-06-02 11:47") @ NETWORK.at("began to be seen in the period 11:47-11:49")
SPANNER_DOWN = pacific("2019-06-02 11:48") @ NETWORK.at(
    "unavailable during the duration 11:48 to 15:44."
)
PUB_SUB_ADMIN = pacific("2019-06-02 11:50") @ NETWORK.at("First from 11:50 to")
STATUS = pacific("2019-06-02 12:53") @ NETWORK.at("| Jun 02, 2019 | 12:53 |")
CAUSE = pacific("2019-06-02 13:01") @ NETWORK.at("As of 13:01 US/Pacific, the incident had been")
ROLLOUT = pacific("2019-06-02 14:03") @ NETWORK.at("configuration began to roll out at 14:03.")
RECOVERING = pacific("2019-06-02 15:19") @ NETWORK.at(
    "Recovery of network capacity started at 15:19,"
)
FIRST_VPN = pacific("2019-06-02 15:40") @ NETWORK.at("gateways in us-east4 recovered at 15:40.")
SPANNER_BACK = pacific("2019-06-02 15:44") @ NETWORK.at(
    "unavailable during the duration 11:48 to 15:44."
)
PUB_SUB_AGAIN = pacific("2019-06-02 16:05") @ NETWORK.at("and finally from 16:05 to 16:25.")
RESUMED = pacific("2019-06-02 16:10") @ NETWORK.at("service was resumed at 16:10 US/Pacific time.")
PUB_SUB_BACK = pacific("2019-06-02 16:25") @ NETWORK.at("and finally from 16:05 to 16:25.")
VPN_BACK = pacific("2019-06-02 16:30") @ NETWORK.at(
    "at 16:30. Additional intervention was required"
)
LATENCY_BACK = pacific("2019-06-02 16:50") @ NETWORK.at(
    "from 13:10 to 16:50 latency was increased by"
)

ALERTED = minutes(2) @ NETWORK.at(
    "alerted to the failure two minutes after", of="from the failure to its alert"
)
_DURATIONS = NETWORK.at("3 hours 19 minutes, and 4 hours 25")
SHORTEST = (hours(3) @ _DURATIONS + minutes(19) @ _DURATIONS).meaning_of(
    "packet loss, region with the shortest", basis="degraded"
)
LONGEST = (hours(4) @ _DURATIONS + minutes(25) @ _DURATIONS).meaning_of(
    "packet loss, region with the longest", basis="degraded"
)
US_EAST_1 = at_most(percent(33)) @ NETWORK.at(
    "us-east1 up to 33% packet loss from 11:38",
    of="packets of us-east1, 11:38 to 12:17 PDT",
    basis="peak",
)
PUB_SUB_DROP = percent(27) @ NETWORK.at(
    "27% global drop in successful publish and subscribe", of="publish and subscribe requests"
)
JOBS = percent(27) @ NETWORK.at(
    "API calls had an error rate of 27%.", of="jobs.insert calls of BigQuery, 11:47 to 12:02 PDT"
)
OBJECTS = percent(96.2) @ NETWORK.at(
    "us-west2 96.2%", of="requests to buckets in us-west2", basis="mean"
)
APP_ENGINE = percent(23.2) @ NETWORK.at(
    "saw a 23.2% drop in requests per second", of="requests to App Engine in us-central"
)
PUSHES = percent(50) @ NETWORK.at(
    "2019 11:30, 50% of", of="configuration pushes of Endpoints, until 4 June 11:30 PDT"
)
