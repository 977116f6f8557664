"""A quantity without its source where a figure belongs."""

from atlas import Call, Fleet, Latency, ms, nodes
from tests.misuse.given import gap

Latency(p99=ms(15))  # refused
Call("gRPC", timeout=ms(15))  # refused
Fleet(gap, count=nodes(72))  # refused
