"""Recovery steps for Square's and Cash App's components, as their reports name them."""

from atlas import Check, Step, action, gaps_in, undisclosed
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.redis import cli
from systems.square import _sources as src

_WHERE = "Square's and Cash App's reports and posts"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")

# Internal DNS
RULESET = Check(
    "Compare the firewall rules of a DNS server with those before the last policy push.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Changed by the push, and the load began with it: suspect the push. In 2023 a change to "
    "the host firewalls, with a DNS upgrade, put unexpected load on the DNS servers.",
)
NEW_RULES = Step(
    "Deploy firewall and DNS server changes that remove the load, as after the outage of 2023.",
    command=action("Deploy firewall and DNS server changes that protect against the load.")
    @ src.DNS_PRESS.at("we deployed a new set of firewall and"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the former set, if the DNS servers fail more requests with the new one.",
    verify="A DNS server answers when it is queried directly. In 2023 internal tools were down, "
    "too, as they depend on DNS.",
)

# Card networks
NETWORK_CONNECTIONS = Check(
    "List the connections to the card network or its processing partner, on a host of Payments.",
    OUTGOING.command,
    healthy=OUTGOING.healthy,
    unhealthy=OUTGOING.unhealthy,
    verify="SYN-SENT: no reply from there. ESTAB: connected; then the replies are slow. No row: "
    "nothing tries, or it is refused.",
)
BY_NETWORK = Check(
    "Count authorizations and their timeouts by card network and processing partner.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Timeouts of one network alone at first: that network is the cause. In 2023 those of "
    "Discover began at 19:17 UTC, and spread beyond Discover at 19:54.",
)
DECLINE = Step(
    "Decline the authorizations of the failed network at once, instead of waiting for it.",
    command=action("Deploy code that rejects the network's transactions quickly.")
    @ src.NETWORK_2023.at("preparing code changes to quickly reject Discover transactions"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time of the switch: in 2023 it took a code change, from 20:41 to 21:45 UTC"),
    undo="Turn the quick declines off once the network answers, as in 2023.",
    verify="Authorizations of the other networks succeed again.",
)

# Authentication
COMMANDS = Check(
    "Read twice how often each command of Redis ran.",
    cli("INFO commandstats", src.REDIS_INFO.at("provides statistics based on the command type,")),
    **gaps_in("the documentation prints no output of a fault").of("healthy", "unhealthy"),
    verify="Calls of cmdstat_watch and cmdstat_exec that grow far faster than logins: clients "
    "repeat optimistic transactions. Scripts and other commands hide such a loop.",
)
LIMIT_COMMANDS = Step(
    "Deploy a change of the client that sends Redis fewer of the commands that grew.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the former build; it may then overload Redis again.",
    verify="The calls of that command fall, and timeouts of the client end.",
)
LIMITER = Check(
    "Compare the request rate of the public endpoint with the limit that is configured for it.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Above the limit, and not slowed: the rate limiter does not work, as in 2021.",
)
SHED = Step(
    "Disable non-critical traffic to authentication, and prioritize active sessions.",
    command=action("Disable non-critical sources of traffic.")
    @ src.LOGIN_2021.at("disabled non-critical sources of traffic to our"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the restrictions once authentication is healthy, as at 15:32 in 2021.",
    verify="Sessions that are active are no longer terminated.",
)
RESTART = Step(
    "Restart the authentication servers one after another, once traffic is at its usual level.",
    command=action("Restart the servers one after another.")
    @ src.LOGIN_2021.at("began a rolling restart of our Authentication servers"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a restarted server stays restarted.",
    verify="Each restarted server serves logins before the next one is restarted.",
)
ENTRIES = Check(
    "Sum the debits and the credits of the seller's entries.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="In double-entry accounting both sums are equal; else an entry lacks its other side.",
)
RESTORE_UPSTREAM = Step(
    "Restore the hosts of the upstream service that fail or cannot be resolved.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: a restored host serves again.",
    verify="Envoy lists the hosts as healthy, and calls to the service succeed.",
)

# Databases of services
MAINTENANCE = Check(
    "Compare the start of the degradation with the times of automated maintenance.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="The same minute: in 2022 maintenance redirected database traffic at 17:19 UTC; "
    "engineers made the link at 18:02.",
)
REVERT_MAINTENANCE = Step(
    "Revert the maintenance, so that traffic returns to the original database hosts.",
    command=action("Revert the automated maintenance for the affected services.")
    @ src.DATABASE_2022.at("to revert the automated maintenance activity for the"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time of the rollback: in 2022 decided at 18:10, done at 18:13 UTC"),
    undo="Run the maintenance again, once the cause of the latency is known.",
    verify="Latency of the service's database traffic is as before the maintenance.",
)

# AWS
REDIRECT = Step(
    "Redirect the traffic of services that did not fail over by themselves to the other region.",
    command=action("Redirect traffic away from the failing region.")
    @ src.AWS_2025.at("quickly redirect traffic away from a failing region"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed(
        "time of one service: in 2025 all traffic was redirected within half an hour"
    ),
    undo="Shift traffic back once the region is healthy.",
    verify="The failed region gets no requests of critical services.",
)

# Offline payments: steps of Square's support pages, for a seller
UPLOADED = Check(
    "Check whether the offline payments are uploaded, on another device or in the Dashboard.",
    action("Open Transactions on another device, or the online Square Dashboard.")
    @ src.OFFLINE_FAQ.at("checking your Transaction history on another device,"),
    **gap.of("healthy", "unhealthy"),
    verify="A payment that is missing there may still be on the device: forget its network, "
    "reconnect to it, and restart the app.",
)
RECONNECT = Step(
    "Reconnect the device to the internet before its time limit, without signing out.",
    command=action("Reconnect the device; offline payments then process automatically.")
    @ src.OFFLINE.at("Offline payments will process automatically when you"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed. Signing out, deleting the app or a factory reset loses the payments.",
    verify="The payments appear in the Dashboard.",
)
GO_OFFLINE = Step(
    "Force the device offline, if all cards are declined while it is online.",
    command=action("More > Settings > Hardware > Network: disable Wi-Fi, or unplug Ethernet.")
    @ src.OFFLINE_FAQ.at("disable Wi-Fi (or unplug your Ethernet cable"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable Wi-Fi again once issquareup.com says that the issue is resolved.",
    verify="A banner says that offline payments are on. Declined ones are the seller's loss.",
)

# Cash App
ONE_SHARD = Step(
    "Split the transaction that most often waits into one transaction per shard.",
    command=action("Split it, so that each transaction writes to one shard.")
    @ src.DEADLOCKS_REST.at("修复方法是将应用程序级别的事务拆分为每个分片一个事务"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the former code; writes of several shards then share a transaction again.",
    verify="Lock waits at MySQL fall, and the transaction pool no longer fills.",
)
FAIL_OVER = Step(
    "Fail the shard over by hand to a replica whose volume is healthy, as before Metal.",
    command=action("Log in and fail the shard over manually.")
    @ src.METAL.at("log in and failover the shard manually."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Fail over to the former primary, once its volume is healthy.",
    verify="The shard has one primary, on another volume, and its queries succeed.",
)
