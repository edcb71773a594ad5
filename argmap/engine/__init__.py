"""DOT to SVG, PNG and PDF bytes, through Graphviz in a process of its own."""

from argmap.engine.drawing import Format, GraphvizMissingError, Job, draw

__all__ = ["Format", "GraphvizMissingError", "Job", "draw"]
