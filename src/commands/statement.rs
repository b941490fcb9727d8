//! Running a statement for a user: no longer than wanted, and until Ctrl-C.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Context, Ending};
use crate::language::Message;
use crate::problem::Place;
use crate::query::{Guarded, Query, Setting, Stop, Unit};
use crate::render::{Listing, OutputArgs};

/// Set by Ctrl-C.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Whether a statement runs, which Ctrl-C ends; what is printed of it behind is ended at once.
static IS_RUNNING: AtomicBool = AtomicBool::new(false);

/// A statement that is ready to run.
pub struct Statement {
    /// The statement, with its columns.
    pub query: Query,
    /// What its parameters are set to.
    pub settings: Vec<Setting<'static>>,
    /// What users call it.
    pub place: Place,
    /// What it answers.
    pub title: String,
}

impl Statement {
    /// Runs it and prints what it returns.
    ///
    /// # Errors
    /// If it cannot be run, takes too long or too much memory, or the output cannot be written.
    pub fn answer(
        self,
        guarded: Guarded,
        output: &OutputArgs,
        context: &Context,
        out: &mut dyn Write,
    ) -> anyhow::Result<Ending> {
        IS_RUNNING.store(true, Ordering::SeqCst);
        // Only one handler can be set; a second call in one process keeps the first.
        let _ = ctrlc::set_handler(|| {
            INTERRUPTED.store(true, Ordering::SeqCst);
            if !IS_RUNNING.load(Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        let result = guarded.run(self.query, self.settings, &INTERRUPTED);
        IS_RUNNING.store(false, Ordering::SeqCst);
        let answered = match result {
            Ok(answered) => answered,
            Err(Stop::Interrupted) => {
                eprintln!("{}", Message::StatementInterrupted.text(context.language));
                return Ok(Ending::Interrupted);
            }
            Err(Stop::Refused(refused)) => return Err(refused.into()),
            Err(stop) => return Err(stop.problem(&self.place).into()),
        };
        let count = answered.rows.rows.len();
        let cut = Message::RowsCut { rows: count }.text(context.language);
        let cut = Some(cut).filter(|_| answered.is_cut);
        let columns = &answered.rows.columns;
        let is_in_fen = columns.iter().any(|column| column.unit == Unit::Measure)
            && !columns.iter().any(|column| column.key == "unit");
        let fen = Message::AnswerInFen.text(context.language);
        let foot: Vec<String> =
            cut.iter().cloned().chain(Some(fen).filter(|_| is_in_fen)).collect();
        let listing = Listing {
            title: self.title,
            rows: answered.rows,
            foot: Some(foot.join("\n")).filter(|foot| !foot.is_empty()),
            empty: Some(Message::NoRowsReturned.text(context.language)),
        };
        context.print(&listing, output, out)?;
        if let Some(cut) = cut {
            out.flush()?;
            eprintln!("{cut}");
        }
        Ok(Ending::Done)
    }
}
