//! Stops the build with one clear sentence when the assets have not been built: they are embedded in the binary.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=assets/dist");
    println!("cargo::rerun-if-changed=assets/paper-fonts");
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=templates");
    if !Path::new("assets/dist/app.css").is_file() || !Path::new("assets/paper-fonts").is_dir() {
        println!(
            "cargo::error=assets/dist or assets/paper-fonts is missing: run `make assets`, or `npm ci && npm run build` in assets/ (Node 20.19 or later)"
        );
    }
}
