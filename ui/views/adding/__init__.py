"""Adding accounts: the dialog with its five ways, and the list to choose from."""
