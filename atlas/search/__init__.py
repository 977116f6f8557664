"""The index of a project: its signals, views and steps on disk, brought up to date by itself."""
