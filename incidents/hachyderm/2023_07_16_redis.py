"""A reboot leaves the firewall off, and a stranger turns the Redis cache into a replica."""

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._services import SYSTEMCTL, UNIT
from atlas.technologies.failures.redis import WHO_IS_PRIMARY, cli, docs
from atlas.technologies.failures.redis_replication import REPLICATION
from atlas.technologies.redis import redis
from incidents.hachyderm import _2023_07_16 as facts
from incidents.hachyderm._components_2023_07 import (
    cache,
    firewall,
    gap,
    mastodon,
    outside,
    users,
)
from incidents.hachyderm._technologies import mastodon as messages
from incidents.hachyderm.components import hachyderm
from incidents.hachyderm.facts import REDIS_EXPOSED as REPORT

_NO_COST = undisclosed("costs: not in the report of July 2023")

with IncidentAnatomy(
    hachyderm,
    "A firewall stays off after a reboot, and Redis is exposed",
    as_of="2023-07-16",
    report=REPORT,
    failure_class="security-exposure",
    timeline=[
        Event(
            statement("fritz is updated and restarted; nftables, its firewall, is not reenabled")
            @ REPORT.at("was not reenabled across reboots on this server."),
            when=facts.UPDATED,
            phase="began",
            effects=[Effect(firewall, "lost")],
        ),
        Event(
            statement("an adversary sets another host as primary of Redis, which goes read-only")
            @ REPORT.at("The adversary adds a non-Hachyderm host as the"),
            when=undisclosed("time: between 2023-07-10 and 2023-07-16, by the report"),
            effects=[Effect(cache, "degraded", because=firewall)],
        ),
        Event(
            statement("sometime thereafter Redis, after an error, synchronizes no more with it")
            @ REPORT.at("causing it to not synchronize further with the"),
            when=undisclosed("time: sometime after the change of the primary, by the report"),
        ),
        Event(
            statement("in a standard task, an engineer sees in Mastodon's logs that writes fail")
            @ REPORT.at("standard administrative task sees Mastodon logs are alerting"),
            when=facts.SEEN,
            phase="detected",
        ),
        Event(
            statement("Redis is found to target an unknown host IP as a write primary")
            @ REPORT.at("unknown host IP as a write primary; overall"),
            when=facts.UNKNOWN_HOST,
        ),
        Event(
            statement("confirmed: it is not a Hachyderm host, and nftables is not enabled")
            @ REPORT.at("nftables on fritz is not enabled as expected."),
            when=facts.CONFIRMED,
        ),
        Event(
            statement(
                "Redis is stopped; nftables is reenabled, which closes unbounded communication "
                "from the Internet"
            )
            @ REPORT.at("stops Redis and re-enables nftables on fritz, closing"),
            when=facts.CLOSED,
            phase=("mitigated", "resolved"),
            effects=[Effect(firewall, "recovered"), Effect(cache, "lost")],
        ),
        Event(
            statement("the cache is confirmed to store email and IP addresses of logins, and more")
            @ REPORT.at("the type of information stored in the cache,"),
            when=facts.DATA_KNOWN,
        ),
    ],
    trigger=statement("after a routine update and restart, the firewall did not start by itself")
    @ REPORT.at("not brought up automatically after a restart, which"),
    detection=statement("an engineer read the logs in another task; no alert on read-only existed")
    @ REPORT.at("redis alerts set up to notify us that"),
    mitigation=statement("Redis was stopped, and the firewall reenabled")
    @ REPORT.at("stops Redis and re-enables nftables on fritz, closing"),
    impact={
        "exposure, by the report": statement("seven days")
        @ REPORT.at("to the internet for a period of seven"),
        "in the cache": statement("email and IP addresses of logins, HTML, settings, public posts")
        @ REPORT.at("cache inputted email addresses and used IP addresses"),
        "not exposed": statement("passwords, private keys and private posts")
        @ REPORT.at("like passwords, private keys, and private posts were"),
        "exfiltration": statement("no direct evidence; the data is assumed to be compromised")
        @ REPORT.at("the public internet, we assume the data was"),
        "when it was compromised": statement("monitoring was not sufficient to confirm it")
        @ REPORT.at("sufficient monitoring to confirm precisely when the compromise"),
        "Redis cache": statement("stopped by the team; its next start is not in the report")
        @ REPORT.at("stops Redis and re-enables nftables on fritz, closing"),
        "log history": statement("lost quickly: error entries filled logs that rotate by size")
        @ REPORT.at("we quickly lost the ability to look back"),
        "luck, by the report": statement("read-only, so that it is likely no more data was pushed")
        @ REPORT.at("so it is likely no data was pushed"),
    },
    barriers=[
        Barrier(
            "A firewall that starts after each restart",
            kind="setting",
            what=statement(
                "status done: nftables is on on fritz, and reenabled upon restarts on all systems"
            )
            @ REPORT.at("ensure it will re-enable upon system or service"),
            stops=firewall,
            cost=_NO_COST,
        ),
        Barrier(
            "Verify the firewall after an update",
            kind="test",
            what=statement("to do: runbooks of updates validate that nftables runs after restarts")
            @ REPORT.at("Update system update runbooks to include validating that"),
            stops=firewall,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on critical services that do not run",
            kind="alert",
            what=statement("to do: identify a mechanism for such alerts, and plan it")
            @ REPORT.at("detective controls to alert if critical services are"),
            stops=firewall,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Redis bound to expected addresses",
            kind="isolation",
            what=statement("to do: bind Redis only to expected IP blocks of Hachyderm's servers")
            @ REPORT.at("Bind Redis only to expected IP blocks for"),
            stops=cache,
            cost=_NO_COST,
        ),
        Barrier(
            "Authentication on Redis",
            kind="validation",
            what=statement("to do: identify a plan to require authentication")
            @ REPORT.at("Identify plan to require authentication on Redis instances"),
            stops=cache,
            cost=_NO_COST,
        ),
        Barrier(
            "Firewall rules of the cloud",
            kind="redundancy",
            what=statement("to do: explore them as an extra layer of protection")
            @ REPORT.at("cloud-based firewall rules as an extra layer of"),
            stops=cache,
            cost=_NO_COST,
        ),
    ],
    signals=[redis.READ_ONLY, messages.CACHE_WRITE_FAILED],
    recovery=[
        WHO_IS_PRIMARY,
        REPLICATION,
        UNIT,
        Step(
            "Stop Redis, if its primary is unknown and its log and configuration are copied.",
            command=shell("systemctl stop <unit>")
            @ SYSTEMCTL.at("Stop (deactivate) one or more units specified on"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="systemctl start <unit>, once the firewall runs.",
            verify="systemctl status shows inactive, and nothing listens on the port.",
        ),
        Step(
            "Start the firewall, and enable it for the next boot.",
            command=shell("systemctl enable --now <unit>")
            @ SYSTEMCTL.at("desired, combine this command with the <option>--now</option> switch,"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="systemctl disable --now <unit>",
            verify="From outside, the port of Redis does not answer; from the servers, SSH does.",
        ),
        Step(
            "Make Redis a primary again, with the firewall on and Redis started.",
            command=cli(
                "REPLICAOF NO ONE",
                docs.file("commands/replicaof.md").at("turning the Redis server into a MASTER."),
            ),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="REPLICAOF <host> <port>, if it should be a replica of that host.",
            verify="ROLE names master, also after a restart; writes succeed.",
        ),
    ],
    data_loss=statement("cached email and IP addresses of logins are assumed to be compromised")
    @ REPORT.at("assume the data was compromised. But since the"),
    rollback=statement("the configuration was corrected, and external actors were blocked")
    @ REPORT.at("has corrected the configuration on our systems and"),
    cost=_NO_COST,
    glossary={"fritz": "The server of the exposed Redis cache."},
    see=[
        Link(
            "incidents/debugging/redis_readonly_replica",
            "guide",
            because="who made the server a replica, and how to promote it",
        )
    ],
) as diagram:
    waive("AM103", because="the report names no metric: no alert on Redis existed")
    outside >> Call("from the Internet") >> firewall
    firewall >> Call("all traffic, while it is off") >> cache
    users >> Call("HTTPS") >> mastodon
    mastodon >> Call("cache") >> cache
