"""Failure modes of Square's and Cash App's components: signals, recovery and data loss."""

from atlas import Alert, Failure, Symptom, statement, undisclosed
from atlas.technologies.dns import dns
from atlas.technologies.envoy import envoy
from atlas.technologies.failures import dns as dns_steps
from atlas.technologies.failures import envoy as envoy_steps
from atlas.technologies.failures import jetty as jetty_steps
from atlas.technologies.failures import mysql as mysql_steps
from atlas.technologies.failures import redis as redis_steps
from atlas.technologies.failures import vitess as vitess_steps
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.jetty import jetty
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from atlas.technologies.vitess import vitess
from systems.amazon.steps import STATUS as AWS_STATUS
from systems.google import steps as google_steps
from systems.google._technologies import spanner
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import facts, steps
from systems.square._technologies import misk

NO_END_2022 = undisclosed(
    "end of the impact: rolled back at 18:13 UTC; the copy that was read ends before services are "
    "back to normal"
)

DNS_FAILS = Failure(
    "Internal DNS servers fail under load",
    signals=[envoy.FLAG_DF, dns.GO_TIMEOUT, dns.GO_MISBEHAVING],
    recovery=[dns_steps.QUERY, dns_steps.ASK, steps.RULESET, steps.NEW_RULES],
    time_to_recover=incidents.DNS_PAYMENTS,
    data_loss=statement("2023: none is named; offline payments were processed later")
    @ src.DNS_2023.at("offline payments by 1:57 PM ET on September"),
    rollback=statement("2023, after the outage: new firewall and DNS changes that protect")
    @ src.DNS_PRESS.at("a new set of firewall and DNS server"),
)
NO_UPSTREAM = Failure(
    "A service has no healthy upstream in the mesh",
    signals=[envoy.FLAG_UH, envoy.NO_HEALTHY_UPSTREAM, envoy.CONNECT_FAILURES.rising()],
    recovery=[envoy_steps.HOSTS, RESOLVE, envoy_steps.CONNECTS, steps.RESTORE_UPSTREAM],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NETWORK_TIMES_OUT = Failure(
    "Timeouts of one card network degrade other payments, too",
    signals=[
        Symptom(
            description=statement(
                "all authorizations and verifications of one network time out (Discover, 2023)"
            )
            @ src.NETWORK_2023.at("authorizations and verifications to Discover start timing"),
            seen_by="sellers",
        ),
    ],
    recovery=[steps.NETWORK_CONNECTIONS, steps.BY_NETWORK, steps.DECLINE],
    time_to_recover=incidents.NETWORK_WIDE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2023: quick declines were turned off after the network recovered")
    @ src.NETWORK_2023.at("Quick declines of Discover transactions are turned"),
)
REDIS_RETRIES = Failure(
    "Authentication overloads its Redis",
    signals=[
        Alert(
            name=statement("timeouts of Multipass, the service of customer identity (2017)")
            @ src.MULTIPASS_2017.at("began reporting timeouts to oncall engineers.")
        ),
        linux.CPU_SECONDS.rising(),
    ],
    recovery=[
        steps.COMMANDS,
        redis_steps.LIST_CLIENTS,
        redis_steps.SLOW_COMMANDS,
        steps.LIMIT_COMMANDS,
    ],
    time_to_recover=incidents.MULTIPASS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2017: a reboot of Multipass did not fix it (a reader's words)")
    @ src.MULTIPASS_READER.at("why the Multipass reboot didn’t fix the problem"),
)
LIMITER_OPEN = Failure(
    "Authentication overloads past a misconfigured rate limiter",
    signals=[
        Symptom(
            description=statement("logins fail, and active sessions end unexpectedly (2021)")
            @ src.LOGIN_2021.at("failed login attempts and active sessions unexpectedly"),
            seen_by="sellers",
        ),
    ],
    recovery=[steps.LIMITER, steps.SHED, steps.RESTART],
    time_to_recover=incidents.LOGIN_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2021: load balancing was reset to default, restrictions were removed")
    @ src.LOGIN_2021.at("to default and removed all temporary traffic"),
)
MAINTENANCE_MOVES = Failure(
    "Automated maintenance moves database traffic to new hosts",
    signals=[
        Alert(
            name=statement("degraded performance of several services (2022)")
            @ src.DATABASE_2022.at("Engineers were alerted of degraded performance across")
        ),
    ],
    recovery=[steps.MAINTENANCE, steps.REVERT_MAINTENANCE],
    time_to_recover=NO_END_2022,
    data_loss=steps.NO_LOSS,
    rollback=statement("2022: the automated maintenance was rolled back")
    @ src.DATABASE_2022.at("successfully rolled back the automated maintenance"),
)
REGION_DOWN = Failure(
    "The AWS region us-east-1 fails",
    signals=[
        Alert(
            name=statement("on-call teams are notified by their services' monitoring (2025)")
            @ src.AWS_2025.at("our on-call teams were notified immediately")
        ),
    ],
    recovery=[AWS_STATUS, steps.REDIRECT],
    time_to_recover=incidents.REGION_REDIRECTED,
    data_loss=steps.NO_LOSS,
    rollback=statement("traffic is shifted between the regions regularly (2025)")
    @ src.AWS_2025.at("regularly shift traffic between our active regions"),
)
OFFLINE_EXPIRES = Failure(
    "Offline payments are not uploaded in time",
    signals=[
        Symptom(
            description=statement("an in-app notification: the offline session has expired")
            @ src.OFFLINE_LIMITS.at("when your offline session has expired or if"),
            seen_by="sellers",
        ),
    ],
    recovery=[steps.UPLOADED, steps.RECONNECT, steps.GO_OFFLINE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("payments past the limit expire, and the seller gets no money")
    @ src.OFFLINE_FAQ.at("will expire and the funds will not be"),
    rollback=statement("none: sign-out, deleting the app or a factory reset loses them")
    @ src.OFFLINE_FAQ.at("Pending offline payments will be permanently lost"),
)
SETTLEMENT_WRONG = Failure(
    "Settlement data is inconsistent, and deposits are late",
    signals=[
        Symptom(
            description=statement("deposits are delayed, and customers ask about them (by 2019)")
            @ src.BOOKS.at("resulting in customer inquiries and delayed deposits."),
            seen_by="sellers",
        ),
    ],
    recovery=[steps.ENTRIES],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("by 2019, before Books: inconsistencies in the data, occasionally")
    @ src.BOOKS.at("we occasionally observed inconsistencies in the data"),
    rollback=steps.NO_ROLLBACK,
)
LEDGER_CONFLICTS = Failure(
    "Lock conflicts abort transactions of the ledger",
    signals=[spanner.WOUNDED, spanner.CPU_BY_PRIORITY.rising()],
    recovery=[google_steps.LOCKS, google_steps.COMMITS, google_steps.RETRY_ABORTED],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SHARDS_DEADLOCK = Failure(
    "Cash App: writes across shards deadlock",
    signals=[vitess.TX_POOL, vitess.TX_TIMEOUT, mysql.RUNNING.rising()],
    recovery=[vitess_steps.HOLDERS, mysql_steps.LOCK_WAITS, steps.ONE_SHARD],
    time_to_recover=facts.CASH_STALL_2018,
    data_loss=statement("of several shards, one can commit without the others (best effort)")
    @ src.DEADLOCKS.at("transaction isn’t guaranteed to commit if the first"),
    rollback=steps.NO_ROLLBACK,
)
VOLUME_DEGRADES = Failure(
    "Cash App, before PlanetScale Metal (2025): a volume degrades",
    signals=[
        linux.DISK_BUSY.rising(),
        vitess.NO_TABLET,
    ],
    recovery=[DISK_LOAD, vitess_steps.TABLETS, steps.FAIL_OVER],
    time_to_recover=undisclosed("time to recover: the post has `over several minutes` of the fall"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
MISK_SATURATED = Failure(
    "Cash App: a service runs out of threads",
    signals=[misk.SHED, jetty.REJECTED, misk.QUEUED.rising()],
    recovery=list(jetty_steps.THREADS.steps),
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
VITESS_REFUSES = Failure(
    "Cash App: Vitess fails statements and connections drop",
    signals=[misk.CONNECTION, vitess.REPARENT, vitess.NO_TABLET],
    recovery=[vitess_steps.STATUS, vitess_steps.TABLETS, vitess_steps.BUFFERING],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
