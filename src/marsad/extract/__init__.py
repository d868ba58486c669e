"""Sentences to claims. Read ``pipeline.py`` first. Pure: handed a lexicon and a world, never reads a file."""
