"""A container keeps restarting: memory limit, probe, new release or the program itself."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Question,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._kubernetes_controllers import START_REASON
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

LOOPING = Check(
    "Read status and restarts: between two crashes, the pod is Running for a moment.",
    SERVICE_PODS.command,
    healthy=statement("1/1 Running, and the last restart is more than ten minutes ago")
    @ failures.LIFECYCLE.at("executed for 10 minutes without any"),
    unhealthy=statement("CrashLoopBackOff, Error or OOMKilled; or Running 6 (91s ago)")
    @ sources.PRINTERS.at('"%d (%s ago)"'),
)
NOT_STARTED = Check(
    "Find StartError in the last state, or an event Failed that is not about the image.",
    failures.POD.command,
    healthy=statement("no StartError: the container started, and ended later")
    @ START_REASON.at('errorStartReason = "StartError"'),
    unhealthy=statement('StartError: ... exec: "/app/server": ... no such file or directory')
    @ START_REASON.at('errorStartReason = "StartError"'),
)
SAVED_LOG = evolve(
    failures.PREVIOUS_LOG,
    action="Save the last log lines of the crashed container: a rollback deletes its pod.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "CrashLoopBackOff",
    as_of="2026-11",
    symptom="A pod never becomes ready; its restarts grow, and its status is CrashLoopBackOff.",
    signals=[
        kubernetes.BACK_OFF,
        kubernetes.START_ERROR,
        kubernetes.PROBE_FAILED,
        kubernetes.RESTARTS.rising(),
        kubernetes.WAITING.rising(),
    ],
    tree=Question(
        "Is the container in a crash loop now?",
        check=LOOPING,
        healthy=Cause(
            "It crashed and recovered by itself",
            why=statement("ten minutes without a problem reset the back-off")
            @ failures.LIFECYCLE.at("executed for 10 minutes without any"),
            fix=[failures.LAST_STATE, failures.PREVIOUS_LOG],
        ),
        unhealthy=Question(
            "Was it OOM killed?",
            check=failures.LAST_STATE,
            unhealthy=Cause(
                "It needs more memory than its limit",
                why=statement("a container over its memory limit is killed and restarted")
                @ failures.MEMORY.at("beyond its limit, the Container is terminated."),
                fix=[failures.RAISE_LIMIT],
            ),
            healthy=Question(
                "Was it killed after a failed liveness probe?",
                check=shared.EVENTS,
                unhealthy=Cause(
                    "The liveness probe fails: the program starts slowly, or does not respond",
                    why=statement("the kubelet restarts a container whose liveness command fails")
                    @ failures.PROBES.at("the kubelet kills the container and restarts it."),
                    fix=[shared.LIVENESS, failures.PREVIOUS_LOG, shared.STARTUP_PROBE],
                ),
                healthy=Question(
                    "Does the runtime fail to start it?",
                    check=NOT_STARTED,
                    unhealthy=Cause(
                        "The command does not exist in the image, or cannot run: it has no log",
                        why=statement("the runtime writes its error as the reason StartError")
                        @ START_REASON.at("exit reason when fails to start container"),
                        fix=[failures.ROLL_BACK],
                    ),
                    healthy=Question(
                        "Did the crashes start with a new revision?",
                        check=shared.REVISION,
                        unhealthy=Cause(
                            "The new revision cannot run",
                            why=statement("crash looping is a documented case for a rollback")
                            @ failures.DEPLOYMENT.at("not stable, such as crash looping."),
                            fix=[SAVED_LOG, failures.ROLL_BACK],
                        ),
                        healthy=Cause(
                            "The program exits by itself",
                            why=statement("an application error, or wrong or missing configuration")
                            @ failures.LIFECYCLE.at(
                                "Application errors that cause the container to exit."
                            ),
                            fix=[failures.PREVIOUS_LOG],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "maximum back-off before the next restart",
        of="back-off",
        reads="back-off",
        default=seconds(300) @ failures.LIFECYCLE.at("300 seconds (5 minutes)."),
        headroom=Check(
            "Find the back-off among the events of the pod.",
            failures.POD.command,
            healthy=statement("no event BackOff")
            @ failures.MEMORY.at("Warning BackOff Back-off restarting failed container"),
            unhealthy=statement("Warning BackOff Back-off restarting failed container")
            @ failures.MEMORY.at("Warning BackOff Back-off restarting failed container"),
            verify="Each restart doubles the back-off, from 10 s up to the maximum.",
        ),
    ),
    do_not=[
        "Do not relax a liveness probe just for slow starts: use a startup probe.",
        "Do not assume that a quiet pod is fixed: the next start may be five minutes away.",
        "Do not read only the current log: the crash is in the previous container's log.",
    ],
    precedents=undisclosed(
        "public incident: shared/research/incidents_catalogue.csv, icco/postmortems and a search "
        "for operators' own reports name none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: depends on the cause; no page gives one"),
    data_loss=shared.FILES_LOST,
    rollback=shared.ROLLBACK,
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
