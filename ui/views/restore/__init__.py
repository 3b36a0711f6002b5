"""Coming back from a backup: into an open vault, on a new computer, and from a damaged file."""
