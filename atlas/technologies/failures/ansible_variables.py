"""What fails in Ansible with variables and vaults, with the first steps."""

from atlas.technologies.failures.ansible import HOSTS, SYNTAX, TASKS, VERBOSE
from atlas.technologies.known_failure import KnownFailure

UNDEFINED = KnownFailure(
    "a task uses a variable that is not defined", steps=[VERBOSE, HOSTS, TASKS]
)
NO_SECRET = KnownFailure("no password was given for a vault", steps=[SYNTAX, HOSTS, TASKS])
