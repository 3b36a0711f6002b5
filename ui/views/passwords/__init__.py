"""The Passwords page and what is shown on it."""
