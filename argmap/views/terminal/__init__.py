"""The views for a terminal."""
