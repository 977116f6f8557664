"""Write frames of modules, and blocks of sources, for authors to complete."""
