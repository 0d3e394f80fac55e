//! One session as a state machine: model, messages, update, effects. Pure.
