"""Ways in, one file each: bytes to a report."""
