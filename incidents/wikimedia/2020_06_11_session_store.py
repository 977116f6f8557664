"""A rise in requests makes the session store's pods crash in a loop; logged-in edits fail."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    Fallback,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
)
from atlas.technologies.failures.kubernetes import LAST_STATE, NODE_EVENTS, POD, RAISE_LIMIT
from atlas.technologies.kubernetes import kubernetes
from incidents.wikimedia import _2020_06_11 as facts
from incidents.wikimedia import _components_2020 as c
from incidents.wikimedia._steps import SWITCH_SITE
from incidents.wikimedia._technologies import SESSION_LOSS
from incidents.wikimedia.components import logged_in_users, mediawiki
from incidents.wikimedia.facts import JUNE_2020 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of June 2020")

with IncidentAnatomy(
    wikimedia,
    "Session store pods crash in a loop, and edits fail",
    as_of="2020-06-11",
    report=REPORT,
    failure_class=("capacity-planning", "kubernetes-platform"),
    timeline=[
        Event(
            statement("the first kask processes restart: the outage begins")
            @ REPORT.at("18:36 first kask processes restart ("),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.sessionstore_eqiad, "degraded"),
                Effect(mediawiki, "degraded", because=c.sessionstore_eqiad),
                Effect(logged_in_users, "degraded", because=mediawiki),
            ],
        ),
        Event(
            statement("the first alert: reduced availability of jobs, sessionstore among them")
            @ REPORT.at("18:41 first icinga CRITICAL (Prometheus jobs reduced availability"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("the first and only page: socket timeout for sessionstore")
            @ REPORT.at("18:42 first paging alert (LVS socket timeout for"),
            when=facts.PAGED,
        ),
        Event(
            statement(
                "unrelated services alert; three nodes do not respond to pings, without a reboot"
            )
            @ REPORT.at("but they did stop responding to pings."),
            when=facts.NODES_DOWN,
            effects=[
                Effect(c.kubernetes_eqiad, "degraded"),
                Effect(c.other_services, "degraded", because=c.kubernetes_eqiad),
            ],
        ),
        Event(
            statement("an alert fires on edits that lost their session")
            @ REPORT.at("MediaWiki edit session loss on graphite1004 is CRITICAL:"),
            when=facts.SESSIONS_LOST,
        ),
        Event(
            statement("an engineer writes that all kask pods are in CrashLoopBackOff")
            @ REPORT.at("all the kask pods [for sessionstore] are in"),
            when=facts.CRASHING,
            effects=[Effect(c.sessionstore_eqiad, "lost")],
        ),
        Event(
            statement("an engineer writes that kask OOM-loops, which takes down the whole machine")
            @ REPORT.at("OOM-looping and killing the whole machine"),
            when=facts.LOOPING,
        ),
        Event(
            statement("the last node responds to pings again; Cxserver recovered at 18:58:48")
            @ REPORT.at("RECOVERY - Host kubernetes1001 is UP: PING OK"),
            when=facts.NODES_UP,
            effects=[
                Effect(c.kubernetes_eqiad, "recovered"),
                Effect(c.other_services, "recovered"),
            ],
        ),
        Event(
            statement("eqiad is depooled, to switch to codfw; by 19:02:13 all should be migrated")
            @ REPORT.at("!log depool eqiad, switch to codfw"),
            when=facts.SWITCHED,
        ),
        Event(
            statement("codfw gets 6 pods instead of 4")
            @ REPORT.at("sessionstore capacity in codfw from 4 pods to"),
            when=facts.SCALED,
        ),
        Event(
            statement("an engineer writes that restarts happen in codfw now")
            @ REPORT.at("restarts happening in codfw now, so not everything"),
            when=facts.RESTARTING,
            effects=[Effect(c.sessionstore_codfw, "degraded")],
        ),
        Event(
            statement("a pod finds no node: too little CPU, or no match of the selector")
            @ REPORT.at("4 node(s) didn't match node selector."),
            when=facts.UNSCHEDULABLE,
        ),
        Event(
            statement("the memory limit in eqiad is raised from 300Mi to 400Mi")
            @ REPORT.at("in eqiad to 400Mi from 300Mi"),
            when=facts.LIMIT_RAISED,
        ),
        Event(
            statement("the pods' affinity restrictions in eqiad are removed")
            @ REPORT.at("remove the podaffinity restrictions for sessionstore in"),
            when=facts.SPREAD,
        ),
        Event(
            statement("eqiad is pooled again") @ REPORT.at("!log repool eqiad for sessionstore"),
            when=facts.BACK,
        ),
        Event(
            statement("traffic is back at the level from before: the outage ends")
            @ REPORT.at("Sessionstore traffic recovers to pre-incident levels."),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.sessionstore_eqiad, "recovered"),
                Effect(mediawiki, "recovered"),
                Effect(logged_in_users, "recovered"),
            ],
        ),
        Event(
            statement("an alert fires late, since Logstash lags behind")
            @ REPORT.at("this is determined to be a delayed alert,"),
            when=facts.LATE_ALERT,
            effects=[Effect(c.log_pipeline, "degraded", because=mediawiki)],
        ),
        Event(
            statement("the emergency changes are applied in codfw as well")
            @ REPORT.at("apply emergency sessionstore fixes in codfw as well"),
            when=facts.CODFW_FIXED,
            effects=[Effect(c.sessionstore_codfw, "recovered")],
        ),
        Event(
            statement("Logstash has caught up; for the report the incident is resolved only now")
            @ REPORT.at("Logstash finishes catching up; incident fully resolved."),
            when=facts.CAUGHT_UP,
            effects=[Effect(c.log_pipeline, "recovered")],
        ),
    ],
    trigger=statement(
        "requests rose suddenly, in a chat from 15k to 20k; capacity was insufficient"
    )
    @ REPORT.at("requests to session store increased from 15k to"),
    detection=statement("an automated alert, about five minutes after the pods first crashed")
    @ REPORT.at("Detection was automated, with the first IRC alert"),
    mitigation=statement("more memory and no affinity restrictions; codfw served meanwhile")
    @ REPORT.at("in eqiad to 400Mi from 300Mi"),
    impact={
        "requests lost": facts.LOST,
        "of them, would have succeeded": facts.LOST_SUCCESSES,
        "edits fewer, in the outage": facts.DEFICIT,
        "edits fewer, with late retries": facts.DEFICIT_LATER,
        "failed saves reported": facts.SAVES_FAILED,
        "logged-in users": statement("could not edit, log in or log out, on all wikis")
        @ REPORT.at("being unable to edit, login or logout of"),
        "readers": statement("completely unaffected")
        @ REPORT.at("Readers were completely unaffected."),
        "why other services failed": undisclosed(
            "cause: still asked in the chat, and to be investigated after the report"
        ),
        "alerts": facts.ALERTS,
        "people in the remediation": facts.RESPONDERS,
    },
    barriers=[
        Barrier(
            "More capacity on dedicated nodes",
            kind="capacity",
            what=statement("the nodes dedicated to sessionstore got more capacity")
            @ REPORT.at("Increase capacity of the sessionstore dedicated kubernetes"),
            stops=c.sessionstore_eqiad,
            cost=_NO_COST,
        ),
        Barrier(
            "Alerts on resource utilization",
            kind="alert",
            what=statement("such alerts are to be investigated for services on Kubernetes")
            @ REPORT.at("Investigate adding resource utilization alerts to services"),
            stops=c.sessionstore_eqiad,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kubernetes.CRASH_LOOP,
        kubernetes.UNSCHEDULABLE,
        SESSION_LOSS.rising(),
        Alert(
            name=statement("MediaWiki edit session loss")
            @ REPORT.at("PROBLEM - MediaWiki edit session loss on graphite1004")
        ),
    ],
    recovery=[POD, LAST_STATE, NODE_EVENTS, RAISE_LIMIT, SWITCH_SITE],
    data_loss=statement("edits that failed: about 18,000 fewer until 20:30, with retries")
    @ REPORT.at("to 20:30, the deficit is about 18,000 edits"),
    rollback=statement("sessions moved back to eqiad, once its pods had more memory")
    @ REPORT.at("sessions are all back to eqiad, fwiw"),
    cost=_NO_COST,
    limits={
        "pods": facts.PODS,
        "pods, afterwards": facts.PODS_LATER,
        "memory limit": facts.MEMORY,
        "memory limit, raised to": facts.MEMORY_LATER,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find why a container crashes again and again",
        ),
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="whether the limit of a container or the memory of its node is used up",
        ),
    ],
) as diagram:
    logged_in_users >> Call("edits, logins") >> mediawiki
    mediawiki >> Call("sessions") >> c.sessionstore_eqiad
    mediawiki >> Fallback("sessions", when="eqiad is depooled") >> c.sessionstore_codfw
    c.kubernetes_eqiad >> Call("runs") >> c.sessionstore_eqiad
    c.kubernetes_eqiad >> Call("runs") >> c.other_services
    mediawiki >> Asynchronous("log entries") >> c.log_pipeline
