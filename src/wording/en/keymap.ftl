# Keymaps.
