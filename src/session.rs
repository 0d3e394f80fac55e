//! Keymap, app, ui and term composed, still pure: input in, effects and bytes out.
