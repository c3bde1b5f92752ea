"""Plugins: what they may offer, how they are found, and how they are kept from doing harm."""
