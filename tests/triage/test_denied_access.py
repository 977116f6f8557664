"""`Permission denied` is the error of Linux where a program prints it, and no server's answer."""

import pytest

from tests.triage.conftest import Ask

EACCES = "access denied by permissions (EACCES)"


def failures(ask: Ask, line: str) -> set[str]:
    return {answer.match.signature.failure for answer in ask(line).answers}


@pytest.mark.parametrize("line", [
    "cat: /etc/app/app.conf: Permission denied",
    "open /etc/app/app.conf: permission denied",
    "Error: EACCES: permission denied, open '/etc/app/app.conf'",
    "[emerg] 1#1: bind() to 0.0.0.0:80 failed (13: Permission denied)",
    "Nov 30 10:00:00 host app[4031]: open /srv/x: permission denied",
    "rpc error: code = Unknown desc = failed to create task: open /srv/x: permission denied",
])  # fmt: skip
def test_the_error_of_a_program_is_that_of_linux(ask: Ask, line: str) -> None:
    assert EACCES in failures(ask, line)


@pytest.mark.parametrize("line", [
    "rpc error: code = PermissionDenied desc = permission denied",
    "org.apache.hadoop.security.AccessControlException: Permission denied: user=dr.who",
    "mkdir: Permission denied: user=dr.who, access=WRITE",
    "Unexpected response code: 403 (Permission denied)",
    "googleapi: Error 403: Permission denied: Consumer 'project:shop' has been suspended.",
    "ERROR 403: permission denied (user alice may not read topic x)",
    "Permission denied: token with AccessorID '2f6a' lacks permission 'node:write'",
])  # fmt: skip
def test_the_answer_of_a_server_is_not_that_of_linux(ask: Ask, line: str) -> None:
    assert EACCES not in failures(ask, line)
