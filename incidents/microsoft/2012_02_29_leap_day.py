"""On 29 February certificates cannot be created, and healthy servers are taken for faulty."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from incidents.microsoft import _2012_02_29 as facts
from incidents.microsoft import _windows_azure as c
from incidents.microsoft._leap_day_steps import (
    DATE_CODE,
    DISABLE_MANAGEMENT,
    RESTORE_SERVERS,
    TEST_FIX,
)
from incidents.microsoft.facts import LEAP_DAY as POST

_NO_COST = undisclosed("cost of each measure: not in Microsoft's post of March 2012")

with IncidentAnatomy(
    c.windows_azure,
    "Leap-day certificates fail; a rushed fix cuts VM networks",
    as_of="2012-03-01",
    report=POST,
    failure_class=("time-leap", "bad-deploy"),
    timeline=[
        Event(
            statement("guest agents of new VMs cannot create certificates, and terminate")
            @ POST.at("When a GA fails to create its certificates,"),
            when=facts.TRIGGERED,
            phase="began",
            effects=[
                Effect(c.guest_agents, "degraded"),
                Effect(c.vms, "degraded", because=c.guest_agents),
            ],
        ),
        Event(
            statement(
                "where a rollout runs, servers count as faulty; updates and moves stop, alarms fire"
            )
            @ POST.at("automatically stopped the updates and alerted operations"),
            when=facts.THRESHOLD,
            phase="detected",
            effects=[Effect(c.fabric, "degraded", because=c.vms)],
        ),
        Event(
            statement("developers identify the bug; some applications have VMs offline")
            @ POST.at("By this time some applications had single VMs"),
            when=facts.FOUND,
        ),
        Event(
            statement("service management is disabled worldwide, to protect running applications")
            @ POST.at("we disabled service management functionality in all"),
            when=facts.DISABLED,
            effects=[Effect(c.management, "lost")],
        ),
        Event(
            statement(
                "by then, a plan to test and roll out an updated guest agent has been created"
            )
            @ POST.at("test and rollout plan for the updated GA"),
            when=facts.PLANNED,
        ),
        Event(
            statement("the updated guest agent is ready")
            @ POST.at("had the updated GA code ready"),
            when=facts.READY,
        ),
        Event(
            statement("its test in a test cluster is finished")
            @ POST.at("finished testing it in a test cluster at"),
            when=facts.TESTED,
        ),
        Event(
            statement("after one production cluster, the fix is pushed to all clusters")
            @ POST.at("at which time we pushed the fix to"),
            when=facts.PUSHED,
        ),
        Event(
            statement("incompatible parts are pushed to seven clusters: their VMs have no network")
            @ POST.at("causing them to become disconnected from the network."),
            when=facts.BROKEN,
            effects=[
                Effect(c.seven_clusters, "lost"),
                Effect(c.dependents, "lost", because=c.seven_clusters),
            ],
        ),
        Event(
            statement("a corrected package is tested, this time with the VMs' connectivity")
            @ POST.at("tested again, this time verifying VM connectivity and"),
            when=facts.RETESTED,
        ),
        Event(
            statement(
                "the team announces: service management is restored for the majority of clusters"
            )
            @ POST.at("had been restored to the majority of our"),
            when=facts.MANAGED,
            effects=[Effect(c.management, "degraded")],
        ),
        Event(
            statement(
                "the push of the corrected package to all servers of the seven clusters starts"
            )
            @ POST.at("we chose to blast out the fix starting"),
            when=facts.CORRECTED,
        ),
        Event(
            statement(
                "by then, the clusters are largely operational; some servers are in corrupt states"
            )
            @ POST.at("a number of servers were in corrupted states"),
            when=facts.LARGELY,
            phase="mitigated",
            effects=[
                Effect(c.seven_clusters, "degraded"),
                Effect(c.dependents, "degraded", because=c.seven_clusters),
            ],
        ),
        Event(
            statement("the last update on the dashboard: all services are healthy")
            @ POST.at("posted the last incident update to the Windows"),
            when=facts.HEALTHY,
            phase="resolved",
            effects=[
                Effect(c.guest_agents, "recovered"),
                Effect(c.vms, "recovered"),
                Effect(c.fabric, "recovered"),
                Effect(c.management, "recovered"),
                Effect(c.seven_clusters, "recovered"),
                Effect(c.dependents, "recovered"),
            ],
        ),
    ],
    trigger=statement("the end of a one-year certificate: the current date, its year plus one")
    @ POST.at("date by simply taking the current date and"),
    detection=statement("critical alarms, once three timeouts had moved servers out of service")
    @ POST.at("GA failures were not surfaced until 75 minutes"),
    mitigation=statement("a fixed guest agent; for seven clusters, an older host agent with it")
    @ POST.at("previous versions of the FC, HA, but with"),
    impact={
        "not affected": statement("storage and SQL Azure")
        @ POST.at("Windows Azure Storage or SQL Azure."),
        "applications": statement("most of those with several VMs stayed up, at less capacity")
        @ POST.at("with multiple VMs maintained availability, albeit with"),
        "dashboard": statement("intermittently unavailable, at exceptionally high volume")
        @ POST.at("However, the dashboard experienced intermittent availability issues"),
        "credit on bills of those months": facts.CREDIT,
    },
    barriers=[
        Barrier(
            "Tests and code analysis for dates",
            kind="test",
            what=statement("testing is to detect bugs of time; the code base was reviewed")
            @ POST.at("improve our testing to detect time-related bugs."),
            stops=c.guest_agents,
            cost=_NO_COST,
        ),
        Barrier(
            "Distinguish software from hardware faults",
            kind="health-check",
            what=statement("such faults are to be distinguished, and isolated before they spread")
            @ POST.at("to distinguish these faults and isolate them before"),
            stops=c.fabric,
            cost=_NO_COST,
        ),
        Barrier(
            "Disable parts of service management",
            kind="isolation",
            what=statement("finer controls are to disable some of it, and keep the rest up")
            @ POST.at("finer granularity controls to allow disabling different aspects"),
            stops=c.management,
            harm="lost",
            cost=_NO_COST,
        ),
        Barrier(
            "Test of the VMs' network",
            kind="test",
            what=statement(
                "the second test verified connectivity; the first, of one server, did not"
            )
            @ POST.at("server had not included testing network connectivity to"),
            stops=c.seven_clusters,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("critical alarms on the clusters that are being updated")
            @ POST.at("alarms on the updating clusters automatically stopped the"),
        ),
    ],
    recovery=[DATE_CODE, DISABLE_MANAGEMENT, TEST_FIX, RESTORE_SERVERS],
    data_loss=statement("none mentioned: storage and SQL Azure were not affected")
    @ POST.at("Windows Azure Storage or SQL Azure."),
    rollback=statement("seven clusters: previous versions with a fixed agent, then a corrected one")
    @ POST.at("previous versions of the FC, HA, but with"),
    cost=undisclosed("cost: the post gives a credit in percent of the bills, and no sum"),
    stated={"time to detect": facts.ALARM},
    limits={
        "host agent waits for guest agent": facts.HOST_TIMEOUT,
        "servers in Human Investigate": statement("a threshold: the cluster then stops its updates")
        @ POST.at("FC has an HI threshold, that when"),
    },
) as diagram:
    waive("AM101", because="the post prints no error message of the agents or the controllers")
    waive("AM102", because="the post does not say where the guest agent logs")
    waive("AM103", because="the post names alarms, and no metric")
    c.customers >> Call("manage applications") >> c.management
    c.customers >> Call("use applications") >> c.vms
    c.management >> Call("deploy, update, scale") >> c.fabric
    c.fabric >> Call("starts, moves") >> c.vms
    c.vms >> Call("starts") >> c.guest_agents
    c.fabric >> Asynchronous("updates") >> c.seven_clusters
    c.dependents >> Call("runs in") >> c.seven_clusters
