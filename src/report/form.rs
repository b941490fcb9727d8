//! The editions of the form, its sections and its units.

use super::closed_list::closed_list;

closed_list! {
    /// An edition of the national form. Which one a report uses is read from its tables: an office
    /// may still use the older form years later. What each prints is in [`editions`](super::editions).
    pub enum Form {
        Form2019 = "2019", "2019年表式", "2019 form";
        Form2021 = "2021", "2021年表式", "2021 form";
    }
}

closed_list! {
    /// A section of the report that is a national table.
    pub enum Section {
        Disclosure = "2", "二、主动公开政府信息情况", "section 2: proactive disclosure";
        Requests = "3", "三、收到和处理政府信息公开申请情况", "section 3: requests received and handled";
        Disputes = "4", "四、政府信息公开行政复议、行政诉讼情况",
            "section 4: administrative reconsideration and litigation";
    }
}

closed_list! {
    /// A section of the report that is text. The codes are the names of their tables.
    pub enum Narrative {
        Overview = "section_1_overview", "一、总体情况", "section 1: overview";
        Problems = "section_5_problems", "五、存在的主要问题及改进情况",
            "section 5: main problems and improvements";
        Other = "section_6_other", "六、其他需要报告的事项", "section 6: other matters to report";
    }
}

impl Narrative {
    /// The number of the section, as the form prints it: 1, 5 or 6.
    pub fn number(self) -> i64 {
        match self {
            Narrative::Overview => 1,
            Narrative::Problems => 5,
            Narrative::Other => 6,
        }
    }
}

closed_list! {
    /// What a figure counts.
    pub enum Unit {
        Documents = "documents", "件", "documents";
        Items = "items", "项", "items";
        Decisions = "decisions", "件", "decisions";
        Requests = "requests", "件", "requests";
        Cases = "cases", "件", "cases";
        /// 0.01 yuan; the form prints 万元 or 元.
        Fen = "fen", "分", "fen (0.01 yuan)";
        /// Of a rate; never printed on the form.
        Percent = "percent", "%", "%";
    }
}
