"""What a picture is made of: primitives, colours, geometry."""
