"""A keyword that there is none of."""

from atlas import Call, Latency, Pager
from tests.misuse.given import deployed, figure, gap

Latency(p90=figure)  # refused
Call("gRPC", time_out=gap)  # refused
Pager("pager", technology=deployed, role="x", fleet=gap, response=gap, colour=gap)  # refused
