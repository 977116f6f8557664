"""ingress-nginx answers 502, 503 or 504: no ready pod, or pods that refuse, close or are slow.

Walked on nginx 1.22.1 of Debian with the balancer (Lua), the log format and the proxy settings
of the controller's template at the cited commit, and on the API server of Kubernetes 1.36.2. The
controller itself was not run: its lines are from its source code, and a script passed the ready
addresses to the balancer as the controller does.
"""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.ingress_nginx import INGRESS, PODS
from atlas.technologies.failures.kubernetes import POD, ROLL_BACK
from atlas.technologies.failures.kubernetes_control import SERVICE
from atlas.technologies.failures.kubernetes_workloads import LOG, POD_USE
from atlas.technologies.ingress_nginx import CONFIG, CONTROLLER, ingress_nginx
from atlas.technologies.nginx import nginx
from incidents.debugging import _ingress_nginx as own
from incidents.debugging import _kubernetes as shared
from incidents.debugging._nginx import RETRIES

GIGALIXIR = Publisher("Gigalixir", checked="2026-11-29").post(
    "Resolved: 502 Errors on Deploy", "https://gigalixir.com/blog/resolved-502-errors-on-deploy/"
)

with DebuggingGuide(
    ingress_nginx(undisclosed("version: read at v1.15.1; other versions were not compared")),
    "ingress-nginx returns 502, 503 or 504",
    as_of="2026-11-29",
    symptom="Clients get 502, 503 or 504 from the Ingress controller for some hosts or paths.",
    signals=[
        ingress_nginx.NO_ENDPOINT,
        nginx.UPSTREAM_CONNECT,
        ingress_nginx.NO_POD_TRIED,
        ingress_nginx.PODS_FAILED,
        ingress_nginx.PODS_TIMED_OUT,
        ingress_nginx.CLIENT_REQUESTS.rising(),
    ],
    tree=Question(
        "Was no pod tried?",
        check=own.ADDRESS,
        unhealthy=Question(
            "Is no pod of the service ready?",
            check=own.READY,
            unhealthy=Cause(
                "The service is missing or selects no pod, or no pod is ready",
                why=statement("the controller skips addresses that are not ready")
                @ own.SLICES.at("if (ep.Conditions.Ready != nil) && !(*ep.Conditions.Ready)"),
                fix=[PODS, SERVICE, ROLL_BACK, own.CORRECT_SERVICE, own.CORRECT_INGRESS],
            ),
            healthy=Cause(
                "The ingress names a port that the service lacks, or is not applied",
                why=statement("only a matching port of the service gives addresses")
                @ CONTROLLER.at("servicePort.TargetPort.String() == backendPort"),
                fix=[INGRESS, SERVICE, own.CORRECT_INGRESS],
            ),
        ),
        healthy=Question(
            "Did nginx log an error?",
            check=own.LOGGED,
            healthy=Cause(
                "The program in the pod sent this status itself",
                why=statement("nginx logs the status of the pod as upstream_status")
                @ CONFIG.at("$upstream_response_time $upstream_status $req_id"),
                fix=[LOG, ROLL_BACK],
            ),
            unhealthy=Question(
                "Did the requests time out, or find no route?",
                check=own.TIMED_OUT,
                unhealthy=Question(
                    "Did they fail while connecting?",
                    check=own.PHASE,
                    unhealthy=Cause(
                        "Packets to the pods are lost: a network policy, or the node",
                        why=statement("by default, it waits 5 seconds to connect, up to 3 times")
                        @ CONFIG.at("ProxyConnectTimeout: 5,"),
                        fix=[own.POLICIES, PODS, own.CORRECT_POLICY],
                    ),
                    healthy=Cause(
                        "The pods are slower than proxy-read-timeout",
                        why=statement("a timeout passes the request to the next pod by default")
                        @ CONFIG.at('ProxyNextUpstream: "error timeout",'),
                        fix=[POD_USE, LOG, own.WAIT_LONGER],
                    ),
                ),
                healthy=Question(
                    "Is the connection refused?",
                    check=own.REFUSED,
                    unhealthy=Cause(
                        "Nothing listens: a wrong targetPort, or pods that have shut down",
                        why=statement("it calls the address and port of each pod, not the service")
                        @ own.ANNOTATIONS.at("uses a list of all endpoints (Pod IP/port)"),
                        fix=[SERVICE, PODS, own.CORRECT_SERVICE],
                    ),
                    healthy=Cause(
                        "The pods crash, or break off their responses",
                        why=statement("an error passes the request to the next pod by default")
                        @ CONFIG.at('ProxyNextUpstream: "error timeout",'),
                        fix=[POD, LOG, ROLL_BACK],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "proxy-read-timeout",
        of="time between two reads",
        reads="upstream_response_time",
        default=seconds(60) @ CONFIG.at("ProxyReadTimeout: 60,"),
        headroom=own.RESPONSE_TIME,
    ),
    do_not=[
        "Do not trust kubectl get endpointslices: it also lists pods that are not ready.",
        "Do not restart the controller first: its log goes with it, and the pods stay as they are.",
        "Do not wait for a fix of the controller: its project maintains it until March 2026.",
        "Do not raise the timeout without need: a slow request runs on up to 3 pods in turn.",
    ],
    precedents=[
        Precedent(
            "Gigalixir, pods scaled down during a deployment, 2022",
            report=GIGALIXIR,
            what=statement("the controller sent traffic to addresses of pods no longer online")
            @ GIGALIXIR.at("traffic is sent to the IP of a"),
        )
    ],
    time_to_recover=undisclosed("time to recover: the report of Gigalixir gives none"),
    data_loss=RETRIES,
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/kubernetes_readiness_probe_failed",
            "guide",
            because="pods run, but are not ready",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="pods crash again and again",
        ),
        Link(
            "incidents/debugging/nginx_upstream_header_too_big",
            "guide",
            because="the error is: upstream sent too big header",
        ),
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="one pod or all of them are slow",
        ),
    ],
    glossary={
        "Gigalixir": "A hosting platform that reports its incidents on its blog.",
        "POST": "The HTTP method that sends data to be processed.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
