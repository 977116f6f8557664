"""Sources, checks and steps of the guide to 502, 503 and 504 from ingress-nginx."""

from atlas import Check, Placeholder, Repository, Step, shell, statement
from atlas.technologies.failures._kubectl import LOGS
from atlas.technologies.failures.nginx import UPSTREAM
from atlas.technologies.ingress_nginx import CONFIG
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

_code = Repository(
    "kubernetes/ingress-nginx",
    commit="dbb11b92ddb77bee9c35e462479129354c84f939",
    checked="2026-11-29",
    publisher="Kubernetes",
    release="v1.15.1",
)
BALANCER = _code.file("rootfs/etc/nginx/lua/balancer.lua")
SLICES = _code.file("internal/ingress/controller/endpointslices.go")
ANNOTATIONS = _code.file("docs/user-guide/nginx-configuration/annotations.md")
CONTROLLER_NAMESPACE = Placeholder(
    "controller-namespace",
    "the namespace that the ingress-nginx controller runs in",
    r"[a-z0-9\-]+",
    "ingress-nginx",
)
_LINES = (
    "kubectl logs -n <controller-namespace> -l app.kubernetes.io/name=ingress-nginx "
    "--tail=-1 --since=10m | grep "
)
ERRORS = shell(_LINES + "'upstream: \"'", own=[CONTROLLER_NAMESPACE]) @ LOGS.at(
    "kubectl logs -l app=nginx --all-containers=true"
)
ACCESS = shell(_LINES + "-E '\" 50[234] '", own=[CONTROLLER_NAMESPACE]) @ LOGS.at(
    "kubectl logs -l app=nginx --all-containers=true"
)
_FIELDS = "[$proxy_upstream_name] [$proxy_alternative_upstream_name] $upstream_addr"

ADDRESS = Check(
    "Read the failed requests: the addresses after the two brackets.",
    ACCESS,
    healthy=statement("502 ... [shop-web-80] [] 10.0.1.9:8080 ...: a pod was tried")
    @ CONFIG.at(_FIELDS),
    unhealthy=statement("503 ... [shop-web-80] [] - - - -: no pod was tried")
    @ BALANCER.at("ngx.status = ngx.HTTP_SERVICE_UNAVAILABLE"),
    verify="Save the lines first: they are lost with the controller's pods.",
)
READY = Check(
    "Find a ready address of the service.",
    shell("kubectl describe endpointslices -n <namespace> -l kubernetes.io/service-name=<service>")
    @ sources.KUBECTL.file("cmd/describe/describe.go").at("kubectl describe pods -l name=myLabel"),
    healthy=statement("Ready: true below an address")
    @ SLICES.at("if (ep.Conditions.Ready != nil) && !(*ep.Conditions.Ready)"),
    unhealthy=statement("Ready: false everywhere, Endpoints: <none>, or No resources found")
    @ SLICES.at("if (ep.Conditions.Ready != nil) && !(*ep.Conditions.Ready)"),
)
LOGGED = Check(
    "Find the error that nginx logged for these requests.",
    ERRORS,
    healthy=statement("no line: the status in the access log came from the pod")
    @ CONFIG.at("$upstream_response_time $upstream_status $req_id"),
    unhealthy=statement('[error] ... upstream: "http://10.0.1.9:8080/"')
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
TIMED_OUT = Check(
    "Find timeouts, or no route to a pod, among these errors.",
    ERRORS,
    healthy=statement("no timeouts, no (113: No route to host), only other errors")
    @ UPSTREAM.at('ngx_connection_error(c, NGX_ETIMEDOUT, "upstream timed out");'),
    unhealthy=statement("upstream timed out (110: ...) while ..., or (113: No route to host)")
    @ UPSTREAM.at('ngx_connection_error(c, NGX_ETIMEDOUT, "upstream timed out");'),
)
PHASE = Check(
    "Read in which phase the requests failed.",
    ERRORS,
    healthy=statement("... while reading response header from upstream")
    @ UPSTREAM.at('c->log->action = "reading response header from upstream";'),
    unhealthy=statement("... while connecting to upstream")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
REFUSED = Check(
    "Find refused connections among these errors.",
    ERRORS,
    healthy=statement("upstream prematurely closed connection while reading ...")
    @ UPSTREAM.at('"upstream prematurely closed connection"'),
    unhealthy=statement("connect() failed (111: Connection refused) while connecting ...")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
RESPONSE_TIME = Check(
    "Read upstream_response_time of recent requests: it stands before the last status.",
    shell(_LINES + "-F '] ['", own=[CONTROLLER_NAMESPACE])
    @ LOGS.at("kubectl logs -l app=nginx --all-containers=true"),
    healthy=statement("upstream_response_time well below proxy-read-timeout")
    @ CONFIG.at("$upstream_response_time $upstream_status $req_id"),
    unhealthy=statement("upstream_response_time near 60.0, and upstream_status 504")
    @ CONFIG.at("$upstream_response_time $upstream_status $req_id"),
)
POLICIES = Check(
    "List the network policies of the namespace, with the pods that each selects.",
    shell("kubectl get networkpolicies -n <namespace>") @ sources.GET.at("kubectl get rc,services"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="A policy that selects the pods must allow traffic from the controller's namespace.",
)
CORRECT_INGRESS = Step(
    "Correct the service name or port of the ingress.",
    command=shell("kubectl edit ingress/<name> -n <namespace>")
    @ sources.KUBECTL.file("cmd/edit/edit.go").at("kubectl edit svc/registry"),
    undo="Restore the previous name and port with the same command.",
    verify="New lines of the access log show addresses after [].",
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
)
CORRECT_SERVICE = Step(
    "Correct the selector or targetPort of the service.",
    command=shell("kubectl edit svc/<service> -n <namespace>")
    @ sources.KUBECTL.file("cmd/edit/edit.go").at("kubectl edit svc/registry"),
    undo="Restore the previous value with the same command.",
    verify="The endpoint slices list ready addresses with the port that the program listens on.",
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
)
CORRECT_POLICY = Step(
    "Allow the controller's namespace in the policy that blocks it, as its owner agrees.",
    command=shell("kubectl edit networkpolicy/<name> -n <namespace>")
    @ sources.KUBECTL.file("cmd/edit/edit.go").at("kubectl edit svc/registry"),
    undo="Restore the previous rules with the same command.",
    verify="No new line with: while connecting to upstream.",
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
)
WAIT_LONGER = Step(
    "Raise the read timeout of this ingress only, if its requests take long by nature.",
    command=shell(
        "kubectl annotate --overwrite ingress <name> -n <namespace> "
        "nginx.ingress.kubernetes.io/proxy-read-timeout=<seconds>"
    )
    @ ANNOTATIONS.at("sets a valid 120 seconds proxy read timeout."),
    undo="Set the previous value; if there was none, remove it: the key with - at its end.",
    verify="The slow request returns its own response instead of a 504.",
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
)
