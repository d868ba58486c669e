"""Claims to a record: copies, events, contradictions, site histories; pure functions over values."""
