"""The views of the atlas, each kind drawn in the form that suits it."""
