"""The small widgets that every page is laid from."""
