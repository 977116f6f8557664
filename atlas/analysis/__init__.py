"""What is computed from a declared system: provenance, latency budget, blast radius."""
