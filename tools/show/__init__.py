"""Sample vault, stage and scenes of `make pictures` and `make demo`."""
