"""Campaigns that kill, starve and unplug a saving store; `make test-long` runs them and leaves build/figures/."""
