"""What follows from a map: a graph in, a frozen result out. Standard library only."""
