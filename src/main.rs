//! Parse the command line, run it, print the chain of causes, set the exit status.

fn main() -> std::process::ExitCode {
    curami::cli::main()
}
