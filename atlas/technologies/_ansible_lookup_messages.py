"""Log messages of Ansible: roles, handlers and vault files that are missing."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ansible as fails
from atlas.technologies.message import LogMessage

_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-27",
    publisher="Ansible",
    folder="lib/ansible",
)
VAULT = _ansible.file("parsing/vault/__init__.py")


class AnsibleLookupMessages:
    """Log messages of Ansible: roles, handlers and vault files that are missing."""

    NO_ROLE = LogMessage(
        anchor="' was not found in ",
        sample="ERROR! the role 'shop' was not found in /srv/roles:/etc/ansible/roles",
        pattern=r"the role '(?P<role>[^']+)' was not found in (?P<paths>\S+)",
        severity="error",
        meaning="A role of the playbook is in none of the folders that are searched.",
        source=_ansible.file("playbook/role/definition.py"),
        failure=fails.NOT_FOUND,
    )
    NO_HANDLER = LogMessage(
        anchor="The requested handler '",
        sample="ERROR! The requested handler 'restart shop' was not found in either the main "
        "handlers list nor in the listening handlers list",
        pattern=r"The requested handler '(?P<handler>[^']+)' was not found in either",
        severity="error",
        meaning="A task notifies a handler that the play does not have.",
        source=_ansible.file("plugins/strategy/__init__.py"),
        failure=fails.NOT_FOUND,
    )
    NO_CONNECTION_PLUGIN = LogMessage(
        anchor="the connection plugin '",
        sample="ERROR! the connection plugin 'ssm' was not found",
        pattern=r"the connection plugin '(?P<plugin>[^']+)' was not found",
        severity="error",
        meaning="The connection that a host needs is not installed.",
        source=_ansible.file("executor/task_executor.py"),
        failure=fails.NOT_FOUND,
    )
    EMPTY = LogMessage(
        anchor="Empty playbook, nothing to do: ",
        sample="ERROR! Empty playbook, nothing to do: /srv/site.yml",
        pattern=r"Empty playbook, nothing to do: (?P<file>\S+)",
        severity="error",
        meaning="The playbook has no play.",
        source=_ansible.file("playbook/__init__.py"),
        failure=fails.EMPTY,
    )
    VAULT_FILE = LogMessage(
        anchor="The vault password file ",
        sample="ERROR! The vault password file /srv/vault was not found",
        pattern=r"The vault password file (?P<file>\S+) was not found",
        severity="error",
        meaning="The file with the password of the vault does not exist.",
        source=VAULT,
        failure=fails.VAULT,
    )
    VAULT_UNREADABLE = LogMessage(
        anchor="Could not read vault password file ",
        sample="ERROR! Could not read vault password file /srv/vault: permission denied",
        pattern=r"Could not read vault password file (?P<file>[^:]+): (?P<reason>.+)",
        severity="error",
        meaning="The file with the password of the vault cannot be read.",
        source=VAULT,
        failure=fails.VAULT,
    )
