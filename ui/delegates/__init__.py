"""Painting of tiles and rows."""
