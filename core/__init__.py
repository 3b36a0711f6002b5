"""Everything the product knows; no window, no Qt."""
