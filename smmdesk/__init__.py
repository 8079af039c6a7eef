"""SMM Desk: check a social media contractor before paying."""

__version__ = "0.1.0"
