"""The site: the views of a project as pages that work offline."""
