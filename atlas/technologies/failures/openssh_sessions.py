"""What fails in OpenSSH with keys, passwords and sessions, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures.openssh import (
    CONNECT_VERBOSE,
    PRINT_CLIENT,
    PRINT_CONFIG,
    TEST_CONFIG,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "openssh/openssh-portable",
    commit="0ef0f5a839831c213f24e3f2ae434765c607fb50",
    checked="2026-11-26",
)

SSH_KEYGEN = code.file("ssh-keygen.1")

READ_KEY = Check(
    "Read the private key, as its owner; the public key is printed where it is valid.",
    shell("ssh-keygen -y -f <file>") @ SSH_KEYGEN.at("This option will read a private"),
    **NO_OUTPUT,
    verify="A public key; else the file is damaged, no private key, or of another format.",
)

KEY_FORMAT = KnownFailure(
    "a private key cannot be read",
    steps=[READ_KEY, PRINT_CLIENT, CONNECT_VERBOSE],
)

PASSWORD = KnownFailure(
    "the server refuses the password",
    steps=[CONNECT_VERBOSE, PRINT_CONFIG, TEST_CONFIG],
)

NOT_ALLOWED = KnownFailure(
    "the account is locked or has no shell, so its logins are refused",
    steps=[PRINT_CONFIG, CONNECT_VERBOSE, TEST_CONFIG],
)

REQUEST = KnownFailure(
    "the server refuses a request of the session",
    steps=[PRINT_CONFIG, CONNECT_VERBOSE, TEST_CONFIG],
)

LOCAL_PORT = KnownFailure(
    "a local port cannot be opened for forwarding",
    steps=[LISTENERS, PRINT_CLIENT, CONNECT_VERBOSE],
)

CONFIGURATION = KnownFailure(
    "a configuration file is refused",
    steps=[TEST_CONFIG, PRINT_CLIENT, CONNECT_VERBOSE],
)
