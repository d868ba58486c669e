"""All that is known and is not language: event types, actors, places, outlets."""
