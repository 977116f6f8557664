"""With one zone down for an upgrade and a slow disk in another, most requests fail."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Observation,
    statement,
    undisclosed,
)
from atlas.technologies.scylladb import scylladb
from incidents.discord import facts
from systems.discord import facts as system
from systems.discord._failures import ZONE_OVERLOAD
from systems.discord.components import api, auth_db, authentication, clients, discord, metrics
from systems.discord.steps import NODE_STATUS, RESTART_OVERLOADED, SHED_LOAD

REPORT = system.AUTH
_NO_COST = undisclosed("costs: not in Discord's post of November 2023")

with IncidentAnatomy(
    discord,
    "A zone outage and a slow disk stop authentication",
    as_of="2023-11-06",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement(
                "the upgrade begins with zone b; later, one of its nodes rebuilds its RAID slowly"
            )
            @ REPORT.at("was rebuilding its RAID array much slower than"),
            when=facts.UPGRADE,
        ),
        Event(
            statement(
                "zone b is done; the operator checks the cluster and advances: ten minutes' wait"
            )
            @ REPORT.at("manually advanced to the next zone."),
            when=facts.ZONE_B_DONE,
        ),
        Event(
            statement(
                "the script drains zone c; only about 25 % of HTTP requests return a 200-level"
            )
            @ REPORT.at("immediately plummeted to approximately 25% when connections"),
            when=facts.DRAINED,
            phase="began",
            effects=[
                Effect(auth_db, "degraded"),
                Effect(authentication, "degraded", because=auth_db),
                Effect(api, "degraded", because=authentication),
                Effect(clients, "degraded", because=api),
            ],
        ),
        Event(
            statement("engineers have already started an incident response call")
            @ REPORT.at("had already started an incident response call"),
            when=facts.CALL_OPEN,
            phase="detected",
        ),
        Event(
            statement("the first alerts fire")
            @ REPORT.at("The first alerts went off at 10:56 AM,"),
            when=facts.ALERTED,
        ),
        Event(
            statement("a retry storm from the application overloads the cluster further")
            @ REPORT.at("exacerbated the problem by creating a retry storm,"),
            when=undisclosed("time: the post gives none for the retry storm"),
        ),
        Event(
            statement("the disk is already detached: zone c needs about 45 minutes to return")
            @ REPORT.at("the upgrade script had detached the data disk."),
            when=undisclosed("time: the post gives none for finding the source"),
        ),
        Event(
            statement("typing events and read marks are off; about half of the users are back")
            @ REPORT.at("restored authentication functionality to approximately 50% of"),
            when=facts.SHED,
        ),
        Event(
            statement("still only half of the users; restarting nodes would break the quorum")
            @ REPORT.at("restarting nodes would absolutely break quorum, albeit"),
            when=facts.HALF,
        ),
        Event(
            statement("the slow node is suspected but not restarted: zone c is due in five minutes")
            @ REPORT.at("elected to wait five more minutes and let"),
            when=facts.WAITED,
        ),
        Event(
            statement("zone c is back; the nodes of zone b are restarted, one at a time")
            @ REPORT.at("We immediately restarted the said b nodes, one"),
            when=facts.ZONE_C_BACK,
        ),
        Event(
            statement("by the post, the system has recovered, and activity is normal again")
            @ REPORT.at("saw user activity return to the normal levels."),
            when=facts.RECOVERED,
            phase="mitigated",
            effects=[
                Effect(auth_db, "recovered"),
                Effect(authentication, "recovered"),
                Effect(api, "recovered"),
            ],
        ),
        Event(
            statement("the status page: a healthy cluster; all users are due in 5 to 10 minutes")
            @ system.AUTH_INCIDENT.at("it will take another 5-10 minutes for all"),
            when=facts.RETURNING,
        ),
        Event(
            statement("the status page reports that traffic and latency are fully restored")
            @ system.AUTH_INCIDENT.at("Traffic and latency are fully restored, Discord is"),
            when=facts.RESTORED,
            phase="resolved",
            effects=[Effect(clients, "recovered")],
        ),
    ],
    trigger=statement("a zone offline for an upgrade, with a degraded disk in another zone")
    @ REPORT.at("combination of a zone being intentionally down for"),
    detection=statement("engineers, in an incident call that was open before the first alerts")
    @ REPORT.at("had already started an incident response call"),
    mitigation=statement("load was shed, zone c returned, and the nodes of zone b were restarted")
    @ REPORT.at("we turned off sending typing events and marking"),
    impact={
        "2xx responses after the drain": system.AVAILABILITY_LOW,
        "users back after shedding load": system.USERS_BACK_EARLY,
        "users could not": statement("connect, log in, read or send messages")
        @ REPORT.at("connecting, logging in, reading and sending messages,"),
    },
    barriers=[
        Barrier(
            "Twice as many nodes",
            kind="capacity",
            what=statement("the cluster was doubled, so that each node takes half as many requests")
            @ REPORT.at("each node takes half as many requests and"),
            stops=auth_db,
            cost=_NO_COST,
        ),
        Barrier(
            "Detection of degraded disks",
            kind="health-check",
            what=statement(
                "being built: detection of degraded disks before overall latency shows it"
            )
            @ REPORT.at("building a way to detect disk degradation when"),
            stops=auth_db,
            cost=_NO_COST,
        ),
        Barrier(
            "A control plane that checks the cache",
            kind="validation",
            what=statement("being built: a control plane for upgrades, which can check hit rates")
            @ REPORT.at("cluster analysis (such as the cache hit rate),"),
            stops=auth_db,
            cost=_NO_COST,
        ),
    ],
    signals=[
        scylladb.UNAVAILABLE,
        scylladb.READ_TIMEOUTS.rising(),
        scylladb.REQUESTS_SHED.rising(),
        Alert(
            name=statement("an alert on authentication")
            @ REPORT.at("when the authentication alerts went off moments later")
        ),
    ],
    recovery=[NODE_STATUS, SHED_LOAD, RESTART_OVERLOADED],
    data_loss=ZONE_OVERLOAD.data_loss,
    rollback=statement("zone c had to be provisioned again and its RAID rebuilt")
    @ REPORT.at("to provision the new instances and rebuild the"),
    cost=_NO_COST,
    stated={"time to mitigate": system.OUTAGE},
    limits={"nodes in the cluster": system.AUTH_NODES},
    see=[
        Link(
            "systems/discord/failure_domains",
            because="the downstream impact of a failed zone, and of authentication",
        ),
        Link("systems/discord/storage", because="the replicas and disks of this cluster"),
    ],
) as diagram:
    clients >> Call("HTTPS") >> api
    api >> Call("validates users") >> authentication
    authentication >> Call("CQL, quorum reads") >> auth_db
    authentication >> Observation("metrics") >> metrics
