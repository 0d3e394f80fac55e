//! Snapshot to files and tables: CSV and JSON listings. Knows the domain and the wording only.
