"""What programs ask under ``/api/v1``."""
