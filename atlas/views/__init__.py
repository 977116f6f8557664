"""Views: the base of every kind, the parts that kinds share, and chapters."""
