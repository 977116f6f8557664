"""A call stands between tail and head, and names its protocol."""

from atlas import Call
from tests.misuse.given import api, store

api >> store  # refused
api >> "CQL"  # refused
api << store  # refused
Call()  # refused
