//! The only error that users see: kind, one sentence, hints.
