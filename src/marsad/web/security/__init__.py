"""Who may ask and do what: hosts, origins, users, sessions, tokens, limits."""
