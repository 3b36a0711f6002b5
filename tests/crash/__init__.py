"""Campaigns on the store: kills, errors, lost power, flips, rows, rollback; slices of them in `make test`."""
