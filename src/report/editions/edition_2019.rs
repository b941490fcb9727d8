//! The form of 国办公开办函〔2019〕60号: reports of 2019 and 2020, and stragglers.

use super::{DisclosureTable, Edition};
use crate::language::Label;
use crate::report::disclosure::{DisclosureColumn as Column, DisclosureRow as Row};
use crate::report::form::Form;
use crate::report::requests::RequestRow as R;

pub const EDITION: Edition = Edition {
    form: Form::Form2019,
    first_year: 2019,
    disclosures: &[
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（一）项", en: "article 20, item 1" },
            columns: &[Column::Made, Column::Disclosed, Column::DisclosedTotal],
            rows: &[Row::Rules, Row::NormativeDocuments],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（五）项", en: "article 20, item 5" },
            columns: &[Column::ItemsPrevious, Column::ItemsChange, Column::Decisions],
            rows: &[Row::Licensing, Row::OtherServices],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（六）项", en: "article 20, item 6" },
            columns: &[Column::ItemsPrevious, Column::ItemsChange, Column::Decisions],
            rows: &[Row::Penalties, Row::Compulsion],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（八）项", en: "article 20, item 8" },
            columns: &[Column::ItemsPrevious, Column::ItemsChange],
            rows: &[Row::Fees],
        },
        DisclosureTable {
            paragraph: Label { zh: "第二十条第（九）项", en: "article 20, item 9" },
            columns: &[Column::Items, Column::Amount],
            rows: &[Row::Procurement],
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
        R::Other,
        R::Concluded,
        R::CarriedOut,
    ],
    marks: &[
        "新制作数量",
        "新公开数量",
        "对外公开总数量",
        "上一年项目数量",
        "本年增减",
        "政府集中采购",
        "其他对外管理服务事项",
    ],
};
