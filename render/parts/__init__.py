"""The parts of a picture, drawn from neutral data."""
