//! Names of the columns of data exports that are no figures, for reading and for writing.

use super::labels::fold;

/// What a column of a data export says about a row, other than figures and text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// Name of the department.
    Department,
    /// The year reported on.
    Year,
    /// Edition of the form.
    Form,
    /// GB/T 2260 code.
    RegionCode,
    /// Name of the administrative division.
    Region,
    /// Level of government.
    Level,
    /// Vertical line of departments (条线).
    System,
    /// Department whose report sums up this one's.
    Parent,
    /// Department that continues this one.
    Successor,
    /// Lists of departments: other names of this one.
    Alias,
    /// Title of the report.
    Title,
    /// Section layout: the printed row.
    Row,
    /// Tidy layout: the metric.
    Metric,
    /// Tidy layout: its value.
    Value,
}

/// The names of the columns that are no figures. The first is the one that `export` writes.
const ATTRIBUTES: &[(Attribute, &[&str])] = &[
    (
        Attribute::Department,
        &["department", "部门", "单位", "部门名称", "单位名称", "机关", "机关名称"],
    ),
    (Attribute::Year, &["year", "年度", "年份", "年"]),
    (Attribute::Form, &["form", "表式"]),
    (Attribute::RegionCode, &["region_code", "行政区划代码", "区划代码"]),
    (Attribute::Region, &["region", "地区", "行政区划"]),
    (Attribute::Level, &["level", "层级", "级别"]),
    (Attribute::System, &["system", "条线", "系统"]),
    (Attribute::Parent, &["parent", "上级部门", "上级单位", "所属"]),
    (Attribute::Successor, &["successor", "承继部门"]),
    (Attribute::Alias, &["alias", "别名", "曾用名", "简称"]),
    (Attribute::Title, &["title", "标题"]),
    (Attribute::Row, &["row", "行", "项目"]),
    (Attribute::Metric, &["metric", "指标"]),
    (Attribute::Value, &["value", "数值", "值"]),
];

/// The attribute that a heading names.
pub fn attribute(heading: &str) -> Option<Attribute> {
    let heading = fold(heading).trim().to_lowercase();
    let named = |names: &[&str]| names.contains(&heading.as_str());
    ATTRIBUTES.iter().find(|(_, names)| named(names)).map(|(attribute, _)| *attribute)
}

/// The heading of an attribute's column in what is written.
pub fn heading(attribute: Attribute) -> &'static str {
    ATTRIBUTES
        .iter()
        .find(|(one, _)| *one == attribute)
        .and_then(|(_, names)| names.first().copied())
        .unwrap_or("")
}
