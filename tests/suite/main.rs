//! The tests that need more than one module, one binary: rules, store, pages, API, architecture.

mod api;
mod app;
mod architecture;
mod city;
mod fairness;
mod foundations;
mod matching;
mod pages;
mod pages_choose;
mod pages_desk;
mod pages_desk_weigh;
mod pages_family;
mod pages_worker;
mod publiccode;
mod quote;
mod quote_naive;
mod quote_properties;
mod reference;
mod rules;
mod rules_commands;
mod rules_faults;
mod rules_next_year;
mod rules_ratios;
mod store;
mod support;
mod together;
