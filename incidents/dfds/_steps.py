"""Steps for the failures in DFDS's reports, from the documentation of its software."""

from atlas import Step, shell, statement
from atlas.technologies.failures._aws import cli
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

_SUSPEND = cli.file("autoscaling/suspend-processes.rst")
_DESIRED = cli.file("autoscaling/set-desired-capacity.rst")

SUSPEND_TERMINATION = Step(
    "Suspend terminations in the group, before anything sets its desired size lower.",
    command=shell(
        "aws autoscaling suspend-processes --auto-scaling-group-name <name> "
        "--scaling-processes Terminate"
    )
    @ _SUSPEND.at("suspends the specified scaling process for the specified"),
    healthy=statement("nothing: it prints no output")
    @ _SUSPEND.at("This command produces no output."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="aws autoscaling resume-processes with the same group and process.",
    verify="describe-auto-scaling-groups lists Terminate under SuspendedProcesses.",
)
SET_SIZE = Step(
    "Set the desired size of the group, so that it starts the missing nodes.",
    command=shell(
        "aws autoscaling set-desired-capacity --auto-scaling-group-name <name> "
        "--desired-capacity <count>"
    )
    @ _DESIRED.at("sets the desired capacity for the specified Auto"),
    healthy=statement("it returns to the prompt")
    @ _DESIRED.at("This command returns to the prompt if successful."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Set the previous size; the group then terminates nodes by its termination policy.",
    verify="New nodes join the cluster and become Ready.",
)
