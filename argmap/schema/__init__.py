"""The map file format, version 1: from plain data to a graph."""
