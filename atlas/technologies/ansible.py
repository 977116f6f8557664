"""Ansible: configures hosts as playbooks declare it."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._ansible_lookup_messages import AnsibleLookupMessages
from atlas.technologies._ansible_task_messages import AnsibleTaskMessages
from atlas.technologies._ansible_variable_messages import AnsibleVariableMessages
from atlas.technologies.failures import ansible as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/ansible-core.md")
_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-26",
    publisher="Ansible",
)
SSH = _ansible.file("lib/ansible/plugins/connection/ssh.py")


class Ansible(AnsibleLookupMessages, AnsibleVariableMessages, AnsibleTaskMessages, Technology):
    """A tool that runs tasks on hosts over SSH."""

    name = "Ansible"
    icon = "simple-icons:ansible"
    plane = "control"
    releases = release_lines(
        """
2.9 2019-10-31  2.10 2020-08-13  2.11 2021-04-26  2.12 2021-11-08  2.13 2022-05-23
2.14 2022-11-07  2.15 2023-05-22  2.16 2023-11-06  2.17 2024-05-20  2.18 2024-11-04
2.19 2025-07-21  2.20 2025-11-03  2.21 2026-05-31
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of ansible/ansible")
    programs: ClassVar = {
        "ansible": "runs one module on hosts",
        "ansible-inventory": "prints the inventory",
        "ansible-playbook": "runs playbooks",
    }

    UNREACHABLE = LogMessage(
        anchor="UNREACHABLE! => ",
        sample='fatal: [web-1]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect '
        'to the host via ssh: ssh: connect to host web-1 port 22: Connection timed out", '
        '"unreachable": true}',
        pattern=r"(?:fatal: \[(?P<host>[^\]]+)\]:|\S+ \|) UNREACHABLE! => ",
        severity="fatal",
        meaning="The host did not answer or refused the login; it is left out of the play.",
        source=_ansible.file("lib/ansible/plugins/callback/default.py"),
        failure=fails.UNREACHABLE,
    )

    SSH_FAILED = LogMessage(
        anchor="Failed to connect to the host via ssh",
        sample="Failed to connect to the host via ssh: Permission denied (publickey,password).",
        severity="error",
        meaning="ssh failed; its own message follows.",
        source=SSH,
        failure=fails.UNREACHABLE,
    )

    BECOME_TIMEOUT = LogMessage(
        anchor="waiting for privilege escalation prompt: ",
        sample='fatal: [web-1]: FAILED! => {"msg": "Timeout (12s) waiting for privilege '
        'escalation prompt: "}',
        pattern=r"Timeout \((?P<seconds>\d+)s\) waiting for privilege escalation prompt",
        severity="error",
        meaning="sudo did not ask for a password in time.",
        source=SSH,
        failure=fails.BECOME,
    )

    NO_SSHPASS = LogMessage(
        anchor="to use the 'ssh' connection type with passwords",
        sample='fatal: [web-1]: FAILED! => {"msg": "to use the \'ssh\' connection type with '
        'passwords or pkcs11_provider, you must install the sshpass program"}',
        severity="error",
        meaning="A password is given, and sshpass is missing on the control node.",
        source=SSH,
        failure=fails.NO_SSHPASS,
    )

    MODULE_FAILURE = LogMessage(
        anchor="MODULE FAILURE",
        sample='fatal: [web-1]: FAILED! => {"changed": false, "module_stderr": "/bin/sh: '
        'python3: not found", "module_stdout": "", "msg": "MODULE FAILURE\\nSee stdout/stderr '
        'for the exact error", "rc": 127}',
        pattern=r'"msg": "MODULE FAILURE',
        severity="error",
        meaning="The module ended without a result; module_stderr says why.",
        source=_ansible.file("lib/ansible/plugins/action/__init__.py"),
        failure=fails.MODULE,
    )

    NO_MATCH = LogMessage(
        anchor="Could not match supplied host pattern, ignoring: ",
        sample="[WARNING]: Could not match supplied host pattern, ignoring: webservers",
        severity="warning",
        meaning="The inventory has no such host or group.",
        source=_ansible.file("lib/ansible/inventory/manager.py"),
        failure=fails.NO_HOSTS,
    )

    NO_SECRET = LogMessage(
        anchor="Decryption failed (no vault secrets were found that could decrypt)",
        sample="ERROR! Decryption failed (no vault secrets were found that could decrypt) on "
        "group_vars/all/vault.yml",
        severity="error",
        meaning="None of the vault passwords that were given fits.",
        source=_ansible.file("lib/ansible/parsing/vault/__init__.py"),
        failure=fails.VAULT,
    )

    NO_ACTION = LogMessage(
        anchor="couldn't resolve module/action '",
        sample="ERROR! couldn't resolve module/action 'community.docker.docker_container'. "
        "This often indicates a misspelling, missing collection, or incorrect module path.",
        severity="error",
        meaning="The module is misspelled, or its collection is not installed.",
        source=_ansible.file("lib/ansible/parsing/mod_args.py"),
        failure=fails.SYNTAX_ERROR,
    )


ansible = Ansible()
