"""Characters to sentences: normalising with the way back, segmenting, language parts. Pure."""
