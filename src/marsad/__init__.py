"""marsad (مرصد): reads reports of armed conflict into sourced claims, in Arabic and English."""

__version__ = "0.1.0"
