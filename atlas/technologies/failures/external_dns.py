"""What fails in external-dns, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

CHECKED = "2026-11-26"
code = Repository(
    "kubernetes-sigs/external-dns",
    commit="2bf1bf8af2b70f23579f9147c1f7e9394f7f83d5",
    checked=CHECKED,
)
LIMITS = code.file("docs/advanced/rate-limits.md")
MONITORING = code.file("docs/monitoring/index.md")
REPORT = code.file("docs/contributing/bug-report.md")
AWS_GUIDE = code.file("docs/tutorials/aws.md")
CAN_I = Repository(
    "kubernetes/kubectl", commit="dee3483a3d6a64c07fdf746caf80af446dee99ac", checked=CHECKED
).file("pkg/cmd/auth/cani.go")
_EVENTS = code.file("docs/advanced/events.md")

LOG = Check(
    "Read the log of external-dns, over at least one run of its loop.",
    shell(
        "kubectl logs -n <namespace> -l app.kubernetes.io/name=external-dns --since=10m "
        "--tail=-1 --prefix=true"
    )
    @ REPORT.at("kubectl logs -n <namespace>"),
    **NO_OUTPUT,
    verify="The line of the provider before the error gives the reason and the zone.",
)
ROLE = Check(
    "Read the environment of the pod: the role and token it got.",
    shell("kubectl describe pod -n <namespace> -l app.kubernetes.io/name=external-dns")
    @ REPORT.at("-l app.kubernetes.io/name=external-dns"),
    healthy=statement("AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE are set")
    @ AWS_GUIDE.at("`AWS_WEB_IDENTITY_TOKEN_FILE` environment variables injected automatically"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
RECORD_EVENTS = Check(
    "Read the events of external-dns on Services and Ingresses.",
    shell("kubectl get events -A --field-selector reportingComponent=external-dns")
    @ _EVENTS.at("kubectl get events --field-selector reportingComponent=external-dns"),
    **NO_OUTPUT,
    verify="It needs --events-emit; RecordError names the object whose record failed.",
)
SOURCES = Check(
    "List the objects that records are made from.",
    shell("kubectl get ingress,service -A") @ REPORT.at("kubectl get ingress,service -A -o yaml"),
    **NO_OUTPUT,
)
ACCESS = Check(
    "Test whether the service account may list what records are made from.",
    shell("kubectl auth can-i list services -A --as=system:serviceaccount:<namespace>:external-dns")
    @ CAN_I.at("kubectl auth can-i list pods --as=system:serviceaccount:dev:foo -n"),
    **NO_OUTPUT,
    verify="yes: it may; no: its cluster role lacks the permission.",
)
RESTART = Step(
    "Delete the pods, so that new ones start with the service account's role.",
    command=shell("kubectl delete pod -n <namespace> -l app.kubernetes.io/name=external-dns")
    @ AWS_GUIDE.at("You can delete the current running ExternalDNS"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed: the deployment starts new pods.",
    verify="The log ends with: All records are already up to date.",
)
CACHE = Step(
    "Cache the provider's records, so that fewer calls are made.",
    command=config("--provider-cache-time=15m", file="arguments of external-dns")
    @ LIMITS.at("This option is enabled using the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the argument; records deleted by hand are then seen sooner.",
    verify="external_dns_provider_cache_records_calls with from_cache=true rises.",
)
INTERVAL = Step(
    "Leave more time between the batches of changes.",
    command=config("--aws-batch-change-interval=<duration>", file="arguments of external-dns")
    @ LIMITS.at("set the interval between batch changes"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous interval again; the default is 1s.",
    verify="The log shows no more refused changes.",
)

_RUNS = [
    UsualCause(
        "the provider limits the rate of calls",
        sign=statement("the reason is Throttling or Rate exceeded")
        @ LIMITS.at("more likely to hit the AWS Route53"),
    ),
    UsualCause(
        "the role of the pod may not read or change the zone",
        sign=statement("the reason is AccessDenied")
        @ AWS_GUIDE.at("`failed to list hosted zones: AccessDenied: User`"),
    ),
]

RUN_FAILS = KnownFailure(
    "records are not brought up to date", steps=[LOG, ROLE, RECORD_EVENTS, CACHE], causes=_RUNS
)
NO_ZONES = KnownFailure(
    "the zones of the provider cannot be listed", steps=[LOG, ROLE, RESTART], causes=_RUNS
)
NOT_LISTED = KnownFailure(
    "the records of a zone cannot be read", steps=[LOG, ROLE, CACHE], causes=_RUNS
)
REFUSED = KnownFailure(
    "the provider refuses changes to a zone", steps=[LOG, RECORD_EVENTS, INTERVAL], causes=_RUNS
)
TOO_MANY = KnownFailure(
    "one name has more changes than a batch may hold", steps=[LOG, SOURCES, RECORD_EVENTS]
)
CONFLICT = KnownFailure(
    "two objects want different records for one name", steps=[SOURCES, LOG, RECORD_EVENTS]
)
NO_SYNC = KnownFailure(
    "objects of Kubernetes cannot be read at start", steps=[LOG, ACCESS, SOURCES]
)
BAD_CONFIG = KnownFailure("the arguments are rejected at start", steps=[LOG, ROLE, SOURCES])
