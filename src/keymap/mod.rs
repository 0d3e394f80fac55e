//! Key sequences, files of bindings and their lint: (scope, keys) to Action.
