"""The record in use: reports go in, events and histories come out; see ``record.Record``."""
