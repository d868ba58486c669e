"""All that is known of each language: data files, their loader, inflectors and compiler."""
