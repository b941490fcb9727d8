//! Section 2 (二、主动公开政府信息情况): what was disclosed without being asked for.
//!
//! The section is a handful of small tables; which cells exist is listed in [`Disclosure::ALL`].

use super::closed_list::closed_list;
use super::form::{Form, Unit};
use crate::language::Label;

closed_list! {
    /// What the figures are about.
    pub enum DisclosureRow {
        Rules = "rules", "规章", "rules";
        NormativeDocuments = "normative_documents", "行政规范性文件",
            "administrative normative documents";
        Licensing = "licensing", "行政许可", "administrative licensing";
        OtherServices = "other_services", "其他对外管理服务事项",
            "other external management and service items";
        Penalties = "penalties", "行政处罚", "administrative penalties";
        Compulsion = "compulsion", "行政强制", "administrative compulsion";
        Fees = "fees", "行政事业性收费", "administrative and institutional fees";
        Procurement = "procurement", "政府集中采购", "centralised government procurement";
    }
}

closed_list! {
    /// What is said about it.
    pub enum DisclosureColumn {
        Issued = "issued", "本年制发件数", "issued this year";
        Repealed = "repealed", "本年废止件数", "repealed this year";
        InForce = "in_force", "现行有效件数", "in force";
        Decisions = "decisions", "本年处理决定数量", "decisions this year";
        Amount = "amount", "本年收费金额", "amount collected this year";
        Made = "made", "本年新制作数量", "made this year";
        Disclosed = "disclosed", "本年新公开数量", "newly disclosed this year";
        DisclosedTotal = "disclosed_total", "对外公开总数量", "disclosed in total";
        ItemsPrevious = "items_previous", "上一年项目数量", "items in the previous year";
        ItemsChange = "items_change", "本年增/减", "change this year";
        Items = "items", "采购项目数量", "procurement items";
    }
}

/// One cell of section 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Disclosure(u8);

/// The editions that print a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    Only(Form),
    Both,
}

/// Row, column and editions of every cell, in the order of the codebook.
const CELLS: &[(DisclosureRow, DisclosureColumn, In)] = {
    use DisclosureColumn as C;
    use DisclosureRow as R;
    const OLD: In = In::Only(Form::Form2019);
    const NEW: In = In::Only(Form::Form2021);
    &[
        (R::Rules, C::Issued, NEW),
        (R::Rules, C::Repealed, NEW),
        (R::Rules, C::InForce, NEW),
        (R::NormativeDocuments, C::Issued, NEW),
        (R::NormativeDocuments, C::Repealed, NEW),
        (R::NormativeDocuments, C::InForce, NEW),
        (R::Licensing, C::Decisions, In::Both),
        (R::Penalties, C::Decisions, In::Both),
        (R::Compulsion, C::Decisions, In::Both),
        (R::Fees, C::Amount, NEW),
        (R::Rules, C::Made, OLD),
        (R::Rules, C::Disclosed, OLD),
        (R::Rules, C::DisclosedTotal, OLD),
        (R::NormativeDocuments, C::Made, OLD),
        (R::NormativeDocuments, C::Disclosed, OLD),
        (R::NormativeDocuments, C::DisclosedTotal, OLD),
        (R::Licensing, C::ItemsPrevious, OLD),
        (R::Licensing, C::ItemsChange, OLD),
        (R::OtherServices, C::ItemsPrevious, OLD),
        (R::OtherServices, C::ItemsChange, OLD),
        (R::OtherServices, C::Decisions, OLD),
        (R::Penalties, C::ItemsPrevious, OLD),
        (R::Penalties, C::ItemsChange, OLD),
        (R::Compulsion, C::ItemsPrevious, OLD),
        (R::Compulsion, C::ItemsChange, OLD),
        (R::Fees, C::ItemsPrevious, OLD),
        (R::Fees, C::ItemsChange, OLD),
        (R::Procurement, C::Items, OLD),
        (R::Procurement, C::Amount, OLD),
    ]
};

impl Disclosure {
    /// Every cell, in the order of the codebook.
    pub fn all() -> impl DoubleEndedIterator<Item = Disclosure> + Clone {
        (0..u8::try_from(CELLS.len()).unwrap_or(u8::MAX)).map(Disclosure)
    }

    /// The cell of a row and a column, `None` where no edition prints one.
    pub fn find(row: DisclosureRow, column: DisclosureColumn) -> Option<Disclosure> {
        Disclosure::all().find(|cell| cell.row() == row && cell.column() == column)
    }

    /// Place in the order of the codebook, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// What the figure is about.
    pub const fn row(self) -> DisclosureRow {
        CELLS[self.index()].0
    }

    /// What is said about it.
    pub const fn column(self) -> DisclosureColumn {
        CELLS[self.index()].1
    }

    /// Whether the form of this edition prints the cell.
    pub fn is_in(self, form: Form) -> bool {
        match CELLS[self.index()].2 {
            In::Both => true,
            In::Only(only) => only == form,
        }
    }

    /// The row's name. The 2019 form says 规范性文件 where the 2021 form says 行政规范性文件.
    pub fn row_label(self) -> Label {
        if self.row() == DisclosureRow::NormativeDocuments && self.is_in(Form::Form2019) {
            return Label { zh: "规范性文件", en: "normative documents" };
        }
        self.row().label()
    }

    /// The column's name. 采购总金额 is an amount as 本年收费金额 is, and so has its code.
    pub fn column_label(self) -> Label {
        match (self.row(), self.column()) {
            (DisclosureRow::Procurement, DisclosureColumn::Amount) => {
                Label { zh: "采购总金额", en: "procurement amount" }
            }
            (DisclosureRow::OtherServices, DisclosureColumn::Decisions) => {
                Label { zh: "处理决定数量", en: "decisions this year" }
            }
            (_, column) => column.label(),
        }
    }

    /// The paragraph of article 20 of the regulation that the figure answers, in Chinese numerals.
    pub const fn paragraph(self) -> &'static str {
        match self.row() {
            DisclosureRow::Rules | DisclosureRow::NormativeDocuments => "一",
            DisclosureRow::Licensing | DisclosureRow::OtherServices => "五",
            DisclosureRow::Penalties | DisclosureRow::Compulsion => "六",
            DisclosureRow::Fees => "八",
            DisclosureRow::Procurement => "九",
        }
    }

    /// What the figure counts.
    pub const fn unit(self) -> Unit {
        match self.column() {
            DisclosureColumn::Amount => Unit::Fen,
            DisclosureColumn::Decisions => Unit::Decisions,
            DisclosureColumn::ItemsPrevious
            | DisclosureColumn::ItemsChange
            | DisclosureColumn::Items => Unit::Items,
            _ => Unit::Documents,
        }
    }
}
