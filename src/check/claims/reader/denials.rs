//! What there was none of: 未, 没有, 无.

use super::super::Claimed;
use super::super::lexicon::{Decision, DocumentVerb, Word as W};
use super::super::tokens::{Kind, Number, Unit};
use super::{Reader, of_track};

impl Reader<'_> {
    /// `未收到政府信息公开申请`, `未发生行政复议、行政诉讼`, `无收取信息处理费情况`.
    pub(super) fn denial_at(&mut self, at: usize) {
        let is_none = self.text(at, at + 1).ends_with(['无', '有']);
        if !self.is_ours() || self.state.depth > 0 {
            return;
        }
        let zero = Number { value: 0, precision: 1, unit: Unit::Cases, spelled: false };
        // 信息处理费:本年未收取
        if self.state.has_fee
            && self.word(at + 1) == Some(W::Collect)
            && self.ends_at(at + 2)
            && self.is_plain(self.state.clause, at, &[W::ProcessingFee])
        {
            self.push(Claimed::ProcessingFee, zero, at, at + 1);
            return;
        }
        let (mut receives, mut carries, mut verb) = (false, false, None);
        let mut found: Vec<Claimed> = Vec::new();
        let mut next = at + 1;
        let mut last = at;
        while let Some(kind) = self.kind(next) {
            let target = match kind {
                Kind::Word(W::Receive | W::ReceiveAndHandle) => {
                    receives = true;
                    None
                }
                Kind::Word(W::DocumentVerb(one)) => {
                    verb = Some(one);
                    None
                }
                Kind::Word(W::CarriedIn) => {
                    carries = true;
                    Some(Claimed::CarriedIn)
                }
                Kind::Word(W::Application { .. }) if carries => None,
                Kind::Word(W::Application { strong }) => {
                    // 因依申请公开引发: not yet what there is none of.
                    let is_target = (receives && (strong || self.state.has_topic))
                        || (is_none && strong && next == at + 1);
                    is_target.then_some(Claimed::Received)
                }
                Kind::Word(W::CarriedOut) => Some(Claimed::CarriedOut),
                Kind::Word(W::Track(track)) => Some(of_track(track)),
                Kind::Word(W::ProcessingFee) => Some(Claimed::ProcessingFee),
                Kind::Word(W::Decision(decision)) => Some(match decision {
                    Decision::Licensing => Claimed::Licensing,
                    Decision::Penalty => Claimed::Penalties,
                    Decision::Compulsion => Claimed::Compulsion,
                }),
                Kind::Word(W::Documents { strong }) => match verb {
                    Some(DocumentVerb::Issued) => Some(Claimed::DocumentsIssued),
                    Some(DocumentVerb::Drawn) if strong => Some(Claimed::DocumentsIssued),
                    Some(DocumentVerb::Repealed) => Some(Claimed::DocumentsRepealed),
                    _ => return,
                },
                Kind::List
                | Kind::Word(
                    W::Occur | W::Topic | W::Collect | W::Join | W::Public | W::Plain | W::Filler,
                ) => None,
                Kind::Word(W::Nothing) if self.text(next, next + 1) == "申请人" => None,
                _ => break,
            };
            if let Some(target) = target {
                if target == Claimed::ProcessingFee && !found.is_empty() {
                    return;
                }
                found.push(target);
                last = next;
            }
            next += 1;
        }
        // What stands between the last word and the end must say nothing.
        let is_rest_plain = (last + 1..next).all(|one| match self.word(one) {
            Some(W::Filler) => {
                self.text(one, one + 1) != "的"
                    || self.word(one + 1) == Some(W::Boundary)
                    || carries
            }
            Some(W::Application { .. }) => carries,
            Some(W::Occur) => ["发生", "产生", "出现"].contains(&self.text(one, one + 1)),
            _ => false,
        });
        let next = if self.word(next) == Some(W::Boundary) { next + 1 } else { next };
        if found.is_empty() || !is_rest_plain || !self.ends_at(next) {
            return;
        }
        let is_of_disputes =
            |claimed: &Claimed| matches!(claimed, Claimed::Reconsiderations | Claimed::Suits);
        let has_topic = self.state.has_information_topic
            || self.state.has_topic
            || self.tokens[at..last].iter().any(|token| {
                matches!(token.kind, Kind::Word(W::Topic | W::Application { strong: true }))
            });
        let also = [W::Occur, W::ProcessingFee];
        if (found.iter().any(is_of_disputes) && !has_topic)
            || !self.is_plain(self.state.clause, at, &also)
            || (found.contains(&Claimed::CarriedIn) && !self.state.has_topic)
        {
            return;
        }
        for claimed in found {
            self.push(claimed, zero, at, last);
        }
    }

    pub(super) fn ends_at(&self, at: usize) -> bool {
        matches!(
            self.kind(at),
            None | Some(Kind::Stop | Kind::Comma | Kind::Semicolon | Kind::Close)
        )
    }
}
