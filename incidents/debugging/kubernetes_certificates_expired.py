"""The cluster rejects all clients: kubeadm certificates expired, or were only partly renewed."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Metric,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
    years,
)
from atlas.technologies.failures._machine import CLOCK, COREUTILS
from atlas.technologies.failures.kubernetes import NO_RELEASE, docs
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.tls import tls
from incidents.debugging._kubernetes import ALL_VERSIONS, CHECKED, NO_OUTPUT, NO_TIME
from incidents.debugging._linux import MAKESTEP

KUBEADM = docs.file("tasks/administer-cluster/kubeadm/kubeadm-certs.md")

kubernetes_pages = Publisher(
    "Kubernetes", checked=CHECKED, base="https://kubernetes.io/docs", read_in="copies"
)

# The newer text of the same page, as the site serves it; read in a copy of 2026.
SITE = kubernetes_pages.post(
    "Certificate Management with kubeadm",
    "tasks/administer-cluster/kubeadm/kubeadm-certs/",
    release=NO_RELEASE,
)
GENERATE = kubernetes_pages.post(
    "Generate keys and certificate signing requests",
    "reference/setup-tools/kubeadm/generated/kubeadm_certs_generate-csr",
    read_in="",
    release=NO_RELEASE,
)
_kubernetes_repository = kubernetes_pages.repository("kubernetes/kubernetes")
CERTS_GO = _kubernetes_repository.file(
    "cmd/kubeadm/app/cmd/certs.go",
    commit="035f22d7810a8970e42d60f276f71a519b174a44",
    release=NO_RELEASE,
)
DURATION = _kubernetes_repository.file(
    "staging/src/k8s.io/apimachinery/pkg/util/duration/duration.go",
    commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
)
X509 = Repository(
    "tailscale/go",
    commit="3297502715b693f0b4b0d0b4f161998206d1aa4a",
    checked=CHECKED,
    publisher="Go, read in a fork",
).file("src/crypto/x509/verify.go")
MIXIN = Repository(
    "kubernetes-monitoring/kubernetes-mixin",
    commit="aa38e2bfa7ea6ec6870420b483046afe790a6411",
    checked=CHECKED,
).file("alerts/kube_apiserver.libsonnet")
PYTHIA = Publisher("2i2c", checked=CHECKED).post(
    "Project Pythia BinderHub cluster unable to build images",
    "https://2i2c.org/incident-reports/2026-03-03-projectpythia-binderhub-unable-to-build",
    "2026-03",
)
TROUBLE = docs.file(
    "setup/production-environment/tools/kubeadm/troubleshooting-kubeadm.md",
    commit="040198615d800ba76f5ab8fede59c6f64731d429",
)
# The newer text of the same page.
TROUBLE_SITE = kubernetes_pages.post(
    "Troubleshooting kubeadm",
    "setup/production-environment/tools/kubeadm/troubleshooting-kubeadm/",
    release=NO_RELEASE,
)
EXPIRATION = Metric(
    name="apiserver_client_certificate_expiration_seconds_bucket",
    meaning="Time left on the certificates that clients of the API server present.",
    unit="second",
    source=MIXIN,
)
CHECK = Check(
    "Check when each certificate expires.",
    shell("kubeadm certs check-expiration")
    @ CERTS_GO.at('Short: "Check certificates expiration for a Kubernetes'),
    healthy=statement("apiserver Dec 30, 2020 23:36 UTC 364d ca no")
    @ KUBEADM.at("apiserver Dec 30, 2020 23:36 UTC 364d"),
    unhealthy=statement("<invalid> in the column RESIDUAL TIME")
    @ DURATION.at('return "<invalid>"'),
)
OWNER = Check(
    "Check who signs them: the column EXTERNALLY MANAGED.",
    CHECK.command,
    healthy=statement("yes: an external CA must sign")
    @ KUBEADM.at("cannot manage certificates signed by an external CA."),
    unhealthy=statement("no: kubeadm manages the certificate")
    @ KUBEADM.at("kubeadm informs the user if the certificate"),
)
KUBELET = Check(
    "On the node, as root: check when the kubelet's client certificate expires.",
    shell("openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -enddate")
    @ KUBEADM.at("client-certificate: /var/lib/kubelet/pki/kubelet-client-current.pem"),
    healthy=statement("notAfter= a date to come")
    @ KUBEADM.at("is not included in the list above because"),
    unhealthy=statement("notAfter= a date that has passed; kubectl get nodes shows NotReady")
    @ KUBEADM.at("is not included in the list above because"),
)
COPY = Step(
    "Copy the files first: they are what a failed renewal goes back to.",
    command=shell(
        "test ! -e /root/kubernetes-before && cp -a /etc/kubernetes /root/kubernetes-before"
    )
    @ COREUTILS.at("as much as possible of the structure"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Delete the copy, once the cluster works: it holds private keys.",
    verify="ls /root/kubernetes-before lists pki and the .conf files.",
)
KUBECONFIG = Step(
    "Copy the renewed admin.conf for kubectl: ~/.kube/config is an older copy of it.",
    command=shell("cp -i /etc/kubernetes/admin.conf ~/.kube/config")
    @ TROUBLE.at("sudo cp -i /etc/kubernetes/admin.conf $HOME/.kube/config"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Copy /root/kubernetes-before/admin.conf back: it has expired.",
    verify="kubectl get nodes lists the nodes. NotReady: a kubelet has a certificate of its own.",
)
KUBELET_CONF = Step(
    "On a control-plane node: write a kubelet.conf for the node; set server: as in its old one.",
    command=shell(
        "kubeadm kubeconfig user --org system:nodes --client-name system:node:<node> > kubelet.conf"
    )
    @ TROUBLE_SITE.at("kubeadm kubeconfig user --org system:nodes --client-name"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Delete the new file: it holds a private key.",
    verify="server: in it is that of the node's /etc/kubernetes/kubelet.conf, with its port.",
)
KUBELET_RENEW = Step(
    "On the node: set the old files aside, copy the new kubelet.conf there, restart the kubelet.",
    command=shell(
        "mkdir /root/kubelet-before && mv /etc/kubernetes/kubelet.conf "
        "/var/lib/kubelet/pki/kubelet-client* /root/kubelet-before && "
        "cp <file> /etc/kubernetes/kubelet.conf && systemctl restart kubelet"
    )
    @ TROUBLE_SITE.at("kubelet-client*"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Move the files of /root/kubelet-before back, and restart the kubelet.",
    verify="kubelet-client-current.pem is there again, and kubectl get nodes shows Ready.",
)
RENEW = Step(
    "On each control-plane node: renew all certificates.",
    command=shell("kubeadm certs renew all") @ SITE.at("kubeadm certs renew all"),
    healthy=statement("Done renewing certificates. You must restart the kube-apiserver, ...")
    @ CERTS_GO.at("Done renewing certificates. You must restart the"),
    unhealthy=statement("MISSING! and the name of a certificate")
    @ CERTS_GO.at('fmt.Printf("MISSING! %s'),
    risk="medium",
    takes=NO_TIME,
    undo="cp -a /root/kubernetes-before/. /etc/kubernetes/: the copy made before.",
    verify="check-expiration shows about a year for each.",
)
RESTART = Step(
    "Restart a control-plane component: move its manifest away, wait, move it back.",
    command=shell(
        "mv /etc/kubernetes/manifests/<name>.yaml /root/ && sleep 20 && "
        "mv /root/<name>.yaml /etc/kubernetes/manifests/"
    )
    @ SITE.at("temporarily remove its manifest file from `/etc/kubernetes/manifests/`"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=undisclosed("time of a restart: the page gives only the wait of 20 seconds in it"),
    undo="Move the manifest back: the kubelet starts the pod again.",
    verify="kubectl works again, and no new x509 error is logged.",
)
REQUEST = Step(
    "Create signing requests for the external CA.",
    command=shell(
        "kubeadm certs generate-csr --kubeconfig-dir /tmp/etc-k8s --cert-dir /tmp/etc-k8s/pki"
    )
    @ GENERATE.at("kubeadm certs generate-csr --kubeconfig-dir /tmp/etc-k8s --cert-dir"),
    healthy=statement("keys and signing requests in these directories")
    @ GENERATE.at("will generate keys and CSRs for all control-plane"),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Delete the new keys and requests; the old files are untouched.",
    verify="Once signed: the certificate and its key are in /etc/kubernetes/pki.",
)

with DebuggingGuide(
    kubernetes(ALL_VERSIONS),
    "Certificates expired",
    as_of="2026-11",
    symptom="kubectl and the cluster's own components are rejected at once, with an x509 error.",
    signals=[
        tls.GO_EXPIRED,
        EXPIRATION.below(
            undisclosed("threshold: certExpirationWarningSeconds of the mixin, a setting")
        ),
    ],
    tree=Question(
        "Has a certificate of the cluster expired?",
        check=CHECK,
        unhealthy=Question(
            "Does an external CA sign them?",
            check=OWNER,
            unhealthy=Cause(
                "A year passed without an upgrade",
                why=statement("kubeadm renews them when the control plane is upgraded")
                @ KUBEADM.at("kubeadm renews all the certificates during control plane"),
                fix=[COPY, RENEW, RESTART, KUBECONFIG],
            ),
            healthy=Cause(
                "The external CA did not renew the certificates",
                why=statement("kubeadm cannot manage certificates signed by an external CA")
                @ KUBEADM.at("cannot manage certificates signed by an external CA."),
                fix=[REQUEST, RESTART],
            ),
        ),
        healthy=Question(
            "Has the kubelet's own certificate expired?",
            check=KUBELET,
            unhealthy=Cause(
                "The kubelet did not renew its client certificate",
                why=statement("kubeadm does not list or renew it: the kubelet does that itself")
                @ KUBEADM.at("is not included in the list above because"),
                fix=[KUBELET_CONF, KUBELET_RENEW],
            ),
            healthy=Question(
                "Is the clock of the failing machine wrong?",
                check=CLOCK,
                unhealthy=Cause(
                    "The clock is wrong, not the certificate",
                    why=statement("the error is the same for a certificate that is not valid yet")
                    @ X509.at('"x509: certificate has expired or is not yet'),
                    fix=[MAKESTEP],
                ),
                healthy=Cause(
                    "Renewed, but a component or kubectl still uses the old certificate",
                    why=statement("not all components reload certificates")
                    @ SITE.at("dynamic certificate reload is currently not supported"),
                    fix=[KUBECONFIG, RESTART],
                ),
            ),
        ),
    ),
    limit=Limit(
        "lifetime of a client certificate made by kubeadm",
        of="lifetime of a certificate",
        reads="residual lifetime (RESIDUAL TIME)",
        default=years(1) @ KUBEADM.at("expire after 1 year."),
        headroom=CHECK,
    ),
    do_not=[
        "Do not stop after renewing: running components serve old certificates until restarted.",
        "Do not renew on one node only: each control-plane node has its own.",
        "Do not try to restart static pods with kubectl: the kubelet manages them.",
        "Do not renew by an upgrade that is not tested: at 2i2c, it left the cluster inoperable.",
    ],
    precedents=[
        Precedent(
            "2i2c, Project Pythia BinderHub",
            report=PYTHIA,
            what=statement("certificates expired: no new builds; the upgrade to renew them failed")
            @ PYTHIA.at("Certificates expired on the OpenStack cluster, rendering"),
        )
    ],
    time_to_recover=seconds(188_385)
    @ PYTHIA.at(
        "2d 4h 19m 45s", of="builds of Project Pythia, certificates expired", basis="outage"
    ),
    data_loss=undisclosed("data loss: neither the documentation nor 2i2c's report mentions any"),
    rollback=undisclosed("rollback: an expired certificate cannot be restored to use"),
    see=[
        Link(
            "incidents/debugging/tls_certificate_expired",
            "guide",
            because="a certificate that kubeadm does not manage has expired",
        ),
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="a certificate that is not trusted, though it has not expired",
        ),
    ],
    glossary={"CA": "Certificate authority: it signs certificates."},
) as guide:
    waive("IN404", because="certificates hold no data; no page or report read mentions a loss")
    waive("IN405", because="there is no rollback to an expired certificate; the pages name none")
