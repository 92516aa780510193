//! Pieces that several pages show: views of domain values, ready for templates. No logic in markup: it is here.

pub mod city_map;
pub mod corrected;
pub mod fair_figures;
pub mod formula;
pub mod need_words;
pub mod nil_map;
pub mod payslip;
pub mod proposal;
pub mod reason_line;
pub mod receipt;
pub mod register_form;
pub mod step;
pub mod week_editor;
pub mod week_picture;
pub mod week_strip;
pub mod week_words;
pub mod worked_example;
