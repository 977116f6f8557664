"""Recovery steps for Twitch's components, as its posts name them."""

from atlas import Check, Step, action, gaps_in, shell, sql, statement, undisclosed
from atlas.technologies.failures._machine import IOSTAT
from atlas.technologies.failures.go import PPROF
from atlas.technologies.failures.postgresql import CONFIG_16, VIEWS_16
from atlas.technologies.failures.redis import cli
from atlas.technologies.known_failure import NO_OUTPUT
from systems.square._sources import REDIS_INFO
from systems.twitch import _sources as src
from systems.twitch._checks import ONE_CORE_FREE

_WHERE = "Twitch's posts, slides and repositories"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")

# The API
PROFILE = Check(
    "Profile the CPU of one Go process, if it serves net/http/pprof.",
    shell("go tool pprof http://<host>:<port>/debug/pprof/profile?seconds=30")
    @ PPROF.at("Or to look at a 30-second CPU profile:"),
    **NO_OUTPUT,
    verify="Much time in runtime functions of garbage collection: at Visage in 2019, before the "
    "ballast, it was more than 30 % of CPU cycles.",
)
SCALE_VISAGE = Step(
    "Add frontend servers to the Auto Scaling group, if their CPU is the limit.",
    healthy=statement("%idle well above 0") @ IOSTAT.at("that the CPU or CPUs were idle and"),
    unhealthy=statement("API latency degrades (2019)")
    @ src.BALLAST.at("we would see API latency degrade significantly when"),
    **gap.of("command", "takes"),
    risk="low",
    undo="Remove the added servers once the storm has ended.",
    verify="The CPU utilization per server falls, and the latency of the API with it.",
)
ROLL_BACK = Step(
    "Roll back the last deploy of the service, if its errors began with it.",
    command=action("Roll back with the deploy tools.")
    @ src.OVERVIEW.at("Tools for rapid deployment and rollback of changes"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the newer version again, once its error is fixed.",
    verify="Calls to the service succeed, and its error rate is as before the deploy.",
)
SCALE_SAGE = Step(
    "Add capacity to Sage quickly, if its own capacity is the limit.",
    command=action("Add capacity quickly.")
    @ src.DEFEND.at("Be ready to quickly add capacity when you"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Remove the added capacity after the surge.",
    verify="index.html is served without errors.",
)

# PostgreSQL
LIMIT_STATEMENTS = Step(
    "Set a time limit for the statements of the role that runs the expensive query.",
    command=sql("ALTER ROLE <role> SET statement_timeout = '<duration>';", dialect="postgres")
    @ src.POSTGRES.at("alter user team_01 set statement_timeout ="),
    healthy=statement("statement_timeout above 0 in the role's rolconfig")
    @ VIEWS_16.at("Role-specific defaults for run-time configuration variables"),
    unhealthy=statement("0: no limit") @ CONFIG_16.at("A value of zero (the default) disables the"),
    takes=gap("takes"),
    risk="medium",
    undo="Set the former value in the same way; new sessions of the role use it.",
    verify="New sessions of the role cancel statements at the limit. Grants are inherited by a "
    "role, this setting is not: set it for each role that logs in.",
)
SECOND_PROCESS = Step(
    "Run a second PgBouncer process on another port, and HAProxy in front of both.",
    command=action("Run 2 processes on different ports, behind HAProxy on one port.")
    @ src.POSTGRES.at("runs 2 processes, each listening to a different"),
    healthy=ONE_CORE_FREE,
    unhealthy=statement("connections stall at 100 % of one core (2016)")
    @ src.POSTGRES.at("single threaded application which causes connections to"),
    takes=gap("takes"),
    risk="medium",
    undo="Remove the second process from HAProxy, then stop it.",
    verify="Each process is below 100 % of one core. In 2016 the CPU stayed hot, but connections "
    "no longer stalled at 100 %.",
)
PROMOTE = Step(
    "Promote the hot spare, point the PgBouncer cluster at it, and restart the PgBouncers.",
    command=action("Change the PgBouncer cluster's configuration, and restart the PgBouncers.")
    @ src.POSTGRES.at("changing this cluster’s configuration and restarting the PgBouncers"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the old primary has to become a replica before it can be promoted again.",
    verify="One host accepts writes, the old primary refuses them, and clients' writes succeed.",
)

# Chat
COMMANDS = Check(
    "Read twice how often each command of Redis ran.",
    cli("INFO commandstats", REDIS_INFO.at("provides statistics based on the command type,")),
    **NO_OUTPUT,
    verify="Compare the growth of calls and usec per command: the largest uses most of the core.",
)
EVENT_CLUSTER = Step(
    "Move the channel with the load off the general chat servers, to an event chat server.",
    command=action("Move the channel to a dedicated event chat server.")
    @ src.POKEMON.at("onto a dedicated event chat server, which we"),
    unhealthy=statement("messages are not being delivered (2014)")
    @ src.PANEL.at("Messages are not being delivered"),
    **gap.of("healthy", "takes"),
    risk="medium",
    undo="Move the channel to the general chat servers again after the event.",
    verify="Messages of other channels are delivered. In 2014 the move helped, but was not enough.",
)
MORE_REDIS = Step(
    "Add Redis servers to chat, if one core of each is used up.",
    command=action("Ramp up more Redis servers.")
    @ src.SCALABILITY.at("we've ramped up more of them and we're"),
    healthy=ONE_CORE_FREE,
    unhealthy=statement("Redis at 100 % CPU (2014)")
    @ src.SCALABILITY.at("our redis servers were pegged at 100% CPU"),
    takes=gap("takes"),
    risk="medium",
    undo="Remove the added servers, once the load is gone and no keys are left on them.",
    verify="No Redis server is at 100 % CPU, and messages are delivered in all channels.",
)

# Video
CAPACITY = Check(
    "Compare the free compute of the origins (in Capacitor), and the backbone (in The Well).",
    action("Read the free compute in Capacitor, and the network in The Well.")
    @ src.INGEST_NOTES.at("Capacitor monitors available compute resources"),
    **gap.of("healthy", "unhealthy"),
    verify="One origin short, others not: the routing service has to send streams elsewhere. All "
    "short, or the backbone full: routing cannot help.",
)
REROUTE = Step(
    "Route new streams to origins with free compute, if the routing service has not done it.",
    command=action("Set a routing rule for the streams in the routing service.")
    @ src.INGEST_NOTES.at("that can be configured to support rule-based routing"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule, so that the routing service chooses the origin again.",
    verify="New streams start at other origins, and are transcoded.",
)

# Exposed data
FIX_CONFIGURATION = Step(
    "Fix the server configuration that allows the access, and secure the systems.",
    command=action("Fix the configuration issue, and secure the systems.")
    @ src.LEAK.at("to fix the configuration issue and secure our"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a configuration that exposes data is not restored.",
    verify="The exposed server refuses the access, from outside of Twitch's network.",
)
RESET_KEYS = Step(
    "Reset all stream keys, once the exposure has ended.",
    command=action("Reset all stream keys.") @ src.LEAK.at("we have reset all stream keys"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: old keys stay invalid; some broadcasting software needs the new one by hand.",
    verify="A stream with an old key is refused; broadcasters stream with new ones.",
)
CACHE_CHANGE = Check(
    "Compare the start of the exposure with maintenance of the CDN's supplier.",
    unhealthy=statement("the supplier changed the caching platform (2013)")
    @ src.CACHE_2013.at("we made a change to Twitch’s caching platform"),
    **gap.of("command", "healthy"),
    verify="The same time: correct the change together with the supplier.",
)
CACHE_REVERT = Step(
    "Correct the supplier's change, together with the supplier.",
    command=action("Correct the error together with the supplier of the CDN.")
    @ src.CACHE_2013.at("We worked swiftly with Twitch to correct this"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="None: a configuration that exposes data is not restored.",
    verify="Account information of users is no longer exposed.",
)
RESET_PASSWORDS = Step(
    "Request a password reset from users, after account information was exposed.",
    command=action("Ask users to reset their passwords, by the process in the Help Center.")
    @ src.CACHE_2013.at("Please remember to reset your password according to"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: a changed password is not changed back.",
    verify="Users sign in with new passwords. In 2013 the password reset itself had bugs.",
)
MORE_PROCESSES = Step(
    "Split the connections of chat across more processes.",
    command=action("Split the traffic across a larger number of processes.")
    @ src.COLLECTOR.at("We split our traffic across a larger number"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Return to the former number of processes; users of a stopped process reconnect.",
    verify="Each process has fewer goroutines, and its pauses are shorter. In 2016 the post calls "
    "this a workaround for a range of Go versions.",
)
