//! The station's hardware on paper: the tables agree with each other and with the program, and the drawings made from
//! them are the ones that lie in `hardware/`.

mod agreement;
mod drawings;
mod shown;
