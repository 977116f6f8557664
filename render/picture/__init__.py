"""The elements of a picture: primitives, colours, geometry."""
