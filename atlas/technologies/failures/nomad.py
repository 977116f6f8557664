"""What fails in Nomad, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_nomad = Repository(
    "hashicorp/nomad",
    commit="aa026cc99cfb74a77e519a1c1f0c78ba1b452705",
    checked="2026-11-26",
    publisher="HashiCorp",
)
NODES = _nomad.file("command/node_status.go")
ALLOC = _nomad.file("command/alloc_status.go")
LOGS = _nomad.file("command/alloc_logs.go")
JOBS = _nomad.file("command/job_status.go")
EVAL = _nomad.file("command/eval_status.go")
PEERS = _nomad.file("command/operator_raft_list.go")
MEMBERS_PAGE = _nomad.file("command/server_members.go")
HOOKS = _nomad.file("client/allocrunner/taskrunner/task_runner_hooks.go")
RPC_TEXT = _nomad.file("client/rpc.go")
IMAGES = _nomad.file("drivers/docker/coordinator.go")

NODE_STATUS = Check(
    "List the client nodes with their status and eligibility.",
    shell("nomad node status") @ NODES.at("Usage: nomad node status [options] <node>"),
    **NO_OUTPUT,
    verify="Nodes that are down or ineligible take no allocation.",
)
ALLOC_STATUS = Check(
    "Read the events of the allocation and of its tasks.",
    shell("nomad alloc status <id>") @ ALLOC.at("Usage: nomad alloc status [options] <allocation>"),
    **NO_OUTPUT,
    verify="Recent Events name the driver error, the exit code or the kill.",
)
ALLOC_LOGS = Check(
    "Check what the task wrote to standard error.",
    shell("nomad alloc logs -stderr <id>")
    @ LOGS.at("Usage: nomad alloc logs [options] <allocation> <task>"),
    **NO_OUTPUT,
    verify="The last lines before the exit name its cause.",
)
JOB_STATUS = Check(
    "Read the status of the job, its placement failures and its deployment.",
    shell("nomad job status <name>") @ JOBS.at("Usage: nomad job status [options] <job>"),
    **NO_OUTPUT,
    verify="Placement Failure names the constraint or the resource that is missing.",
)
EVAL_STATUS = Check(
    "Check why the evaluation placed too little.",
    shell("nomad eval status <id>") @ EVAL.at("Usage: nomad eval status [options] <evaluation>"),
    **NO_OUTPUT,
)
PEERS_LIST = Check(
    "List the servers of Raft, and which one is the leader.",
    shell("nomad operator raft list-peers")
    @ PEERS.at("Usage: nomad operator raft list-peers [options]"),
    **NO_OUTPUT,
    verify="One row is leader; most of the rows must be alive.",
)
MEMBERS = Check(
    "List the servers with their status.",
    shell("nomad server members") @ MEMBERS_PAGE.at("Usage: nomad server members [options]"),
    **NO_OUTPUT,
    verify="A majority of the servers is alive.",
)
NOT_PLACED = KnownFailure(
    "allocations cannot be placed", steps=[JOB_STATUS, NODE_STATUS, EVAL_STATUS]
)
NO_DRIVER = KnownFailure(
    "no node has the driver that the job needs", steps=[NODE_STATUS, JOB_STATUS, EVAL_STATUS]
)
NO_NODES = KnownFailure("no client node is eligible", steps=[NODE_STATUS, JOB_STATUS, MEMBERS])
NODE_DOWN = KnownFailure(
    "a client node sent no heartbeat and is down", steps=[NODE_STATUS, UNIT_LOG, CPU]
)
NO_LEADER = KnownFailure("the servers have no leader", steps=[PEERS_LIST, MEMBERS, UNIT_LOG])
RPC = KnownFailure(
    "a client cannot reach the servers",
    steps=[MEMBERS, UNIT_LOG, NODE_STATUS],
    causes=[
        wrapped_error(RPC_TEXT.at("error performing RPC to server")),
    ],
)
NOT_STARTED = KnownFailure(
    "a task cannot be started",
    is_general=True,
    steps=[ALLOC_STATUS, UNIT_LOG, NODE_STATUS],
    causes=[
        wrapped_error(HOOKS.at("prestart hook %q failed: %v")),
    ],
)
RESTARTS = KnownFailure(
    "a task failed too often and is no longer restarted",
    steps=[ALLOC_STATUS, ALLOC_LOGS, JOB_STATUS],
)
OOM = KnownFailure(
    "a container was killed at its memory limit", steps=[ALLOC_STATUS, KERNEL_KILLS, JOB_STATUS]
)
DEPLOYMENT = KnownFailure(
    "a deployment was not healthy in time", steps=[JOB_STATUS, ALLOC_STATUS, ALLOC_LOGS]
)
IMAGE = KnownFailure(
    "the image of a container cannot be pulled",
    steps=[ALLOC_STATUS, UNIT_LOG, NODE_STATUS],
    causes=[
        wrapped_error(IMAGES.at("Failed to pull `%s`: %w")),
    ],
)
