"""What a reviewer changed in a draft."""
