"""mybinder.org's components on Google Cloud, 2017 to March 2019, and their failure modes."""

from atlas import (
    Check,
    Client,
    Economics,
    ErrorReply,
    Failure,
    Linear,
    ObjectStore,
    Period,
    Service,
    Step,
    System,
    gaps_in,
    shell,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.kubernetes import kubernetes
from systems.mybinder import facts

gap = gaps_in("mybinder.org's documents, incident reports and billing notebook")

_VERSION = gap("versions")

browser = technology(
    "browser",
    "A browser that opens a repository as a running notebook.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
binder_hub = technology(
    "BinderHub",
    "Builds an image of a repository and launches a session from it.",
    icon="simple-icons:python",
    plane="service",
    releases=gap("releases"),
    logs=statement("in its pods: kubectl --namespace=prod logs HUB-POD -f")
    @ facts.REDDIT.at("kubectl --namespace=prod logs hub-7649b9bf8-hkvnl -f"),
)
container_registry = technology(
    "Container Registry",
    "Google's registry of container images, which stores them in Cloud Storage.",
    icon="diagrams.gcp.devtools.ContainerRegistry",
    plane="state",
    releases=undisclosed("a bought service without versions"),
    logs=gap("logs"),
)

COUNT_PODS = Check(
    "Count the pods whose name contains that of a repository.",
    shell("kubectl get pods --namespace=prod | grep <name> | wc -l")
    @ facts.REDDIT.at("kubectl get pods --namespace=prod | grep googlemusic"),
    healthy=statement("about 300 at 4:27 on 2018-01-18, while things still seemed to work")
    @ facts.REDDIT.at("About 300 pods from this repo running"),
    unhealthy=gap("count at which the cluster is full"),
    verify="The number of its pods is known, to be compared with that of all pods.",
)
DELETE_OLD = Step(
    "Delete JupyterHub's pods, with their sessions, that are six to nine hours old.",
    command=shell(
        "kubectl --namespace=prod get pod -l heritage=jupyterhub | grep -P '[6-9]h$' | "
        "awk '{ print $1; }' | xargs -L1 kubectl --namespace=prod delete pod"
    )
    @ facts.REDDIT.at("| xargs -L1 kubectl --namespace=prod delete pod"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the sessions are lost; their users have to launch new ones.",
    verify="Pending sessions start.",
)
CORDON = Step(
    "Cordon a node that has networking issues.",
    command=shell("kubectl cordon <node>") @ facts.REDDIT.at("kubectl cordon"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="kubectl uncordon <node>",
    verify="The node shows SchedulingDisabled; new sessions start on other nodes.",
)
CLUSTER_FULL = Failure(
    "Cluster is full at its node limit",
    signals=[
        ErrorReply(
            reply=statement("took too long to launch")
            @ facts.FULL.at("a 'took too long to launch' error"),
            seen_by="visitors whose session does not start",
        ),
        kubernetes.UNSCHEDULABLE,
        kubernetes.UNSCHEDULABLE_PODS.rising(),
    ],
    recovery=[COUNT_PODS, DELETE_OLD],
    time_to_recover=facts.FULL_FOR,
    data_loss=statement("2017-10-17: all pods deleted, disruptive to users")
    @ facts.FULL.at("This is disruptive to current users,"),
    rollback=gap("node limits were raised, no report mentions lowering them"),
)
RESTART_HUB = Step(
    "Delete the hub pod; launches fail until Kubernetes has started a new one.",
    command=shell("kubectl --namespace=prod delete pod <pod>")
    @ facts.REDDIT.at("Decide to delete the jupyterhub pod:"),
    healthy=statement("2018-04-18: launches quickly returned to 100 % success")
    @ facts.CULLER.at("quickly return back to 100% success rate."),
    unhealthy=statement("2018-01-18: some launches still waited for their server")
    @ facts.REDDIT.at('Others still get stuck with "waiting for server'),
    risk="medium",
    takes=gap("time to take effect"),
    undo="None: the launches that were pending have to be repeated.",
    verify="Launches succeed again.",
)
HUB_BROKEN = Failure(
    "Hub fails under load after a change",
    signals=[
        ErrorReply(
            reply=statement("Failed to create temporary user for gcr.io/binder-prod/")
            @ facts.ANNOUNCED.at("Failed to create temporary user for gcr.io/binder-prod/"),
            seen_by="visitors who launch a repository",
        ),
        kubernetes.RESTARTS.rising(),
    ],
    recovery=[RESTART_HUB, CORDON],
    time_to_recover=facts.UNUSABLE_FOR,
    data_loss=statement("the running sessions: all pods were deleted on 20 February 2018")
    @ facts.ANNOUNCED.at("All pods are deleted"),
    rollback=statement("on 2018-04-19: the hub image alone was reverted")
    @ facts.CULLER.at("After reverting the hub image update, everything is"),
)

visitors = Client(
    "visitors",
    technology=browser(_VERSION),
    role="Open a repository of notebooks and run it, without an account.",
    population=gap("visitors a month"),
)
hub = Service(
    "BinderHub",
    technology=binder_hub(_VERSION),
    role="Builds an image of a repository's commit, unless there is one; its hub starts sessions.",
    fleet=gap("machines of BinderHub without those of the sessions"),
    load=gap("builds and launches a second"),
    scaling=statement("per-repo limit 300, early on 2018-02-20")
    @ facts.ANNOUNCED.at("the per-repo limit is 300."),
    fails=[HUB_BROKEN],
)
sessions = Service(
    "sessions",
    technology=kubernetes(_VERSION),
    role="Run the notebooks of visitors, many per large machine, and end after a while.",
    fleet=gap("number of machines over time; 12 to 14 on 18 January 2018"),
    load=facts.PODS_AT_PEAK,
    scaling=statement("in 2018: at 100 % full, a node is added, up to a maximum")
    @ facts.CLOUD.at("the cluster autoscaler adds a new node"),
    figures={
        "machine, February 2018": statement("n1-highmem-32")
        @ facts.CLOUD.at("currently uses `n1-highmem-32` machines."),
        "cores": facts.CORES,
        "node limit, 2018-01-18": facts.NODES_ALLOWED,
        "node limit, raised that day to": facts.NODES_RAISED,
    },
    fails=[CLUSTER_FULL],
    growth=Linear(because="one node is added for the sessions that fill one node"),
)
images = ObjectStore(
    "images",
    technology=container_registry(_VERSION),
    role="Keeps an image of each commit that was ever launched, until a clean-up.",
    fleet=undisclosed("machines: a bought service"),
    **gap.of("durability", size="size of all images"),
    growth=Linear(because="each commit that is launched leaves an image"),
)

LATEST = Period(
    "March 2019",
    spent=facts.MARCH_2019,
    begins="2019-03",
    ends="2019-03",
    volume={"session": facts.SESSIONS_MARCH_2019},
)
mybinder = System(
    "mybinder.org",
    documented="scarcely",
    scale={
        "sessions, March 2019": facts.SESSIONS_MARCH_2019,
        "pods at a peak, January 2018": facts.PODS_AT_PEAK,
    },
    economics=Economics(
        infrastructure=LATEST.monthly,
        unit_costs=LATEST.unit_costs,
        reserved=gap("reserved (committed) share"),
        growth={"2x": gap("the bill at twice the sessions")},
        optimisations=[],
    ),
    glossary={
        "hub": "JupyterHub, which starts a session for each visitor.",
        "OVH": "A European cloud provider.",
    },
)
