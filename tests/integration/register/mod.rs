//! A real process and a real register's file: the process is killed at any moment, and each of its writes, syncs and
//! changes of length fails in turn. Whatever it had acknowledged is there afterwards, in whole batches, nothing twice;
//! what it had reported an error for may be there or not; and the program goes on.

mod appended;
mod each_call;
mod killed;
mod program;
mod shim;
