//! The rehearsal province: plan 2881 in the project's own short words, Kon Tum's places, made-up figures.
