"""How far a project is: counts, substance, reviews of sources, pace, and what to do next."""
