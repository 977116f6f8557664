"""Other processes: a pool of workers, processes split off from this one, and how they end."""
