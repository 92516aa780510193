//! The tests that need more than one module, one binary: rules, store, pages, API, architecture.

mod foundations;
