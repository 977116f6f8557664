"""A call ends at components."""

from atlas import Call
from tests.misuse.given import api, gap

api >> Call("CQL") >> "store"  # refused
api >> Call("CQL") >> gap  # refused
api >> Call("CQL") >> ["store"]  # refused
