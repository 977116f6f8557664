"""Runs a program that may hang, and says where each of its processes is if it does."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence

import pytest


def run_traced(
    arguments: Sequence[str], seconds: float, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a program of Python; fail with the tracebacks of all its processes if it hangs.

    Args:
        arguments: The program and its arguments.
        seconds: After so long it hangs.
        environment: Its environment.
    """
    with subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment, "PYTHONFAULTHANDLER": "1"},
        start_new_session=True,
    ) as process:
        try:
            stdout, stderr = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGABRT)  # at which each writes its traceback
            stdout, stderr = process.communicate(timeout=seconds)
            pytest.fail(f"{arguments} hangs\n{stdout}\n{stderr}")
    return subprocess.CompletedProcess(arguments, process.returncode, stdout, stderr)
