//! Whose figures a text states: the author by its names.

/// What the author may be called.
pub struct Names<'a> {
    name: &'a str,
    /// The name without 人民政府, 管理委员会 and the like.
    base: &'a str,
    /// The report of a whole region, in which the figures of one office are only a part.
    pub is_region: bool,
}

impl<'a> Names<'a> {
    /// The names of a department.
    pub fn of(name: &'a str) -> Names<'a> {
        const SEATS: &[&str] = &["人民政府", "办事处", "管理委员会", "管委会"];
        let base = SEATS.iter().find_map(|seat| name.strip_suffix(seat)).unwrap_or(name);
        let is_region = base.ends_with(['市', '县', '区', '省', '州', '旗', '盟', '镇', '乡'])
            || base.ends_with("街道");
        Names { name, base, is_region }
    }

    /// Whether 我局, 全市 is said of this author.
    pub fn suits(&self, own: &str) -> bool {
        let kind = own.trim_start_matches(['我', '全', '本']);
        match kind {
            "市" | "县" | "区" | "省" | "州" | "旗" | "盟" | "镇" | "乡" | "街道" => {
                self.is_region && self.base.ends_with(kind)
            }
            "部" | "队" | "所" | "处" | "院" | "中心" => self.name.ends_with(kind),
            // 我委 of 发展和改革委员会, but not of an office of it.
            _ => !self.is_region && self.name.contains(kind),
        }
    }

    /// Whether a subject is the author, by its name or a short form of it.
    pub fn is_author(&self, subject: &str) -> bool {
        if subject == self.name || subject == self.base {
            return true;
        }
        if self.is_region || subject.chars().nth(1).is_none() {
            return false;
        }
        let mut rest = self.name.chars();
        subject.chars().all(|one| rest.any(|other| other == one))
            && self.name.chars().last() == subject.chars().last()
    }
}
