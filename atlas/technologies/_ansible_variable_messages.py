"""Log messages of Ansible: variables and vaults."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ansible_variables as fails
from atlas.technologies.message import LogMessage

_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-26",
    folder="lib/ansible",
)


class AnsibleVariableMessages:
    """Log messages of Ansible: variables and vaults."""

    UNDEFINED = LogMessage(
        anchor="includes an option with an undefined variable",
        sample='fatal: [web1]: FAILED! => {"msg": "The task includes an option with an '
        "undefined variable. The error was: 'port' is undefined\"}",
        severity="error",
        meaning="A task uses a variable that has no value for the host.",
        source=_ansible.file("playbook/base.py"),
        failure=fails.UNDEFINED,
    )

    NO_SECRET_GIVEN = LogMessage(
        anchor="Attempting to decrypt but no vault secrets found",
        sample="ERROR! Attempting to decrypt but no vault secrets found",
        severity="error",
        meaning="A vault is read, and no password was given for it.",
        source=_ansible.file("parsing/vault/__init__.py"),
        failure=fails.NO_SECRET,
    )
