"""A fact in words where a figure belongs, and the other way round."""

from atlas import Call, Latency, Service
from tests.misuse.given import deployed, figure, gap, words

Latency(p99=words)  # refused
Call("gRPC", timeout=words)  # refused
Service("api", technology=deployed, role="answers", fleet=gap, load=words, scaling=gap)  # refused
Service("api", technology=deployed, role="answers", fleet=gap, load=gap, scaling=figure)  # refused
