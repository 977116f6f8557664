"""A fallback says when, and a replication how far it is behind."""

from atlas import Fallback, Replication

Fallback("cache")  # refused
Replication("copy")  # refused
