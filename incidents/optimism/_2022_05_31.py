"""Moments of 31 May 2022; the report's PST is read as Pacific time, which was PDT that day."""

from functools import partial

from atlas import at, undisclosed
from incidents.optimism.facts import RETROSPECTIVE as REPORT

_pt = partial(at, zone="PT")

DEPLOYED = _pt("2022-05-31 07:54") @ REPORT.at("`07:54` Team deploys claims frontend")
NOTICED = _pt("2022-05-31 07:55") @ REPORT.at("`07:55` Some Discord users notice and post")
TWEETS = _pt("2022-05-31 07:58") @ REPORT.at("`07:58` Tweets from users also gain traction")
BACKEND_DOWN = _pt("2022-05-31 08:09") @ REPORT.at(
    "`08:09` Claims backend stops responding to traffic"
)
USERS_TOLD = undisclosed("time: the report says that users let the team know, not when")
ENDPOINT = _pt("2022-05-31 08:15") @ REPORT.at("`08:15` Public endpoint shows elevated error rates")
ASKED = _pt("2022-05-31 08:16") @ REPORT.at("`08:16` Team reaches out to Alchemy to")
FRONTEND_OFF = _pt("2022-05-31 08:25") @ REPORT.at("`08:25` Team takes down claims frontend to")
NO_CONNECTIONS = _pt("2022-05-31 08:26") @ REPORT.at(
    "`08:26` Edge proxy nodes exhaust available Redis"
)
INDEXER_DOWN = _pt("2022-05-31 09:10") @ REPORT.at("`09:10` Indexer stops responding to requests")
EXHAUSTED = _pt("2022-05-31 09:15") @ REPORT.at(
    "`09:15` Edge proxy nodes begin experiencing resource"
)
INDEXER_UP = _pt("2022-05-31 09:54") @ REPORT.at("`09:54` Indexer service is restored")
WARP_HALTS = _pt("2022-05-31 09:55") @ REPORT.at("`09:55` Warp Speed deposit processing halts")
RESIZED = _pt("2022-05-31 10:11") @ REPORT.at("`10:11` Redis instance is resized to avoid")
CACHE_OFF = _pt("2022-05-31 10:15") @ REPORT.at("`10:15` Edge proxy Redis cache is turned")
FRONTEND_ON = _pt("2022-05-31 10:30") @ REPORT.at("`10:30` Claims frontend is put back up,")
DOUBLED = _pt("2022-05-31 10:36") @ REPORT.at("`10:36` Doubled number of edge proxy boxes")
STATUS = _pt("2022-05-31 11:31") @ REPORT.at("`11:31` Degraded performance declared on status page")
LAGS = _pt("2022-05-31 11:57") @ REPORT.at("`11:57` Team is alerted to lags with")
FRONTEND_OFF_AGAIN = _pt("2022-05-31 12:21") @ REPORT.at(
    "`12:21` Claims frontend is taken down again"
)
PINGDOM = _pt("2022-05-31 12:28") @ REPORT.at("`12:28` Pingdom alert is deployed for the")
LIMITED = _pt("2022-05-31 12:54") @ REPORT.at("`12:54` Rate limiter on archival requests is")
DEPTH_3 = _pt("2022-05-31 12:55") @ REPORT.at(
    "`12:55` Team reduced batch submitter confirmation depth"
)
FRONTEND_BACK = _pt("2022-05-31 13:18") @ REPORT.at("`13:18` Claims frontend is put back up")
PROVISIONED = _pt("2022-05-31 14:10") @ REPORT.at("`14:10` Alchemy deploys a follow-up to the")
WARP_UPDATE = _pt("2022-05-31 14:10") @ REPORT.at("`14:10` Update is deployed to Warp Speed")
RESOLVED = _pt("2022-05-31 14:57") @ REPORT.at("`14:57` Status page is set to resolved")
BACKEND_FIXED = _pt("2022-05-31 15:44") @ REPORT.at("`15:44` A fix is pushed for a")
WARP_CLEAR = _pt("2022-05-31 16:55") @ REPORT.at("`16:55` Warp Speed backlog clears")
CASE_FIXED = _pt("2022-05-31 17:01") @ REPORT.at("`17:01` A fix is implemented for case")
