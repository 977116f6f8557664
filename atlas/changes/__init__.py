"""What changed between two revisions of a project: views, components, calls, figures, costs."""
