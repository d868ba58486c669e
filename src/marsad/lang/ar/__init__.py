"""Arabic: inflector and data files."""
