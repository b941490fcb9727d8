//! Departments as tables state them: their names, and what a list says of one.

use super::Department;

/// What a list of departments says of one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedDepartment {
    /// Its name, and those of its attributes that are given.
    pub department: Department,
    /// Other names for it.
    pub aliases: Vec<String>,
}

/// Why a text cannot be the name of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It names a sum, a mean or a change: stored as a department it would be counted twice.
    Sum,
    /// It has no letter, or is a remark such as `单位：件`.
    NoName,
}

/// Words of rows that sum up or compare those above them. No body has one in its name.
const SUMS: &[&str] = &[
    "合计", "总计", "小计", "共计", "累计", "总数", "总和", "汇总", "均值", "平均", "同比", "环比",
    "增减",
];

/// Names of all bodies together.
const WHOLES: &[&str] = &["全国", "全省", "全市", "全县", "全区", "全州", "全旗"];

/// The same in English, as whole words.
const SUMS_EN: &[&str] = &["total", "subtotal", "sum", "average", "mean"];

/// Reads the name of a department from a cell. Spaces within a Chinese name say nothing and are left
/// out; in other names each is one.
///
/// # Errors
/// A [`NameFault`] for a text that names none.
pub fn parse_department_name(text: &str) -> Result<String, NameFault> {
    let is_chinese = text.chars().any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = words.join(if is_chinese { "" } else { " " });
    let is_sum_en = |word: &&str| {
        let word = word.trim_matches(|one: char| !one.is_alphabetic()).to_lowercase();
        SUMS_EN.contains(&word.as_str())
    };
    if SUMS.iter().any(|word| name.contains(word)) || words.iter().any(is_sum_en) {
        return Err(NameFault::Sum);
    }
    if WHOLES.contains(&name.as_str()) {
        return Err(NameFault::Sum);
    }
    let is_remark = name.contains([':', '：']) || ["备注", "说明", "注"].contains(&name.as_str());
    if is_remark || !name.chars().any(char::is_alphabetic) {
        return Err(NameFault::NoName);
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_remarks_are_no_departments() {
        let check = |text: &str, expected: Result<&str, NameFault>| {
            assert_eq!(parse_department_name(text), expected.map(str::to_owned), "{text}");
        };
        check("示例县教育局", Ok("示例县教育局"));
        check(" 示例县\u{3000}教育局\n", Ok("示例县教育局"));
        check("Bureau  of Statistics", Ok("Bureau of Statistics"));
        check("示例县统计局", Ok("示例县统计局"));
        for sum in [
            "合计",
            " 合 计",
            "总计：",
            "Total",
            "Grand total:",
            "全县合计",
            "全县",
            "示例县教育局（合计）",
        ] {
            check(sum, Err(NameFault::Sum));
        }
        for remark in ["-", "0", "123", "备注", "单位：件", "注：本表", ""] {
            check(remark, Err(NameFault::NoName));
        }
    }
}
