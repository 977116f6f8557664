"""Commands parse in their languages; those of the atlas are given to the real Bash as well."""

import shutil
import subprocess
from typing import Any

import pytest

from atlas import action, config, console, shell, sql
from atlas.steps.syntax.checking import syntax_fault, unknown_programs
from tests.examples import SOURCE

CITED = SOURCE.at("the page says so")


@pytest.mark.parametrize(
    "uncited",
    [
        shell("kubectl get pods -n <namespace> | grep -c Running"),
        shell("for p in $(kubectl get pods -o name); do kubectl logs $p; done"),
        sql("SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'm')", dialect="postgres"),
        sql("ROLLBACK PREPARED '<gid>';", dialect="postgres"),
        sql("CHECKPOINT;", dialect="postgres"),
        sql("BEGIN READ ONLY; SELECT 1; ROLLBACK", dialect="postgres"),
        sql("START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE", dialect="postgres"),
        sql("BEGIN WORK READ ONLY NOT DEFERRABLE;", dialect="postgres"),
        config("proxy_set_header Host $host;", file="nginx.conf"),
        sql("SHOW SLAVE STATUS", dialect="mysql"),
        sql("SET GLOBAL wait_timeout = <seconds>;", dialect="mysql"),
        console("stats items", of="nc <host> 11211"),
        config("--quota-backend-bytes=<bytes>", file="flags of etcd"),
        config("maxmemory <bytes>", file="redis.conf"),
        config("[Network] ManageForeignRoutingPolicyRules=no", file="networkd.conf"),
        action("Open Billing in the console of the provider."),
    ],
)
def test_what_can_be_typed_parses(uncited: Any) -> None:
    assert syntax_fault(uncited @ CITED) == ""


@pytest.mark.parametrize(
    ("uncited", "fault"),
    [
        (shell("orchestrator-client -i (a server of the cluster)"), "the shell cannot read"),
        (shell("stats (over nc <host> 11211)"), "(over nc db.example.com 11211)"),
        (shell("echo 'a"), "the shell cannot read"),
        (shell("for p in a; do"), "the shell cannot read"),
        (sql("SELECT FROM WHERE", dialect="postgres"), "Expected"),
        (sql("ask the team", dialect="postgres"), "Invalid expression"),
        (sql("BEGIN READ ONLY if you can", dialect="postgres"), "Invalid expression"),
        (sql("the primary", dialect="mysql"), "is no statement"),
        (console("the statistics, please", of="nc <host> 11211"), "nc has no command"),
        (config("local.retention.ms, below retention.ms", file="a"), "makes it a sentence"),
        (config("something", file="a"), "it sets nothing"),
        (action("Run kubectl get pods --all"), "it holds a command: '--all'"),
    ],
)
def test_prose_does_not_parse(uncited: Any, fault: str) -> None:
    assert fault in syntax_fault(uncited @ CITED)


@pytest.mark.parametrize(
    ("uncited", "unknown"),
    [
        (shell("ask the team"), ("ask",)),
        (shell("ls <path> | sudo tidalctl parse"), ("tidalctl",)),
        (shell("./ext4slower 10; /usr/bin/df"), ()),
        (shell("kubectl get pod | xargs -L1 zap"), ("zap",)),
        (shell("timeout 60 tidalctl watch"), ("tidalctl",)),
        (shell("timeout 1h tidalctl watch"), ("tidalctl",)),
        (console("x", of="tidal <host>"), ("tidal",)),
        (sql("SELECT 1", dialect="postgres"), ()),
    ],
)
def test_a_program_is_on_the_list_or_declared(uncited: Any, unknown: tuple[str, ...]) -> None:
    assert unknown_programs(uncited @ CITED) == unknown
    assert unknown_programs(uncited @ CITED, unknown) == ()


BASH = shutil.which("bash")


@pytest.mark.skipif(BASH is None, reason="there is no bash")
@pytest.mark.parametrize("text", ["stats (over nc h 11211)", "a (b)", "echo 'a"])
def test_bash_refuses_what_the_grammar_here_refuses(text: str) -> None:
    assert BASH is not None
    done = subprocess.run([BASH, "-n", "-c", text], capture_output=True, check=False)

    assert done.returncode != 0
    assert syntax_fault(shell(text) @ CITED)
