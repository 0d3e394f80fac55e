//! Findings of reading.
