"""Steps for failures in the reports, from the documentation of the software."""

from atlas import Repository, Step, gaps_in, shell
from incidents.ministry_of_justice.facts import CHECKED

APPLY_COMMAND = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked=CHECKED,
    publisher="HashiCorp",
).file("internal/command/apply.go")

APPLY = Step(
    "Apply the plan that you read, to create again what was destroyed.",
    command=shell("terraform apply <file>")
    @ APPLY_COMMAND.at("Creates or updates infrastructure according to Terraform configuration"),
    **gaps_in("the help of the command").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: apply a plan of the earlier configuration.",
    verify="A new plan shows no changes, and the services respond.",
)
