"""Technologies: one small file each, shared by every view."""
