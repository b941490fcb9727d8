//! Amounts of money as exact whole fen (分, 0.01 yuan). Never a float.

use super::closed_list::closed_list;

closed_list! {
    /// The unit in which an amount is written.
    pub enum MoneyUnit {
        Fen = "fen", "分", "fen";
        Yuan = "yuan", "元", "yuan";
        TenThousandYuan = "ten_thousand_yuan", "万元", "10,000 yuan";
    }
}

impl MoneyUnit {
    /// How many decimals reach down to one fen.
    pub const fn decimals(self) -> usize {
        match self {
            MoneyUnit::Fen => 0,
            MoneyUnit::Yuan => 2,
            MoneyUnit::TenThousandYuan => 6,
        }
    }

    /// What is made of amounts, such as their median, from fen into this unit. Amounts themselves are
    /// never floats: see [`format_amount`].
    pub fn of_fen(self, fen: f64) -> f64 {
        match self {
            MoneyUnit::Fen => fen,
            MoneyUnit::Yuan => fen / 100.0,
            MoneyUnit::TenThousandYuan => fen / 1_000_000.0,
        }
    }
}

/// The largest figure that the database stores: fifteen digits.
pub const LARGEST: i64 = 999_999_999_999_999;

/// Why a text is not an exact amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Not digits with at most one decimal point.
    NotANumber,
    /// More decimals than the unit has fen.
    TooManyDecimals,
    /// More than [`LARGEST`].
    TooLarge,
}

/// Reads plain digits with at most one point as fen: `"8560.0897"` 万元 is 8 560 089 700 fen.
///
/// Zeros behind the last fen are allowed; a sign, separators and units are not.
///
/// # Errors
/// See [`AmountError`]. Never rounds.
pub fn parse_amount(text: &str, unit: MoneyUnit) -> Result<i64, AmountError> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || !all_digits(whole)
        || !all_digits(fraction)
        || (fraction.is_empty() && text.contains('.'))
    {
        return Err(AmountError::NotANumber);
    }
    let (fen, beyond) = fraction.split_at(fraction.len().min(unit.decimals()));
    if beyond.bytes().any(|byte| byte != b'0') {
        return Err(AmountError::TooManyDecimals);
    }
    let digits = format!("{whole}{fen:0<width$}", width = unit.decimals());
    let value: i64 = digits.parse().map_err(|_| AmountError::TooLarge)?;
    if value > LARGEST { Err(AmountError::TooLarge) } else { Ok(value) }
}

/// Writes fen in a unit, exactly and without trailing zeros: `"8560.0897"`.
pub fn format_amount(fen: i64, unit: MoneyUnit) -> String {
    let width = unit.decimals();
    let digits = format!("{:0>width$}", fen.unsigned_abs(), width = width + 1);
    let (whole, fraction) = digits.split_at(digits.len() - width);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_or_refused() {
        use MoneyUnit::{Fen, TenThousandYuan, Yuan};
        let check = |text, unit, expected| assert_eq!(parse_amount(text, unit), expected, "{text}");
        check("0", TenThousandYuan, Ok(0));
        check("8560.0897", TenThousandYuan, Ok(8_560_089_700));
        check("24252.311082", TenThousandYuan, Ok(24_252_311_082));
        check("96171.6", TenThousandYuan, Ok(96_171_600_000));
        check("1.0000000", TenThousandYuan, Ok(1_000_000));
        check("0.0000001", TenThousandYuan, Err(AmountError::TooManyDecimals));
        check("251000", Yuan, Ok(25_100_000));
        check("73802895.90", Yuan, Ok(7_380_289_590));
        check("12.5", Fen, Err(AmountError::TooManyDecimals));
        check("12.", Yuan, Err(AmountError::NotANumber));
        check(".5", Yuan, Err(AmountError::NotANumber));
        check("-1", Yuan, Err(AmountError::NotANumber));
        check("", Yuan, Err(AmountError::NotANumber));
        check("9999999999999999", Fen, Err(AmountError::TooLarge));
        check("99999999999999999999", Yuan, Err(AmountError::TooLarge));
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(fen in 0..=LARGEST, unit in 0..3_usize) {
            let unit = MoneyUnit::ALL[unit];
            proptest::prop_assert_eq!(parse_amount(&format_amount(fen, unit), unit), Ok(fen));
        }
    }
}
