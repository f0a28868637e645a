//! What a sheet holds, what is refused by name, codes, and labels in ZPL.

mod sheets;
mod zpl;
