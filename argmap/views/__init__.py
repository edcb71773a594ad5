"""What a reader asks to see: values in, renderable text out. Nothing here reads or writes files."""
