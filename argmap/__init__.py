"""argmap: map what a text argues, check the map, show it and draw it."""

__version__ = "0.1.0"
