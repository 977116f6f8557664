"""New pages of blogs, status pages and collections, scored by what the atlas lacks."""
