//! Tests of the driver against scripted answers.
