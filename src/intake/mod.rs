//! Bytes from outside become proposed changes with findings. Pure over bytes; knows the domain only.
pub mod catalogue;
pub mod rules;
