"""What a user can ask for; edge and core meet here only."""
