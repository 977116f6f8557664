"""What fails in cert-manager, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _kubectl as kubectl
from atlas.technologies.failures import _network as network
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
docs = Repository(
    "cert-manager/website",
    commit="776e5dba56510fc9de84206b806b568447077f25",
    checked=_CHECKED,
    folder="content/docs",
)
TROUBLE = docs.file("troubleshooting/README.md")
ACME = docs.file("troubleshooting/acme.md")
WEBHOOK = docs.file("troubleshooting/webhook.md")
CMCTL = docs.file("reference/cmctl.md")
FAQ = docs.file("faq/README.md")
LIMITS = Repository(
    "letsencrypt/website",
    commit="b89871ef735cbb447f8d72c86146fcc8e62fc4ab",
    checked=_CHECKED,
).file("content/en/docs/rate-limits.md")

_texts = Repository(
    "cert-manager/cert-manager",
    commit="2d0d7f7f74241a9cbf79f0e2a7bb247238ee09fd",
    checked="2026-11-26",
)
HTTP_CHALLENGE_TEXT = _texts.file("pkg/issuer/acme/http/http.go")
ISSUER_TEXT = _texts.file("pkg/issuer/acme/setup.go")
ISSUANCE_FAILED_TEXT = _texts.file("pkg/controller/certificates/issuing/issuing_controller.go")
CHALLENGE_FAILED_TEXT = _texts.file("pkg/controller/acmechallenges/sync.go")
ORDER_FAILED_TEXT = _texts.file("pkg/controller/acmeorders/sync.go")
WEBHOOK_DOWN_TEXT = Repository(
    "cert-manager/website", commit="776e5dba56510fc9de84206b806b568447077f25", checked="2026-11-26"
).file("content/docs/troubleshooting/webhook.md")

SHOW_CERTIFICATE = Check(
    "Show the certificate with its request, order, challenges and events.",
    shell("cmctl status certificate <certificate> -n <namespace>")
    @ CMCTL.at("cmctl status certificate my-certificate -n my-namespace"),
    **NO_OUTPUT,
    verify="The last object that is not ready has the reason in its conditions or events.",
)
DESCRIBE_REQUESTS = Check(
    "Describe the certificate requests of the namespace; read the issuer's response.",
    shell("kubectl describe certificaterequest -n <namespace>")
    @ TROUBLE.at("$ kubectl describe certificaterequest <CertificateRequest name>"),
    healthy=statement("Waiting on certificate issuance from order: in progress")
    @ TROUBLE.at("Waiting on certificate issuance from order"),
    unhealthy=statement("issues of the issuer's configuration, or its responses")
    @ TROUBLE.at("any issue regarding the Issuer configuration as"),
)
LIST_ISSUERS = Check(
    "List the issuers and cluster issuers; describe those that are not ready.",
    shell("kubectl get issuers,clusterissuers --all-namespaces")
    @ docs.file("installation/kubectl.md").at("kubectl get Issuers,ClusterIssuers,Certificates"),
    healthy=statement("READY True") @ ACME.at("letsencrypt        True    38m"),
    unhealthy=statement("READY False") @ ACME.at("letsencrypt-http   False    32m"),
)
DESCRIBE_ISSUER = Check(
    "Describe the cluster issuer (or `issuer` with -n); read the message of its condition.",
    shell("kubectl describe clusterissuer <name>")
    @ TROUBLE.at("$ kubectl describe clusterissuer <ClusterIssuer name>"),
    **NO_OUTPUT,
    verify="The message holds the error of the account, the network or the secret.",
)
LIST_CHALLENGES = Check(
    "List the challenges with their state and reason.",
    shell("kubectl get challenges --all-namespaces") @ ACME.at("`kubectl get challenges`:"),
    healthy=statement("no challenge, or pending for seconds") @ ACME.at("pending   example.com"),
    unhealthy=statement("pending for long, with the error of the self-check as its reason")
    @ ACME.at("Reason:      Waiting for http-01 challenge propagation:"),
)
DESCRIBE_CHALLENGE = Check(
    "Describe the challenge; read its reason and events.",
    shell("kubectl describe challenge -n <namespace>") @ ACME.at("$ kubectl describe challenge"),
    **NO_OUTPUT,
    verify="For DNS-01 the errors of the DNS provider stand here as well.",
)
CHECK_URL = Check(
    "Request the path of the challenges from the public internet and from a pod.",
    shell("curl -v http://<domain>/.well-known/acme-challenge/")
    @ ACME.at("if you can see the challenge URL from"),
    **NO_OUTPUT,
    verify="A timeout or TLS error from one of them shows a firewall, ingress or DNS problem.",
)
CHECK_RECORD = Check(
    "Query the TXT record of the challenge from the public internet and in the cluster.",
    shell("dig _acme-challenge.<domain> TXT")
    @ network.DIG.at("indicates what type of query is required"),
    **NO_OUTPUT,
    verify="Seen outside but not in the cluster: set other nameservers for the self-check.",
)
WAIT_FOR_LIMIT = Check(
    "Read the time after `retry after` in the message, and wait until then.",
    action("Read the time in the message of the certificate authority.")
    @ LIMITS.at("make the same request after the provided date"),
    **NO_OUTPUT,
    verify="Do not delete and create the certificate again: that uses up the limit further.",
)
RENEW = Step(
    "Renew the certificate now, once the cause is fixed.",
    command=shell("cmctl renew <certificate> -n <namespace>")
    @ CMCTL.at("cmctl renew example-com-tls"),
    healthy=statement("Manually triggered issuance of Certificate")
    @ CMCTL.at("Manually triggered issuance of Certificate"),
    unhealthy=statement("the request fails again: the wait before the next retry grows")
    @ FAQ.at("retried after an exponentially increasing delay"),
    **NO_TIME,
    risk="low",
    undo="None: one more certificate counts towards the limits of the certificate authority.",
    verify="`kubectl get certificate` shows READY True.",
)
CHECK_ENDPOINTS = Check(
    "Check that the webhook has an endpoint.",
    shell("kubectl get endpoints -n cert-manager cert-manager-webhook")
    @ WEBHOOK.at("kubectl get endpoints -n cert-manager cert-manager-webhook"),
    healthy=statement("one address and port") @ WEBHOOK.at("10.244.0.2:10250    27d"),
    unhealthy=statement("<none>: the webhook is not ready")
    @ WEBHOOK.at("The endpoints stays at `<none>` while the"),
)
LIST_WEBHOOKS = Check(
    "List the webhook pods.",
    # The page adds --tail=-1, which is an option of kubectl logs alone.
    shell("kubectl get pod -n cert-manager -l app.kubernetes.io/name=webhook")
    @ WEBHOOK.at("kubectl get pod -n cert-manager -l app.kubernetes.io/name=webhook"),
    healthy=statement("1/1 and Running") @ WEBHOOK.at("`1/1` and `Running`"),
    unhealthy=statement("0/1: the readiness endpoint does not answer")
    @ WEBHOOK.at("that means the readiness endpoint isn't answering."),
)
READ_WEBHOOK = Check(
    "Read the logs of the webhook.",
    shell("kubectl logs -n cert-manager -l app.kubernetes.io/name=webhook --tail=-1")
    @ WEBHOOK.at("$ kubectl logs -n cert-manager -l"),
    healthy=statement("listening for secure connections")
    @ WEBHOOK.at('"msg"="listening for secure connections"'),
    unhealthy=statement("an error before it listens, or another port than the probe's")
    @ WEBHOOK.at("the issue was a misconfiguration of the readiness"),
)
RESTART_WEBHOOK = Step(
    "Restart the webhook, if it runs but its certificate is expired or wrong.",
    command=shell("kubectl rollout restart deployment/cert-manager-webhook -n cert-manager")
    @ kubectl.RESTART.at("kubectl rollout restart deployment/nginx"),
    healthy=statement("it makes a new serving certificate")
    @ WEBHOOK.at("restarting the webhook pod forces it to regenerate"),
    unhealthy=statement("the same error: the API server does not reach the pod")
    @ WEBHOOK.at("the API server tries to talk to the"),
    **NO_TIME,
    risk="medium",
    undo="None: while no webhook pod is ready, objects of cert-manager cannot be changed.",
    verify="The pod is ready, and the object is accepted.",
)

RATE_LIMITED = KnownFailure(
    "the certificate authority limits the rate of requests",
    steps=[SHOW_CERTIFICATE, DESCRIBE_REQUESTS, WAIT_FOR_LIMIT],
    causes=[
        UsualCause(
            "the same certificate was issued too often, as after a reinstallation",
            sign=statement("the message names the exact set of identifiers or domains")
            @ LIMITS.at("Reinstalling your client multiple times to troubleshoot"),
        ),
        UsualCause(
            "many certificates of one registered domain",
            sign=statement("the message names the registered domain")
            @ LIMITS.at("certificates can be issued per registered domain"),
        ),
    ],
)
ORDER_FAILED = KnownFailure(
    "the certificate authority refuses the order",
    steps=[SHOW_CERTIFICATE, DESCRIBE_REQUESTS, LIST_ISSUERS, RENEW],
    causes=[wrapped_error(ORDER_FAILED_TEXT.at("Failed to create Order"))],
)
ISSUANCE_FAILED = KnownFailure(
    "a certificate cannot be issued",
    is_general=True,
    steps=[SHOW_CERTIFICATE, DESCRIBE_REQUESTS, LIST_ISSUERS],
    causes=[
        wrapped_error(ISSUANCE_FAILED_TEXT.at("The certificate request has failed to complete and"))
    ],
)
EXPIRED = KnownFailure(
    "a certificate has expired",
    steps=[SHOW_CERTIFICATE, LIST_CHALLENGES, LIST_ISSUERS, RENEW],
)
HTTP_CHALLENGE = KnownFailure(
    "the self-check of the HTTP-01 challenge fails",
    steps=[LIST_CHALLENGES, CHECK_URL, DESCRIBE_CHALLENGE],
    causes=[wrapped_error(HTTP_CHALLENGE_TEXT.at("failed to perform self check GET request"))],
)
DNS_CHALLENGE = KnownFailure(
    "the DNS-01 record is not visible",
    steps=[LIST_CHALLENGES, CHECK_RECORD, DESCRIBE_CHALLENGE],
)
CHALLENGE_FAILED = KnownFailure(
    "a challenge cannot be presented or is not accepted",
    steps=[LIST_CHALLENGES, DESCRIBE_CHALLENGE, SHOW_CERTIFICATE],
    causes=[wrapped_error(CHALLENGE_FAILED_TEXT.at("Error presenting challenge"))],
)
ISSUER = KnownFailure(
    "an issuer is not ready",
    steps=[LIST_ISSUERS, DESCRIBE_ISSUER, SHOW_CERTIFICATE],
    causes=[wrapped_error(ISSUER_TEXT.at("Failed to register ACME account"))],
)
WEBHOOK_DOWN = KnownFailure(
    "the API server cannot call the webhook",
    steps=[CHECK_ENDPOINTS, LIST_WEBHOOKS, READ_WEBHOOK, RESTART_WEBHOOK],
    causes=[wrapped_error(WEBHOOK_DOWN_TEXT.at('failed calling webhook "webhook.cert-manager.io'))],
)
