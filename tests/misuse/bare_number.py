"""A bare number where a figure belongs."""

from atlas import CDN, Call, Fleet, Latency, Service, assumed, percent, total
from tests.misuse.given import deployed, figure, gap

Latency(p99=15)  # refused
Call("gRPC", timeout=1.5)  # refused
Call("gRPC", latency=15)  # refused
Fleet(gap, count=72)  # refused
CDN("cdn", technology=deployed, role="caches", fleet=gap, hit_ratio=0.9)  # refused
Service("api", technology=deployed, role="answers", fleet=72, load=gap, scaling=gap)  # refused
assumed(3, because="nobody knows")  # refused
total([figure, 3])  # refused
percent("50")  # refused
