//! Work on many things at once, with the results one by one in their order.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How far work may run ahead of what is done with its results, for each worker: so much is in
/// memory, however many things there are.
const AHEAD: usize = 4;

/// The stack of a worker. Readers of documents go deeper than the default of 2 MB is meant for.
const STACK: usize = 16 * 1024 * 1024;

/// What workers and the thread that uses their results share.
struct Queue<R> {
    state: Mutex<State<R>>,
    changed: Condvar,
}

struct State<R> {
    /// The next thing to work on, and the last but one.
    next: usize,
    end: usize,
    /// How many results were handed on, and how far work may run ahead of that.
    handed_on: usize,
    ahead: usize,
    results: BTreeMap<usize, R>,
}

impl<R> Queue<R> {
    /// A poisoned lock means a panic elsewhere, which the scope of the threads passes on.
    fn lock(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next thing to work on, as soon as it may be begun; `None` if there is none.
    fn begin(&self, stop: &AtomicBool) -> Option<usize> {
        let mut state = self.lock();
        loop {
            if stop.load(Ordering::Relaxed) {
                state.end = state.end.min(state.next);
            }
            if state.next >= state.end {
                return None;
            }
            if state.next < state.handed_on + state.ahead {
                state.next += 1;
                return Some(state.next - 1);
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn put(&self, index: usize, result: R) {
        self.lock().results.insert(index, result);
        self.changed.notify_all();
    }

    /// The result of a thing; `None` if that is not begun and never will be.
    fn wait_for(&self, index: usize, stop: &AtomicBool) -> Option<R> {
        let mut state = self.lock();
        loop {
            if let Some(result) = state.results.remove(&index) {
                return Some(result);
            }
            if index >= state.end || (stop.load(Ordering::Relaxed) && index >= state.next) {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn hand_on(&self) {
        self.lock().handed_on += 1;
        self.changed.notify_all();
    }
}

/// Lets the workers begin nothing more.
struct End<'queue, R>(&'queue Queue<R>);

impl<R> Drop for End<'_, R> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.end = state.end.min(state.next);
        drop(state);
        self.0.changed.notify_all();
    }
}

/// Does `work` on all things, on every core, and `each` with the results in their order, on this
/// thread. `work` must not panic. Begins nothing new once `stop` is set.
///
/// # Errors
/// The first error of `each`, which ends it all, or of the system if it has no thread to give.
pub fn map<T: Sync, R: Send>(
    things: &[T],
    stop: &AtomicBool,
    work: impl Fn(&T) -> R + Sync,
    mut each: impl FnMut(R) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let workers = cores.min(things.len());
    let (end, ahead) = (things.len(), workers * AHEAD);
    let state = State { next: 0, end, handed_on: 0, ahead, results: BTreeMap::new() };
    let queue = Queue { state: Mutex::new(state), changed: Condvar::new() };
    let worker = || {
        while let Some(index) = queue.begin(stop) {
            queue.put(index, work(&things[index]));
        }
    };
    thread::scope(|scope| {
        // However this ends, the workers must not wait for more.
        let _end = End(&queue);
        for _ in 0..workers {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker)?;
        }
        for index in 0..things.len() {
            let Some(result) = queue.wait_for(index, stop) else { break };
            each(result)?;
            queue.hand_on();
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_an_error_ends_it() {
        let things: Vec<usize> = (0..200).collect();
        let never = AtomicBool::new(false);
        let mut seen = Vec::new();
        let work = |&thing: &usize| {
            // The first of each ten takes longest.
            thread::sleep(std::time::Duration::from_micros(if thing % 10 == 0 { 900 } else { 9 }));
            thing * 2
        };
        let all = map(&things, &never, work, |result| {
            seen.push(result);
            Ok(())
        });
        assert!(all.is_ok());
        assert_eq!(seen, things.iter().map(|thing| thing * 2).collect::<Vec<_>>());
        let failed = map(&things, &never, work, |result| {
            anyhow::ensure!(result < 20, "enough");
            Ok(())
        });
        assert_eq!(failed.expect_err("an error").to_string(), "enough");
        let mut count = 0;
        let stopped = map(&things, &never, work, |_| {
            count += 1;
            if count == 5 {
                never.store(true, Ordering::Relaxed);
            }
            Ok(())
        });
        assert!(stopped.is_ok());
        assert!((5..200).contains(&count), "{count}");
    }
}
