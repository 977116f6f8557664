"""Views: what every kind is made of, the parts they share, and how they are told."""
