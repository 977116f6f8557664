"""Log messages of Ansible: tasks that fail on a host."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ansible_task as fails
from atlas.technologies.message import LogMessage

_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-26",
    folder="lib/ansible",
)


class AnsibleTaskMessages:
    """Log messages of Ansible: tasks that fail on a host."""

    TASK_FAILED = LogMessage(
        anchor="FAILED! => ",
        sample='fatal: [web1]: FAILED! => {"changed": false, "msg": "No package matching '
        "'ngnix' is available\"}",
        pattern=r'\[(?P<host>[^\[\]]+)\]: FAILED! => \{(?=[^{}]*"changed": false)',
        severity="error",
        meaning="A module failed on the host and changed nothing; msg says why.",
        source=_ansible.file("plugins/callback/default.py"),
        failure=fails.TASK,
    )

    NO_PASSWORD = LogMessage(
        anchor=" password",
        sample='fatal: [web1]: FAILED! => {"msg": "Missing sudo password"}',
        pattern=r'"?msg"?: "(?:Missing|Incorrect) (?P<method>\w+) password"',
        severity="error",
        meaning="The password for becoming another user is missing or wrong.",
        source=_ansible.file("plugins/connection/ssh.py"),
        failure=fails.PASSWORD,
    )

    APT_LOCK = LogMessage(
        anchor="Failed to lock apt for exclusive operation",
        sample='fatal: [web1]: FAILED! => {"changed": false, "msg": "Failed to lock apt for '
        'exclusive operation: Failed to lock directory /var/lib/apt/lists/"}',
        severity="error",
        meaning="Another process works with APT, or the user lacks the right.",
        source=_ansible.file("modules/apt.py"),
        failure=fails.APT,
    )
