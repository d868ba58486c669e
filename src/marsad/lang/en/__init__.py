"""English: inflector and data files."""
