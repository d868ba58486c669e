"""Measuring the reader on annotated reports (gold files): the figures of the claim contract, and what is wrong."""
