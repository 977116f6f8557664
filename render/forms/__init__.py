"""The three forms of a view: card, picture and dossier."""
