"""Writes what authors begin with: blocks of sources, and frames of modules."""
