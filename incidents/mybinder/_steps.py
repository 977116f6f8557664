"""Steps for failures in the reports, from the documentation of the software."""

from atlas import Repository, Step, gaps_in, shell

DELETE = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-28",
    publisher="Kubernetes",
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
