import pytest

from atlas.gates.outputs import failing_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L7STS: the server responds, with an error such as HTTP 5xx", "L7STS"),
        ("0: down according to its checks", "down"),
        ("0/1 CrashLoopBackOff", "0/1"),
        ("connection refused", "refused"),
        ("another exit code: 1", "exit code: 1"),
        ("Memory alarm on node", "alarm on"),
        ("requests beyond it get an error at little cost", "error"),
        ("The node was low on resource: memory", "low on resource"),
        ("no replicas; a timeout", "timeout"),
        ("status 503", "status 503"),
        ("it fails over and then fails", "fails"),
    ],
)
def test_failing_words_are_found(text: str, words: str) -> None:
    assert failing_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "no errors",
        "0 failed",
        "no OOMKilled and no exit code 137",
        "neither timeouts nor refused connections",
        "errors and timeouts do not grow",
        "failed orders fell by about 30 %",
        "errorPercentage: 0",
        "errors: 0",
        "0 sources with unknown address",
        "no line with i/o timeout after the configuration line",
        "UN before every address: up, normal",
        "Allocation Failure, G1 Evacuation Pause",
        "the old ones are shutting down",
        "1/1 Running 0 13s",
        "kubelet has no disk pressure",
        "500 of 500 members",
        "downloads finish, breakdown below",
    ],
)
def test_what_is_absent_or_only_looks_like_it_is_healthy(text: str) -> None:
    assert failing_words(text) == ""
