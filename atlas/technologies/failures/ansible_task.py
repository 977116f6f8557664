"""What fails where Ansible runs a task, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import OPENERS
from atlas.technologies.failures.ansible import BECOME_VERBOSE, HOSTS, TASKS, VERBOSE
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-26",
    folder="lib/ansible",
)
DISPLAY = _ansible.file("plugins/callback/default.py")

TASK = KnownFailure(
    "a task failed on a host",
    is_general=True,
    steps=[VERBOSE, TASKS, HOSTS],
    causes=[
        wrapped_error(DISPLAY.at("fatal: [%s]: FAILED! => %s")),
    ],
)
PASSWORD = KnownFailure(
    "the password for becoming another user is missing or wrong",
    steps=[BECOME_VERBOSE, HOSTS, TASKS],
)
APT = KnownFailure("APT is locked by another process on a host", steps=[OPENERS, VERBOSE, HOSTS])
