"""Readiness probe failed: nothing listens, no response in time, or an error status."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    minutes,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.failures.kubernetes_workloads import LOG, POD_USE
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

HTTP = VENDORED.file("kubernetes/pkg/probe/http/http.go")
PROBER = VENDORED.file("kubernetes/pkg/kubelet/prober/prober.go")
BUSYBOX = "can't connect to remote host (127.0.0.1): Connection refused"
REPORT = sources.POSTMORTEMS.file(
    "PM2020-007 - Unhealthy nodes.md", title="Unhealthy node", published="2020-10"
)
EVENTS = failures.POD_EVENTS.command
REFUSED = Check(
    "Read the last event Unhealthy of the pod: how its message ends.",
    EVENTS,
    healthy=statement("no connection refused at its end") @ PROBER.at('"%s probe failed: %s"'),
    unhealthy=statement("... dial tcp 10.88.0.49:8080: connect: connection refused")
    @ REPORT.at("connection refused"),
)
INSIDE = Check(
    "Call the probe's port from inside the container; its image needs wget.",
    shell(
        "kubectl exec <pod> -n <namespace> -c <container> -- "
        "wget -q -O /dev/null http://127.0.0.1:<port>"
    )
    @ sources.EXEC.at("kubectl exec mypod -c ruby-container -- date"),
    healthy=statement("nothing, or an HTTP status: something listens")
    @ sources.EXEC.at("kubectl exec mypod -c ruby-container -- date"),
    unhealthy=statement("Connection refused: nothing listens there")
    @ REPORT.at("connection refused"),
)
LATE = Check(
    "Find deadline exceeded or timed out in the event.",
    EVENTS,
    healthy=statement("no deadline exceeded, and no timeout") @ PROBER.at('"%s probe failed: %s"'),
    unhealthy=statement("context deadline exceeded (Client.Timeout exceeded while awaiting ...)")
    @ REPORT.at("context deadline exceeded"),
)
STATUS = Check(
    "Find statuscode in the event.",
    EVENTS,
    healthy=statement("no statuscode: the output of the probe's own command")
    @ PROBER.at('"%s probe failed: %s"'),
    unhealthy=statement("HTTP probe failed with statuscode: 503")
    @ HTTP.at('"HTTP probe failed with statuscode: %d"'),
)
ALL_PODS = Check(
    "Compare the pods of the same ReplicaSet: the hash in their names is the same.",
    SERVICE_PODS.command,
    healthy=statement("1/1 Running, all but one of the same hash")
    @ failures.RUNNING_POD.at("1/1 Running 0 13s"),
    unhealthy=statement("0/1 Running: all, or all of the newest hash, beside older ones at 1/1")
    @ sources.PRINTERS.at('"%d/%d", readyContainers, totalContainers'),
)
RELEASE = evolve(
    shared.REVISION,
    action="Compare the age of the newest ReplicaSet with the first failed probe.",
    unhealthy=statement("DESIRED 2, READY 0, AGE 5m: as young as the failed probes: roll back")
    @ sources.PRINTERS.at("appsv1.ReplicaSetStatus{}.SwaggerDoc()["),
)
PROBE = Check(
    "Read the probe of the container, with its port, path and timeout.",
    failures.POD.command,
    healthy=statement("Readiness: http-get http://:8080/ready delay=0s: as the program serves")
    @ shared.DESCRIBED.at("delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"),
    unhealthy=statement(
        "a port or path that it does not serve, or timeout=1s where it takes longer"
    )
    @ shared.DESCRIBED.at("delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"),
)
CORRECT = Step(
    "Edit the deployment: probe, port, or the address that the program listens on.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="The new pods become ready: 1/1 in kubectl get pods.",
)
LONGER = Step(
    "Edit the deployment: a timeoutSeconds above what the endpoint takes when healthy.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="The new pods stay ready under the same load.",
)
REPLACE = Step(
    "Delete the one pod, once its log is saved: its deployment creates another.",
    command=shell("kubectl delete pod <pod> -n <namespace>")
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    healthy=statement('pod "NAME" deleted')
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="None: the new pod has another name.",
    verify="The new pod is ready: 1/1.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Readiness probe failed",
    as_of="2026-11",
    symptom="Pods run, but stay at 0/1; their service sends them no traffic, or has no endpoint.",
    signals=[
        kubernetes.PROBE_FAILED,
        kubernetes.PROBE_REFUSED,
        kubernetes.PROBE_LATE,
        kubernetes.NO_ENDPOINTS,
        kubernetes.PROBES.rising(),
    ],
    tree=Question(
        "Is the connection of the probe refused?",
        check=REFUSED,
        unhealthy=Question(
            "Does the port respond inside the container?",
            check=INSIDE,
            unhealthy=Cause(
                "The program has not started, or listens on another port",
                why=statement("the kubelet calls the address of the pod, at the probe's port")
                @ HTTP.at("Convert errors into failures to catch timeouts."),
                fix=[LOG, PROBE, failures.ROLL_BACK, CORRECT],
            ),
            healthy=Cause(
                "The program listens on localhost only",
                why=statement("the kubelet calls the address of the pod, not 127.0.0.1")
                @ HTTP.at("Convert errors into failures to catch timeouts."),
                fix=[CORRECT],
            ),
        ),
        healthy=Question(
            "Did the probe get no response in time?",
            check=LATE,
            unhealthy=Cause(
                "The program, or its node, is too slow for the timeout",
                why=statement("the default timeout is one second")
                @ sources.TYPES.at("Defaults to 1 second. Minimum value is 1."),
                fix=[POD_USE, failures.NODE_USE, LONGER],
            ),
            healthy=Question(
                "Does the program reply with an error status?",
                check=STATUS,
                unhealthy=Question(
                    "Are all pods of the workload, or of its new release, not ready?",
                    check=ALL_PODS,
                    unhealthy=Cause(
                        "What all pods check has failed: a dependency, or the new release",
                        why=statement("a status from 200 to 399 is ready; all others are not")
                        @ HTTP.at("res.StatusCode >= http.StatusOK && res.StatusCode <"),
                        fix=[RELEASE, LOG, PROBE, failures.ROLL_BACK],
                    ),
                    healthy=Cause(
                        "This one pod is unhealthy",
                        why=statement("its own reply decides, so the others keep their traffic")
                        @ HTTP.at('"HTTP probe failed with statuscode: %d"'),
                        fix=[failures.POD, LOG, REPLACE],
                    ),
                ),
                healthy=Cause(
                    "The command of an exec probe fails",
                    why=statement("what it prints follows in the event")
                    @ PROBER.at('"%s probe failed: %s"'),
                    fix=[PROBE, LOG, CORRECT],
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeoutSeconds of a probe",
        of="timeout of a probe",
        reads="timeout of the probe",
        default=seconds(1) @ sources.TYPES.at("Defaults to 1 second. Minimum value is 1."),
        headroom=PROBE,
    ),
    do_not=[
        "Do not remove the probe: traffic then goes to pods that cannot serve it.",
        "Do not restart all pods when a dependency is down: none of them becomes ready.",
        "Do not check a shared dependency in the probe: its failure takes all pods out at once.",
        "Do not read a single failure as an outage: by default, it takes three in a row.",
    ],
    precedents=[
        Precedent(
            "DFDS, a node short of memory, 2020",
            report=REPORT,
            what=statement("probes failed, refused or late, on the node whose runtime crashed")
            @ REPORT.at("Liveness/readiness probes failed"),
        )
    ],
    time_to_recover=minutes(240)
    @ REPORT.at("Time to recovery: 240 minutes", of="DFDS, unhealthy node of 2020", basis="outage"),
    data_loss=undisclosed("data loss: a pod that is not ready gets no requests; none is reported"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/ingress_nginx_502_504",
            "guide",
            because="clients get 503 from the Ingress controller",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="restarts grow: the container crashes, or its liveness probe fails",
        ),
        Link(
            "incidents/debugging/kubernetes_node_not_ready",
            "guide",
            because="the pods that fail are all on one node",
        ),
        Link(
            "incidents/debugging/linux_connection_refused",
            "guide",
            because="clients of the Service get Connection refused",
        ),
    ],
    glossary={"DFDS": "A shipping company that publishes its incident reports."},
) as guide:
    waive("IN404", because="no page or report read names data lost by a pod that is not ready")
