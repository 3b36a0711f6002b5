"""The Qt face of Tessera."""
