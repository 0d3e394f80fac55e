//! Painting only: a view of the model on a frame. Knows nothing of keys' meaning or of disks.
