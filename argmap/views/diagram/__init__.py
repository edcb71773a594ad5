"""The views as Graphviz drawings, in the DOT language."""
