//! Processes: the session's thread, the terminal client, the wire between them, logs, settings.
