"""What marsad records: frozen records without behaviour that touches the world."""
