"""A rotated registry password locks out pipelines and nodes, until the old one is restored."""

from attrs import evolve

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import docker as docker_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.kubernetes import kubernetes
from incidents.ministry_of_justice import _2023_01_11 as facts
from incidents.ministry_of_justice import _technologies as own
from incidents.ministry_of_justice.components import (
    cloud_platform,
    concourse,
    docker_hub,
    nodes,
    pull_password,
    services,
    users,
)
from incidents.ministry_of_justice.facts import IMAGE_PULL as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2023-01-11")

with IncidentAnatomy(
    cloud_platform,
    "A registry password is rotated, and image pulls fail",
    as_of="2023-01-11",
    report=REPORT,
    failure_class="certificate-key-expiry",
    timeline=[
        Event(
            statement("the DockerHub password is changed, as part of LastPass remediation")
            @ REPORT.at("was changed as part of LastPass remediation activities."),
            when=undisclosed("when the password was changed: not in the report"),
            phase="began",
            effects=[Effect(pull_password, "lost")],
        ),
        Event(
            statement("a team member sees failed logins: toomanyrequests")
            @ REPORT.at("team member observed failed DockerHub login attempts"),
            when=facts.OBSERVED,
            phase="detected",
            effects=[
                Effect(concourse, "degraded", because=pull_password),
                Effect(nodes, "degraded", because=pull_password),
            ],
        ),
        Event(
            statement("the cluster's password is found to match the one stored in LastPass")
            @ REPORT.at("passwords do match the value stored in"),
            when=facts.MATCHES,
        ),
        Event(
            statement("Concourse's password is updated in the infrastructure repository")
            @ REPORT.at("14:40 Concourse DockerHub password updated in"),
            when=facts.CONCOURSE,
        ),
        Event(
            statement("the cause is known: the password was changed")
            @ REPORT.at("Explanation revealed. DockerHub password was changed as"),
            when=facts.EXPLAINED,
        ),
        Event(
            statement("a check of the cluster fails: it too cannot pull images")
            @ REPORT.at("reveals cluster is also unable to pull"),
            when=facts.CLUSTER,
        ),
        Event(
            statement("a user reports ErrImagePull, which affects two namespaces or more")
            @ REPORT.at("port-forward pods affecting at least two namespaces."),
            when=facts.REPORTED,
            effects=[Effect(services, "degraded", because=nodes)],
        ),
        Event(
            statement("the cluster's password is updated in the infrastructure repository")
            @ REPORT.at("14:56 EKS cluster DockerHub password updated in"),
            when=facts.UPDATED,
        ),
        Event(
            statement("the plan changes the launch template, which suggests to recycle the nodes")
            @ REPORT.at("launch-template will be updated, suggesting node recycle."),
            when=facts.PLANNED,
        ),
        Event(
            statement("the incident is declared")
            @ REPORT.at("2023-01-11 15:17 Incident is declared."),
            when=facts.DECLARED,
        ),
        Event(
            statement("confirmed: the new password forces a recycle of the live and manager nodes")
            @ REPORT.at("force node recycles across live & manager clusters."),
            when=facts.CONFIRMED,
        ),
        Event(
            statement("the team decides to restore the old password, and to rotate out of hours")
            @ REPORT.at("Decision made to restore previous DockerHub password,"),
            when=facts.DECIDED,
        ),
        Event(
            statement("the password is changed back")
            @ REPORT.at("DockerHub password changed back to previous value."),
            when=facts.RESTORED,
            effects=[Effect(pull_password, "recovered")],
        ),
        Event(
            statement("the user who reported it confirms that the pod deploys")
            @ REPORT.at("user that pod is now deploying - answer"),
            when=facts.DEPLOYS,
            effects=[Effect(services, "recovered")],
        ),
        Event(
            statement("the cluster is seen to pull images again")
            @ REPORT.at("Cluster image pulling observed to be working"),
            when=facts.PULLS,
            phase="mitigated",
            effects=[Effect(nodes, "recovered"), Effect(concourse, "recovered")],
        ),
        Event(
            statement("the incident is resolved; live-2 has an invalid login, no user impact")
            @ REPORT.at("live-2 is now set with invalid dockerconfig;"),
            when=facts.RESOLVED,
            phase="resolved",
        ),
    ],
    trigger=statement("the DockerHub password was changed")
    @ REPORT.at("was changed as part of LastPass remediation activities."),
    detection=statement("a team member saw failed logins at DockerHub")
    @ REPORT.at("team member observed failed DockerHub login attempts"),
    mitigation=statement("the old password was restored, to allow an update out of hours")
    @ REPORT.at("was restored back to value used by EKS"),
    impact={
        "Concourse and nodes": statement("unable to pull images from DockerHub for 1 h 28 min")
        @ REPORT.at("pull images from DockerHub for 1h 28m"),
        "users who reported it": statement("one; at least two namespaces affected")
        @ REPORT.at("error reported by one user in #ask-cloud-platform at"),
        "clock of the report": ZONE,
    },
    stated={
        "time to mitigate": facts.MITIGATED_IN,
        "time to resolve": facts.RESOLVED_IN,
    },
    barriers=[
        Barrier(
            "A token of the platform's own",
            kind="isolation",
            what=statement("a token created for the Cloud Platform replaced the password; done")
            @ REPORT.at("Dockerhub token specifically created for Cloud Platform."),
            stops=pull_password,
            cost=_NO_COST,
        ),
    ],
    signals=[
        own.docker_hub.TOO_MANY_LOGINS,
        kubernetes.IMAGE_PULL_FAILED,
        kubernetes.WAITING.rising(),
        Alert(
            name=statement(
                "kuberhealthy/daemonset: error when waiting for pod to start: ErrImagePull"
            )
            @ REPORT.at("error when waiting for pod to start: ErrImagePull")
        ),
    ],
    recovery=[
        kubernetes_steps.WARNINGS,
        kubernetes_steps.POD_EVENTS,
        evolve(
            docker_steps.LOGIN,
            verify="It succeeds: this password is valid. Nodes and pipelines log in with their own "
            "copy, which may be another.",
        ),
    ],
    data_loss=undisclosed("data loss: the report mentions only images that could not be pulled"),
    rollback=statement("the password was changed back to its previous value")
    @ REPORT.at("DockerHub password changed back to previous value."),
    cost=_NO_COST,
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    waive("IN404", because="pulling an image stores nothing that the report mentions")
    users >> Call("deployments") >> services
    services >> Call("run on") >> nodes
    nodes >> Call("image pulls") >> docker_hub
    concourse >> Call("image pulls") >> docker_hub
    nodes >> Call("login with") >> pull_password
    concourse >> Call("login with") >> pull_password
