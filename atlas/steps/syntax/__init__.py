"""Whether a command parses in its language."""
