"""What people and other programs are shown of a record: pure functions of events, claims and histories."""
