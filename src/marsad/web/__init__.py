"""The page and the API over a record: a server for one machine or one team. Loaded by ``marsad serve`` alone.

``app`` puts it together; ``route`` says what a screen or an answer of the API is; ``pages`` has one module per screen.
"""
