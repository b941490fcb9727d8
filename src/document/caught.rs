//! Runs a reader that may panic on a file that is not sound, which must be no more than a refusal.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    /// Whether a panic of this thread is caught, so that nobody is to hear of it.
    static SILENT: Cell<bool> = const { Cell::new(false) };
}

/// Runs a reader and keeps the words of its panic from the terminal. Panics elsewhere are reported
/// as before.
///
/// # Errors
/// What the reader panicked with.
pub fn caught<T>(read: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !SILENT.try_with(Cell::get).unwrap_or(false) {
                before(info);
            }
        }));
    });
    let before = SILENT.replace(true);
    let result = catch_unwind(AssertUnwindSafe(read));
    SILENT.set(before);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_and_silent_no_longer_than_it_is_caught() {
        let inner = || {
            assert!(caught(|| panic!("inside")).is_err());
            assert!(SILENT.get());
            7
        };
        assert_eq!(caught(inner).ok(), Some(7));
        assert!(!SILENT.get());
    }
}
