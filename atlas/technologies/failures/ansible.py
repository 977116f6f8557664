"""What fails in Ansible, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_ansible = Repository(
    "ansible/ansible",
    commit="c9ac477e53a99e95781f333eec3329a935c1bf95",
    checked="2026-11-26",
    publisher="Ansible",
)
OPTIONS = _ansible.file("lib/ansible/cli/arguments/option_helpers.py")
INVENTORY_CLI = _ansible.file("lib/ansible/cli/inventory.py")
PLAYBOOK_CLI = _ansible.file("lib/ansible/cli/playbook.py")
SSH = _ansible.file("lib/ansible/plugins/connection/ssh.py")

VERBOSE = Check(
    "Connect to the host with the SSH commands shown.",
    shell("ansible <host> -m ping -vvvv") @ OPTIONS.at("connection debugging might require -vvvv."),
    **NO_OUTPUT,
    verify="The line before the error is what ssh itself printed.",
)
BECOME_VERBOSE = Check(
    "Connect to the host and become the other user, with the commands shown.",
    shell("ansible <host> -m ping -b -vvvv")
    @ OPTIONS.at("run operations with become (does not imply"),
    **NO_OUTPUT,
    verify="The lines before the error show the command that becomes the user, and its output.",
)
HOSTS = Check(
    "Print the inventory with the variables of each host.",
    shell("ansible-inventory --list")
    @ INVENTORY_CLI.at("Output all hosts info, works as inventory script"),
    **NO_OUTPUT,
    verify="ansible_host, ansible_user and ansible_port are what you expect.",
)
SYNTAX = Check(
    "Check the playbook without running it.",
    shell("ansible-playbook --syntax-check <file>")
    @ PLAYBOOK_CLI.at("perform a syntax check on the playbook, but"),
    **NO_OUTPUT,
)
TASKS = Check(
    "List the tasks that the playbook would run.",
    shell("ansible-playbook --list-tasks <file>")
    @ PLAYBOOK_CLI.at("list all tasks that would be executed"),
    **NO_OUTPUT,
)
UNREACHABLE = KnownFailure(
    "a host cannot be reached",
    steps=[VERBOSE, HOSTS, RESOLVE],
    causes=[
        wrapped_error(SSH.at("Failed to connect to the host via ssh:")),
    ],
)
BECOME = KnownFailure("a task cannot become another user", steps=[BECOME_VERBOSE, HOSTS, SYNTAX])
MODULE = KnownFailure("a module failed on the host without a result", steps=[VERBOSE, HOSTS, TASKS])
NO_HOSTS = KnownFailure("no host matches the pattern", steps=[HOSTS, TASKS, SYNTAX])
VAULT = KnownFailure("a vault cannot be decrypted", steps=[SYNTAX, HOSTS, TASKS])
SYNTAX_ERROR = KnownFailure(
    "a module is not known: misspelled, or its collection is missing", steps=[SYNTAX, TASKS, HOSTS]
)
NOT_FOUND = KnownFailure(
    "a role, handler or connection plugin does not exist", steps=[SYNTAX, TASKS, HOSTS]
)
EMPTY = KnownFailure("a playbook has no play", steps=[SYNTAX, TASKS, HOSTS])

NO_SSHPASS = KnownFailure(
    "sshpass is missing on the control node",
    steps=[HOSTS, VERBOSE, TASKS],
)
