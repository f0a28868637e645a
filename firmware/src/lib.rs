//! The controller: start permit, run condition, journal and receipts, without a clock, a pin or a heap of its own.
