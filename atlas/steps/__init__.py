"""Steps: the commands to type when something fails, and what of them changes something."""
