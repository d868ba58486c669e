"""Archives of millions of reports: read in parts by several processes or machines, each part once, and loaded into a record."""
