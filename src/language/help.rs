//! The help texts of the command line in Chinese.
