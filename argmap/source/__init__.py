"""Text to plain data and back: YAML files and essays, with the place of everything. Knows nothing of arguments."""
