"""Planes, components by plane, fleets and calls."""
