"""The Incident test: what breaks, what goes with it, and how it comes back."""
