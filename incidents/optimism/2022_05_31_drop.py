"""Users find a launch before its announcement; ten times the traffic, and no capacity for it."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    action,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import DEPLOYMENT
from atlas.technologies.failures.redis import COUNT_CLIENTS, LIST_CLIENTS
from atlas.technologies.redis import redis
from incidents.optimism import _2022_05_31 as facts
from incidents.optimism import components as c
from incidents.optimism.facts import CAPACITY, NODE_START, NOTICE, TRAFFIC
from incidents.optimism.facts import RETROSPECTIVE as REPORT

_NO_COST = undisclosed("costs: not in the retrospective of 2022")

with IncidentAnatomy(
    c.optimism,
    "A launch found early overloads endpoint, claims and deposits",
    as_of="2022-05-31",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement("the airdrop contract is funded, and the claims frontend deployed")
            @ REPORT.at("`07:54` Team deploys claims frontend"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("users notice on Discord that the claims frontend is live")
            @ REPORT.at("`07:55` Some Discord users notice and post"),
            when=facts.NOTICED,
        ),
        Event(
            statement("tweets gain traction") @ REPORT.at("Tweets from users also gain traction"),
            when=facts.TWEETS,
        ),
        Event(
            statement("the claims backend stops responding")
            @ REPORT.at("Claims backend stops responding to traffic"),
            when=facts.BACKEND_DOWN,
            phase="began",
            effects=[
                Effect(c.backend, "lost"),
                Effect(c.frontend, "degraded", because=c.backend),
                Effect(c.users, "degraded", because=c.frontend),
            ],
        ),
        Event(
            statement("users report that the claims backend crashed; there was no alert")
            @ REPORT.at("The claims backend crashed, and it was our"),
            when=facts.USERS_TOLD,
            phase="detected",
        ),
        Event(
            statement("the public endpoint has elevated error rates")
            @ REPORT.at("Public endpoint shows elevated error rates"),
            when=facts.ENDPOINT,
            effects=[Effect(c.endpoint, "degraded")],
        ),
        Event(
            statement("the team asks Alchemy for about 700 % more capacity")
            @ REPORT.at("`08:16` Team reaches out to Alchemy to"),
            when=facts.ASKED,
        ),
        Event(
            statement("the team takes the claims frontend down, to save users from errors")
            @ REPORT.at("Team takes down claims frontend to prevent users"),
            when=facts.FRONTEND_OFF,
            effects=[Effect(c.frontend, "lost")],
        ),
        Event(
            statement("edge proxies exhaust the available Redis connections")
            @ REPORT.at("Edge proxy nodes exhaust available Redis connections"),
            when=facts.NO_CONNECTIONS,
            effects=[Effect(c.cache, "degraded", because=c.endpoint)],
        ),
        Event(
            statement("the indexer stops responding")
            @ REPORT.at("Indexer stops responding to requests"),
            when=facts.INDEXER_DOWN,
            effects=[Effect(c.indexer, "lost")],
        ),
        Event(
            statement("the edge proxies begin to exhaust their resources")
            @ REPORT.at("Edge proxy nodes begin experiencing resource exhaustion"),
            when=facts.EXHAUSTED,
        ),
        Event(
            statement("the indexer is restored") @ REPORT.at("Indexer service is restored"),
            when=facts.INDEXER_UP,
            effects=[Effect(c.indexer, "recovered")],
        ),
        Event(
            statement("Warp Speed halts: it cannot query the chain through the endpoint")
            @ REPORT.at("was unable to query chain state when the"),
            when=facts.WARP_HALTS,
            effects=[Effect(c.warp_speed, "lost", because=c.endpoint)],
        ),
        Event(
            statement("Redis is resized, against exhaustion of the connection pool")
            @ REPORT.at("is resized to avoid connection pool exhaustion"),
            when=facts.RESIZED,
        ),
        Event(
            statement("resizing does not help: the Redis cache is turned off")
            @ REPORT.at("since resizing the instances did not solve the"),
            when=facts.CACHE_OFF,
            effects=[Effect(c.cache, "lost")],
        ),
        Event(
            statement("the claims frontend is up again, despite degraded performance")
            @ REPORT.at("frontend is put back up, despite degraded performance"),
            when=facts.FRONTEND_ON,
            effects=[Effect(c.frontend, "degraded"), Effect(c.backend, "degraded")],
        ),
        Event(
            statement("the number of edge proxies is doubled")
            @ REPORT.at("Doubled number of edge proxy boxes"),
            when=facts.DOUBLED,
        ),
        Event(
            statement("the status page says degraded performance, after several hours")
            @ REPORT.at("Degraded performance declared on status page"),
            when=facts.STATUS,
        ),
        Event(
            statement("the team is alerted to lags of the batch submitter")
            @ REPORT.at("Team is alerted to lags with the batch"),
            when=facts.LAGS,
        ),
        Event(
            statement("the claims frontend is taken down again")
            @ REPORT.at("Claims frontend is taken down again"),
            when=facts.FRONTEND_OFF_AGAIN,
            effects=[Effect(c.frontend, "lost")],
        ),
        Event(
            statement("an alert for the claims API is deployed in Pingdom")
            @ REPORT.at("Pingdom alert is deployed for the claims API"),
            when=facts.PINGDOM,
        ),
        Event(
            statement("a rate limiter on archival requests is deployed at the edge proxy")
            @ REPORT.at("Rate limiter on archival requests is deployed at"),
            when=facts.LIMITED,
        ),
        Event(
            statement("the batch submitter waits for 3 confirmations, not 6")
            @ REPORT.at("batch submitter confirmation depth from 6 to 3"),
            when=facts.DEPTH_3,
        ),
        Event(
            statement("the claims frontend is put back up")
            @ REPORT.at("`13:18` Claims frontend is put back up"),
            when=facts.FRONTEND_BACK,
            effects=[Effect(c.frontend, "degraded")],
        ),
        Event(
            statement("Alchemy restores full archive support, and has provisioned the capacity")
            @ REPORT.at("full archive support and finishes provisioning additional capacity"),
            when=facts.PROVISIONED,
            phase="mitigated",
        ),
        Event(
            statement("Warp Speed is updated, to clear its backlog")
            @ REPORT.at("Update is deployed to Warp Speed to clear"),
            when=facts.WARP_UPDATE,
            effects=[Effect(c.warp_speed, "degraded")],
        ),
        Event(
            statement("the status page says resolved: all systems operate normally")
            @ REPORT.at("that day, with all systems operating normally."),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[
                Effect(c.endpoint, "recovered"),
                Effect(c.frontend, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
        Event(
            statement("a fix is pushed for a bug of the claims backend that prevented claims")
            @ REPORT.at("on the claims backend that prevented claims"),
            when=facts.BACKEND_FIXED,
            effects=[Effect(c.backend, "recovered")],
        ),
        Event(
            statement("the backlog of Warp Speed is cleared")
            @ REPORT.at("Warp Speed backlog clears"),
            when=facts.WARP_CLEAR,
            effects=[Effect(c.warp_speed, "recovered")],
        ),
        Event(
            statement("the claims API is fixed to ignore the case of addresses")
            @ REPORT.at("fix is implemented for case sensitivity in claims"),
            when=facts.CASE_FIXED,
        ),
    ],
    trigger=statement("users notice the live claims frontend before the announcement")
    @ REPORT.at("Community members on Discord noticed almost immediately, and"),
    detection=statement("users reported the claims backend; it had no alert")
    @ REPORT.at("The claims backend crashed, and it was our"),
    mitigation=statement("Alchemy doubled its capacity for Optimism; archive requests were limited")
    @ REPORT.at("who doubled global Optimism capacity for us."),
    impact={
        "Redis cache of the proxies": statement("turned off; no time is given for its return")
        @ REPORT.at("Edge proxy Redis cache is turned off, since"),
        "traffic increased by": TRAFFIC,
        "endpoint capacity needed": CAPACITY,
        "start of a node": NODE_START,
        "notice agreed with Alchemy": NOTICE,
        "claims": statement("for a time only those who called the contract directly could claim")
        @ REPORT.at("users were able to get their claims through"),
        "exchanges": statement("launches and deposits were delayed several hours")
        @ REPORT.at("exchanges launches and deposits were delayed several hours."),
        "batch submitter": statement("its submission rate was too low to keep up with demand")
        @ REPORT.at("Submission rate was too low to keep up"),
        "over-provisioning": statement("the team thought that it was over-provisioned by 4x")
        @ REPORT.at("we were already over provisioned by 4x. This"),
        "time zone": statement("the report says PST, read as Pacific time: PDT on that day")
        @ REPORT.at("All times listed in PST."),
        "error text": undisclosed(
            "messages: the retrospective prints none; those below are Redis's own"
        ),
    },
    barriers=[
        Barrier(
            "Load test before the launch",
            kind="test",
            what=statement("it could have caught the issues of Redis and the claims backend")
            @ REPORT.at("we could have caught the Redis issues we"),
            stops=c.backend,
            cost=_NO_COST,
        ),
        Barrier(
            "Contracts that can be paused",
            kind="fallback",
            what=statement("contracts that are part of a launch should be pause-able")
            @ REPORT.at("in a launch those contracts should be pause-able."),
            stops=c.backend,
            cost=_NO_COST,
        ),
        Barrier(
            "48 hours' notice to providers",
            kind="capacity",
            what=statement("providers should have at least 48 hours' notice to provision capacity")
            @ REPORT.at("have at least 48 hours notice to provision"),
            stops=c.endpoint,
            cost=_NO_COST,
        ),
        Barrier(
            "Several node providers",
            kind="redundancy",
            what=statement("action: split public RPC traffic through multiple providers")
            @ REPORT.at("Split public RPC traffic through multiple providers (in"),
            stops=c.endpoint,
            cost=_NO_COST,
        ),
        Barrier(
            "Redis read replicas",
            kind="capacity",
            what=statement("action: add Redis read replicas to the edge proxy")
            @ REPORT.at("Add Redis read replicas to edge proxy"),
            stops=c.cache,
            cost=_NO_COST,
        ),
        Barrier(
            "No public endpoint for internal services",
            kind="isolation",
            what=statement("action: remove configurations that use the public endpoint")
            @ REPORT.at("remove any configurations that use the public endpoint"),
            stops=c.warp_speed,
            cost=_NO_COST,
        ),
    ],
    signals=[
        redis.MAX_CLIENTS,
        redis.REJECTED.rising(),
        Alert(
            name=statement("the Pingdom alert for the claims API, new that day")
            @ REPORT.at("Pingdom alert is deployed for the claims API")
        ),
    ],
    recovery=[
        COUNT_CLIENTS,
        LIST_CLIENTS,
        Step(
            "Limit how far back a request may read, to protect the archive nodes.",
            command=action("Limit the depth of archival requests to 64 blocks at the edge proxy.")
            @ REPORT.at("archival request depth to 64 blocks to reduce"),
            **c.gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Remove the limit, once the archive nodes have capacity.",
            verify="The error rate of the public endpoint falls.",
        ),
        Step(
            "Scale out a service that does not keep up, unless its pods connect to the full Redis.",
            command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=<count>")
            @ DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
            healthy=statement("deployment.apps/NAME scaled")
            @ DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
            **c.gap.of("unhealthy", "takes"),
            risk="medium",
            undo="Scale it to the previous number of pods.",
            verify="All pods are ready, and it responds; the clients of Redis do not rise.",
        ),
    ],
    data_loss=undisclosed("data loss: the retrospective mentions only delays"),
    rollback=statement("the claims frontend was taken down, twice")
    @ REPORT.at("Claims frontend is taken down again"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="how to read the load and the clients of a Redis",
        )
    ],
) as diagram:
    waive("IN404", because="the retrospective mentions delays, and neither lost data nor none")
    c.users >> Call("HTTPS") >> c.frontend >> Call("claims API") >> c.backend
    c.users >> Call("RPC") >> c.endpoint
    c.users >> Call("requests") >> c.indexer
    c.backend >> Call("RPC") >> c.endpoint
    c.warp_speed >> Call("RPC") >> c.endpoint
    c.endpoint >> Call("Redis protocol") >> c.cache
    c.endpoint >> Call("RPC") >> c.alchemy
