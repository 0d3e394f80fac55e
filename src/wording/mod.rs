//! Vietnamese and English for every id, finding and error.
