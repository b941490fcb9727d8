//! Section 2 (二、主动公开政府信息情况): what was disclosed without being asked for.
//!
//! The section is a handful of small tables; which cells exist is listed in [`Disclosure::ALL`].

use super::amount::MoneyUnit;
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

/// Row and column of every cell, in the order of the codebook.
const CELLS: &[(DisclosureRow, DisclosureColumn)] = {
    use DisclosureColumn as C;
    use DisclosureRow as R;
    &[
        (R::Rules, C::Issued),
        (R::Rules, C::Repealed),
        (R::Rules, C::InForce),
        (R::NormativeDocuments, C::Issued),
        (R::NormativeDocuments, C::Repealed),
        (R::NormativeDocuments, C::InForce),
        (R::Licensing, C::Decisions),
        (R::Penalties, C::Decisions),
        (R::Compulsion, C::Decisions),
        (R::Fees, C::Amount),
        (R::Rules, C::Made),
        (R::Rules, C::Disclosed),
        (R::Rules, C::DisclosedTotal),
        (R::NormativeDocuments, C::Made),
        (R::NormativeDocuments, C::Disclosed),
        (R::NormativeDocuments, C::DisclosedTotal),
        (R::Licensing, C::ItemsPrevious),
        (R::Licensing, C::ItemsChange),
        (R::OtherServices, C::ItemsPrevious),
        (R::OtherServices, C::ItemsChange),
        (R::OtherServices, C::Decisions),
        (R::Penalties, C::ItemsPrevious),
        (R::Penalties, C::ItemsChange),
        (R::Compulsion, C::ItemsPrevious),
        (R::Compulsion, C::ItemsChange),
        (R::Fees, C::ItemsPrevious),
        (R::Fees, C::ItemsChange),
        (R::Procurement, C::Items),
        (R::Procurement, C::Amount),
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
        let table = form.edition().table_of(self.row());
        table.is_some_and(|table| table.columns.contains(&self.column()))
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

    /// The unit in which the form prints an amount; `None` for a count, and for 采购总金额, whose
    /// unit the office chooses.
    pub fn printed_unit(self) -> Option<MoneyUnit> {
        (self.row() == DisclosureRow::Fees && self.unit() == Unit::Fen)
            .then_some(MoneyUnit::TenThousandYuan)
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
