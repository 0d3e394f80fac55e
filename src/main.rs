//! The `ct135` program: hands the process over to the command line room.

use std::process::ExitCode;

fn main() -> ExitCode {
    ct135::cli::run()
}
