"""Puppet changes a CA, and the next restart of the Kubernetes API server fails."""

from attrs import evolve

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.etcd import HEALTH, MEMBER_LIST, SAVE
from atlas.technologies.failures.tls import CA
from incidents.wikimedia import _2019_09_10 as facts
from incidents.wikimedia import _components_2019 as c
from incidents.wikimedia._steps import TRUST_CA
from incidents.wikimedia._technologies import kube_apiserver
from incidents.wikimedia.facts import SEPTEMBER_2019 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of September 2019")

with IncidentAnatomy(
    wikimedia,
    "Kubernetes API server restarts and no longer trusts etcd",
    as_of="2019-09-10",
    report=REPORT,
    failure_class=("bad-config-push", "kubernetes-platform"),
    timeline=[
        Event(
            statement("puppet changes leave the API server with another CA than etcd")
            @ REPORT.at("puppet changes that caused a CA certificate mismatch"),
            when=undisclosed("time: the report says only that it was the night before"),
            effects=[Effect(c.puppet_ca, "degraded")],
        ),
        Event(
            statement("maintain-kubeusers restarts the API server, which does not start again")
            @ REPORT.at("Kubernetes API server, which fails to come back"),
            when=facts.RESTARTED,
            phase="began",
            effects=[
                Effect(c.kube_api, "lost", because=c.puppet_ca),
                Effect(c.kube2proxy, "lost", because=c.kube_api),
                Effect(c.tool_users, "degraded", because=c.kube2proxy),
            ],
        ),
        Event(
            statement("Icinga alerts: the check that all nodes are healthy fails")
            @ REPORT.at('check around "All k8s nodes healthy"'),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement(
                "a restart fails; certificates, changed the night before, are possibly ruled out"
            )
            @ REPORT.at("because those were changed the night before, not"),
            when=facts.WRITTEN_OFF,
        ),
        Event(
            statement("the log of the API server says that etcd is unavailable or misconfigured")
            @ REPORT.at("client: etcd cluster is unavailable or misconfigured"),
            when=facts.MESSAGE,
        ),
        Event(
            statement("a health check of etcd succeeds")
            @ REPORT.at("an etcd healthcheck reports success (also checks"),
            when=facts.HEALTHY,
        ),
        Event(
            statement("etcdctl times out in 1 s, so etcd seems to flap")
            @ REPORT.at("fools the team into thinking the service is"),
            when=facts.TIMES_OUT,
        ),
        Event(
            statement("the homepage of Toolforge alerts as down")
            @ REPORT.at("Toolforge homepage alerts as down"),
            when=facts.HOMEPAGE,
        ),
        Event(
            statement("the etcd cluster is rebooted; at 20:30 the Kubernetes master is, again")
            @ REPORT.at("reboots etcd cluster in case that might stop"),
            when=facts.REBOOTED,
        ),
        Event(
            statement("etcd is stopped on one server, and a backup is taken")
            @ REPORT.at("stops etcd on tools-k8s-etcd-01 and takes a backup."),
            when=facts.BACKUP,
        ),
        Event(
            statement("etcd is reduced to one node, to rule out elections as the cause")
            @ REPORT.at("the team reduces the cluster down to 1"),
            when=facts.REDUCED,
            effects=[Effect(c.kube_etcd, "degraded")],
        ),
        Event(
            statement("it turns out that etcd was only slower than the timeout of etcdctl")
            @ REPORT.at("just slower than that tool's default timeouts."),
            when=facts.TRICKED,
        ),
        Event(
            statement("the first node is added back, with a mistake: etcd collapses")
            @ REPORT.at("(because in a 2 node etcd cluster, both"),
            when=facts.COLLAPSED,
            effects=[Effect(c.kube_etcd, "lost")],
        ),
        Event(
            statement("etcd works at full capacity again, recovered from the backup")
            @ REPORT.at("full disaster recovery from the backup (TODO: document"),
            when=facts.ETCD_BACK,
            effects=[Effect(c.kube_etcd, "recovered")],
        ),
        Event(
            statement("the team notices that the CA did change the night before")
            @ REPORT.at("CA certificate did change the night before in"),
            when=facts.CA_CHANGED,
        ),
        Event(
            statement("curl shows the failure of trust, which etcd servers do not have")
            @ REPORT.at("that does not happen between etcd servers."),
            when=facts.REPRODUCED,
        ),
        Event(
            statement("the CA of the etcd servers is installed: services work again")
            @ REPORT.at("This works and restores communication and services."),
            when=facts.SWAPPED,
            phase="mitigated",
            effects=[
                Effect(c.puppet_ca, "recovered"),
                Effect(c.kube_api, "recovered"),
                Effect(c.kube2proxy, "recovered"),
                Effect(c.tool_users, "recovered"),
            ],
        ),
        Event(
            statement("Puppet reverts the change, and breaks it again")
            @ REPORT.at("puppet reverts the change and breaks things again."),
            when=facts.REVERTED,
            effects=[
                Effect(c.puppet_ca, "degraded"),
                Effect(c.kube_api, "lost", because=c.puppet_ca),
            ],
        ),
        Event(
            statement("the CA is placed where Puppet picks it up: the outage is over")
            @ REPORT.at("picks up and fixes things in a stable"),
            when=facts.STABLE,
            phase="resolved",
            effects=[Effect(c.puppet_ca, "recovered"), Effect(c.kube_api, "recovered")],
        ),
    ],
    trigger=statement("a restart of the API server, which forced it to reconnect to etcd")
    @ REPORT.at("restarting the api server--thus forcing a reconnect to"),
    detection=statement("an Icinga check on nodes, 15 minutes later")
    @ REPORT.at("The first notice was icinga alerting on the"),
    mitigation=statement("the CA of the etcd servers, installed on the API server")
    @ REPORT.at("Brooke swaps the CA with the one from"),
    impact={
        "users": statement("could not start tools, nor check them with kubectl")
        @ REPORT.at("Users of Toolforge could not launch tools with"),
        "web services": statement("all those on Kubernetes seem to have been offline at the proxy")
        @ REPORT.at("taken all Kubernetes webservices offline at the proxy"),
        "containers": statement("not impacted, as Prometheus shows")
        @ REPORT.at("containers (and thus the tools themselves) were unimpacted,"),
        "wrong lead": statement("the team made it worse: it fixed etcd, not the CA")
        @ REPORT.at("trying to fix the wrong thing (etcd instead"),
        "procedures for etcd": statement("none to replace a node, none for disaster recovery")
        @ REPORT.at("no DR procedures or node-replacement procedures currently documented"),
        "SREs who helped": facts.RESPONDERS,
        "time zone": undisclosed(
            "zone: not on the page, read as UTC like Wikimedia's other reports"
        ),
    },
    barriers=[
        Barrier(
            "One CA in the project",
            kind="review",
            what=statement("the CA certificates of Puppet are to be audited")
            @ REPORT.at("Audit puppet CA certs. There really shouldn't be"),
            stops=c.kube_api,
            cost=_NO_COST,
        ),
        Barrier(
            "No restart to add a tool",
            kind="simplification",
            what=statement("an upgrade is to make the restart of the API server needless")
            @ REPORT.at("not require restarting the API server to add"),
            stops=c.kube_api,
            cost=_NO_COST,
        ),
        Barrier(
            "kube2proxy without the API server",
            kind="fallback",
            what=statement("it is to be made more resilient to failures of the API server")
            @ REPORT.at("kube2proxy more resilient to API server failures Task"),
            stops=c.kube2proxy,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kube_apiserver.ETCD_UNAVAILABLE,
        Alert(
            name=statement("All k8s nodes healthy")
            @ REPORT.at('toolschecker icinga check around "All k8s nodes')
        ),
    ],
    recovery=[
        HEALTH,
        evolve(
            CA,
            verify="0 (ok) with the CA of etcd, an error with that of the API server: the API "
            "server has the wrong CA.",
        ),
        SAVE,
        TRUST_CA,
        MEMBER_LIST,
    ],
    data_loss=statement("none is mentioned: etcd was recovered from a backup of that evening")
    @ REPORT.at("full disaster recovery from the backup (TODO: document"),
    rollback=statement("the API server got the CA of the etcd servers")
    @ REPORT.at("swaps the CA with the one from the"),
    cost=_NO_COST,
    limits={"timeout of etcdctl": facts.TIMEOUT},
    glossary={
        "CA": "Certificate authority: what signs certificates.",
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="how to read the certificates of a control plane, and who trusts which",
        )
    ],
) as diagram:
    waive("AM103", because="the report names no metric")
    c.tool_users >> Call("web requests") >> c.kube2proxy >> Call("proxied to") >> c.tools
    c.kube2proxy >> Call("watches") >> c.kube_api
    c.kubeusers >> Call("restarts") >> c.kube_api
    c.kube_api >> Call("state, TLS") >> c.kube_etcd
    c.kube_api >> Call("trusts") >> c.puppet_ca
