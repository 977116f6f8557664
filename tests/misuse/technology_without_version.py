"""A component is built on a technology with its version."""

from atlas import Service
from tests.misuse.given import gap, quill

Service("api", technology=quill, role="answers", fleet=gap, load=gap, scaling=gap)  # refused
Service("api", technology="Quill", role="answers", fleet=gap, load=gap, scaling=gap)  # refused
quill()  # refused
quill(2.0)  # refused
