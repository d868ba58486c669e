"""Time expressions: found, put into a small algebra, resolved against the report's day. Pure."""
