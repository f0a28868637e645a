//! The simulated world, its checkers and the integration tests.
