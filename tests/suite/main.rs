//! The tests that need more than one module, one binary: rules, store, pages, API, architecture.

mod architecture;
mod foundations;
mod pages;
mod publiccode;
mod quote;
mod reference;
mod rules;
mod store;
mod support;
