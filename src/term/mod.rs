//! Two screen buffers become the bytes that turn one into the other. Knows cells only.
