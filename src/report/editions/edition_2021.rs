//! The form of 国办公开办函〔2021〕30号: reports of 2021 and later. It divides （六）其他处理 into
//! three rows and has new tables in section 2.

use super::{DisclosureTable, Edition};
use crate::language::Label;
use crate::report::disclosure::{DisclosureColumn as Column, DisclosureRow as Row};
use crate::report::form::Form;
use crate::report::requests::RequestRow as R;

pub const EDITION: Edition = Edition {
    form: Form::Form2021,
    first_year: 2021,
    disclosures: &[
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（一）项", en: "article 20, item 1" },
            columns: &[Column::Issued, Column::Repealed, Column::InForce],
            rows: &[Row::Rules, Row::NormativeDocuments],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（五）项", en: "article 20, item 5" },
            columns: &[Column::Decisions],
            rows: &[Row::Licensing],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（六）项", en: "article 20, item 6" },
            columns: &[Column::Decisions],
            rows: &[Row::Penalties, Row::Compulsion],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（八）项", en: "article 20, item 8" },
            columns: &[Column::Amount],
            rows: &[Row::Fees],
        },
    ],
    requests: &[
        R::Received,
        R::CarriedIn,
        R::Granted,
        R::PartiallyGranted,
        R::DeniedStateSecret,
        R::DeniedByLaw,
        R::DeniedSecurity,
        R::DeniedThirdParty,
        R::DeniedInternal,
        R::DeniedProcess,
        R::DeniedEnforcementFile,
        R::DeniedInquiry,
        R::UnavailableNotHeld,
        R::UnavailableMustCreate,
        R::UnavailableUnclear,
        R::RejectedPetition,
        R::RejectedRepeat,
        R::RejectedPublication,
        R::RejectedExcessive,
        R::RejectedReconfirm,
        R::OtherUncorrected,
        R::OtherUnpaid,
        R::OtherMisc,
        R::Concluded,
        R::CarriedOut,
    ],
    marks: &["制发件数", "废止件数", "现行有效件", "本年收费金额"],
};
