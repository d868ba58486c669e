"""Claims in the forms that other programs read: one file per format."""
