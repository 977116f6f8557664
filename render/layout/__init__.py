"""The layout of components and of the lines between them."""
