"""A picture as SVG and as PNG."""
