"""Where components and the lines between them go."""
