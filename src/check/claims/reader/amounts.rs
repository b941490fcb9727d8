//! Figures of section 二: documents and fees.

use super::super::Claimed;
use super::super::lexicon::{DocumentVerb, Word as W};
use super::super::tokens::Number;
use super::{Reader, of_verb};

impl Reader<'_> {
    pub(super) fn documents_at(
        &mut self,
        noun: usize,
        verb: DocumentVerb,
        strong: bool,
        at: usize,
        number: Number,
    ) {
        let Some(begin) = (self.state.item..noun)
            .rev()
            .find(|&one| self.word(one) == Some(W::DocumentVerb(verb)))
        else {
            return;
        };
        let names = [W::Documents { strong: true }, W::Documents { strong: false }];
        if (verb == DocumentVerb::Drawn && !strong)
            || self.names_lapsed()
            || !self.is_plain(self.state.item, begin, &names)
        {
            return;
        }
        let claimed = of_verb(verb);
        self.push(claimed, number, begin, at);
    }

    pub(super) fn amount_at(&mut self, at: usize, number: Number) {
        let Some(anchor) = self.anchor(at) else { return };
        if anchor < self.state.sentence || self.state.depth > 0 {
            return;
        }
        match self.word(anchor) {
            Some(W::ProcessingFee) => {
                let before =
                    self.word_skipping_back(anchor, |word| matches!(word, W::Filler | W::Topic));
                if before == Some(W::Collect)
                    || self.is_plain(self.state.item, anchor, &[W::Collect])
                {
                    self.push(Claimed::ProcessingFee, number, anchor, at);
                }
            }
            Some(W::AdministrativeFees)
                if self.is_plain(self.state.item, anchor, &[W::Collect]) =>
            {
                self.push(Claimed::AdministrativeFees, number, anchor, at);
            }
            _ => {}
        }
    }
}
