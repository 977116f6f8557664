"""Steps for failures in the post-mortems, from the documentation of the software."""

from atlas import Repository, Step, gaps_in, shell
from incidents.kubernetes.facts import CHECKED

SNIPPETS = Repository(
    "jupyterhub/mybinder.org-deploy",
    commit="95860dbcba2031b930020dbd856e76cd37ba34c8",
    checked=CHECKED,
    publisher="mybinder.org",
).file("docs/source/operation_guide/command_snippets.md", title="Command snippets")

UNDO = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked=CHECKED,
    publisher="Kubernetes",
).file("pkg/cmd/rollout/rollout_undo.go")

ROLL_BACK_SET = Step(
    "Roll the stateful set back to its previous revision, if its new pods crash.",
    command=shell("kubectl rollout undo statefulset/<name> -n <namespace>")
    @ UNDO.at("kubectl rollout undo daemonset/abc --to-revision=3"),
    **gaps_in("the help of the command").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Apply the newer spec again, once its image is fixed.",
    verify="The pod runs the earlier image; delete it if it was not replaced.",
)
LARGER_DISKS = Step(
    "Add a node pool with larger disks; the old nodes are cordoned and drained after that.",
    command=shell(
        "gcloud container node-pools create <pool> --cluster=<cluster> --zone=<zone> "
        "--disk-size=<size> --num-nodes=<count>"
    )
    @ SNIPPETS.at("container node-pools create $new_pool"),
    **gaps_in("the command snippets").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Drain the new nodes, then delete the new pool.",
    verify="The new nodes are Ready, and jobs on them are not throttled.",
)
