"""One deploy brings a culler that floods the hub, and a spawner that leaks memory."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import ROLL_BACK
from atlas.technologies.failures.kubernetes_workloads import LOG, POD_USE
from incidents.mybinder import _2018_04_18 as facts
from incidents.mybinder import _components_2018 as april
from incidents.mybinder import components as c
from incidents.mybinder._steps import RESTART_HUB
from incidents.mybinder._technologies import binder_hub, jupyterhub
from incidents.mybinder.facts import CULLER as REPORT

_NO_COST = undisclosed("costs: not in the report of April 2018")

with IncidentAnatomy(
    c.mybinder,
    "A deploy floods the hub with requests and leaks memory",
    as_of="2018-04-18",
    report=REPORT,
    failure_class=("bad-deploy", "memory-leak"),
    timeline=[
        Event(
            statement("an upgrade of the JupyterHub and BinderHub charts is deployed")
            @ REPORT.at("Upgrade of jupyterhub, binderhub charts is deployed."),
            when=facts.DEPLOYED,
        ),
        Event(
            statement(
                "launch success is zero by about 11:45 UTC; later, the hub is found unresponsive"
            )
            @ REPORT.at("Launch success drops to zero."),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(april.culler, "degraded"),
                Effect(april.hub, "lost", because=april.culler),
                Effect(c.binder, "lost", because=april.hub),
                Effect(c.visitors, "lost", because=c.binder),
            ],
        ),
        Event(
            statement("the outage is reported on Gitter; proxy and ingress restarts do not help")
            @ REPORT.at("Binder outage is reported on Gitter by @jakamkon,"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("the hub pod is restarted, and launches quickly succeed again")
            @ REPORT.at("The hub pod is restarted, and launches quickly"),
            when=facts.RESTARTED,
            effects=[
                Effect(april.hub, "recovered"),
                Effect(c.binder, "recovered"),
                Effect(c.visitors, "recovered"),
            ],
        ),
        Event(
            statement("a fix of the culler, just merged, is applied to the JupyterHub chart")
            @ REPORT.at("apply changes to jupyterhub chart"),
            when=facts.CHART,
        ),
        Event(
            statement(
                "the log suggests that the culler is responsible; a further outage is expected"
            )
            @ REPORT.at("large and increasing volume of 400 errors in"),
            when=facts.LOGS,
        ),
        Event(
            statement("the fixed JupyterHub is pulled into the BinderHub chart")
            @ REPORT.at("pull updated jupyterhub into binderhub chart"),
            when=facts.PULLED,
        ),
        Event(
            statement(
                "the deploy of the fix begins; it is resubmitted several times before it succeeds"
            )
            @ REPORT.at("The final deploy has to be resubmitted multiple"),
            when=facts.FIX_DEPLOYED,
        ),
        Event(
            statement("the issue is believed to be resolved; other work resumes")
            @ REPORT.at("Believing the issue to be resolved, work resumes,"),
            when=facts.BELIEVED,
        ),
        Event(
            statement("the culler is fixed, but memory and CPU grow on; KubeSpawner is suspected")
            @ REPORT.at("culler behavior is fixed, but memory and CPU"),
            when=facts.GROWTH,
            effects=[
                Effect(april.culler, "recovered"),
                Effect(april.hub, "degraded"),
            ],
        ),
        Event(
            statement("after a number of launches the hub does not respond: periodic outages")
            @ REPORT.at("caused JupyterHub to become unresponsive after launching"),
            when=undisclosed("times: the report gives none for the outages after the first"),
            effects=[
                Effect(c.binder, "degraded", because=april.hub),
                Effect(c.visitors, "degraded", because=c.binder),
            ],
        ),
        Event(
            statement("a deploy fails on a bug of the new image culler; updates are reverted")
            @ REPORT.at("Updates are reverted to the last-known-working configuration."),
            when=facts.REVERTED,
        ),
        Event(
            statement("a fix of the image culler is applied and deployed")
            @ REPORT.at("Fix for image-culler bug that prevented the previous"),
            when=facts.CLEANER_FIX,
        ),
        Event(
            statement("a deploy fails on production; the image cleaner is disabled")
            @ REPORT.at("This deploy is successful except on production,"),
            when=facts.CLEANER_OFF,
        ),
        Event(
            statement("the deploy is successful, but the memory leak is not fixed")
            @ REPORT.at("Memory leak is not fixed."),
            when=facts.NOT_FIXED,
        ),
        Event(
            statement("the hub image alone is reverted, and everything is okay again")
            @ REPORT.at("After reverting the hub image update, everything is"),
            when=facts.HUB_REVERTED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(april.hub, "recovered"),
                Effect(c.binder, "recovered"),
                Effect(c.visitors, "recovered"),
            ],
        ),
        Event(
            statement(
                "it appears that it was not fully upgraded; now it is, and the leak does not recur"
            )
            @ REPORT.at("is observed that the memory leak does not"),
            when=facts.UP_TO_DATE,
        ),
    ],
    trigger=statement("a deploy with a new culler script and a new KubeSpawner")
    @ REPORT.at("A deploy of updates to the Hub included"),
    detection=statement("a report on Gitter")
    @ REPORT.at("Binder outage is reported on Gitter by @jakamkon,"),
    mitigation=statement("only the hub image was reverted to the last known good version")
    @ REPORT.at("only the hub image is [reverted to the"),
    impact={
        "each of the periodic outages": facts.OUTAGES,
        "outages after the first": undisclosed(
            "times: the report calls the service degraded, with periodic outages"
        ),
        "time to deploy a chart change": facts.TO_DEPLOY,
        "root cause of the leak": statement("the KubeSpawner update, confirmed by the upgrade")
        @ REPORT.at("confirming that the kubespawner update is the root"),
    },
    barriers=[
        Barrier(
            "Smaller and more frequent changes",
            what=statement("action item: revisit automatic pull requests, for smaller changes")
            @ REPORT.at("mybinder.org up-to-date with smaller, more-frequent changes"),
            stops=april.culler,
            cost=_NO_COST,
        ),
        Barrier(
            "Tests of the culler",
            kind="test",
            what=statement("action item: figure out tests for the culler")
            @ REPORT.at("Figure out tests for the culler (this may"),
            stops=april.culler,
            cost=_NO_COST,
        ),
        Barrier(
            "Alarms on CPU and memory of the hub",
            kind="alert",
            what=statement("action item: alarms for sustained high CPU and memory usage")
            @ REPORT.at("Add alarms for sustained high CPU and memory"),
            stops=april.hub,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Revert first, then fix",
            what=statement("lesson: to revert may often be preferable, though it can take long")
            @ REPORT.at("reverting a bad version and waiting for the"),
            stops=april.hub,
            harm="degraded",
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("400") @ REPORT.at("volume of 400 errors in the culler,"),
            seen_by="the culler, in large and increasing volume (log of the hub pod)",
        ),
        jupyterhub.REQUESTS.rising(),
        binder_hub.LAUNCH_TIME.rising(),
    ],
    recovery=[
        evolve(
            LOG,
            action="Read the log of the hub pod; find errors of the culler.",
            verify="Their volume grows: suspect the culler, and the last change of it.",
        ),
        POD_USE,
        RESTART_HUB,
        ROLL_BACK,
    ],
    data_loss=undisclosed("data loss: the report mentions failed launches and restarts only"),
    rollback=statement("the hub image was reverted; the report calls larger reverts slow")
    @ REPORT.at("To avoid reverting more large deploys,"),
    cost=_NO_COST,
) as diagram:
    waive("IN404", because="the report mentions failed launches and restarts, and no data")
    c.visitors >> Call("HTTPS") >> april.ingress
    april.ingress >> Call("HTTP") >> c.proxy
    c.visitors >> Call("launches") >> c.binder
    c.proxy >> Call("HTTP") >> april.hub
    c.binder >> Call("HTTP, requests a server") >> april.hub
    april.culler >> Call("HTTP, stops idle servers") >> april.hub
    april.deploys >> Asynchronous("new charts") >> april.hub
    april.deploys >> Asynchronous("new script") >> april.culler
