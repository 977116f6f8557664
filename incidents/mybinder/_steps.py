"""Steps for failures in the reports, from the documentation of the software."""

from atlas import Check, Repository, Step, gaps_in, shell
from atlas.technologies.failures.kubernetes import NO_RELEASE
from incidents.mybinder import facts

DELETE = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-28",
    publisher="Kubernetes",
    release=NO_RELEASE,
).file("pkg/cmd/delete/delete.go")

DELETE_QUOTA = Step(
    "Delete a quota that counts wrong, if the provider creates it again.",
    command=shell("kubectl delete resourcequota <name> -n <namespace>")
    @ DELETE.at("kubectl delete pod,service baz foo"),
    **gaps_in("the help of the command").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Save its YAML before, and apply it again if the provider does not create it.",
    verify="The quota is there again with the right count, and new pods are created.",
)
LIST_OLD = Check(
    "List the user pods that are older than a number of hours.",
    shell("python scripts/delete-pods.py --older-than <value>")
    @ facts.SNIPPETS.at(
        "python scripts/delete-pods.py --pod-name <your-query> --older-than <your-query>"
    ),
    **gaps_in("the command snippets").of("healthy", "unhealthy"),
    verify="Far more pods than launches: pods are not deleted.",
)
DELETE_OLD = Step(
    "Delete the user pods that are older than a number of hours, with their sessions.",
    command=shell("python scripts/delete-pods.py --older-than <value> --delete")
    @ facts.SNIPPETS.at("--pod-name <your-query> --older-than <your-query> --delete"),
    **gaps_in("the command snippets").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the sessions are lost; their users have to launch new ones.",
    verify="Pending pods start, and launches succeed.",
)
RESTART_HUB = Step(
    "Delete the hub pod; launches fail until the new one runs.",
    command=shell("kubectl delete pod <pod> -n <namespace>")
    @ facts.SNIPPETS.at("kubectl delete pod <HUB-POD-NAME> -n prod"),
    **gaps_in("the command snippets").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: pending launches have to be repeated; in 2017 a hub restart removed all user pods.",
    verify="New launches succeed.",
)
