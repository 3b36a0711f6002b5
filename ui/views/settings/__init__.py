"""The settings page, its sections and the dialogs that change keys."""
