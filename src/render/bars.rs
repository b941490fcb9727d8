//! Small pictures in lines of text: bars and sparklines, of ASCII alone, since the marks that are
//! made for them are two columns wide in some Chinese terminals and one in others.

/// What a bar is made of.
const BAR: &str = "#";

/// The levels of a sparkline, the lowest first.
const LEVELS: &[char] = &['_', '.', '-', '=', '*'];

/// A bar for a value, `width` columns long for the largest.
///
/// A value above zero has a bar of one column at least, so that little is not nothing; zero, a
/// negative value and one that is not stated have none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub fn bar(value: Option<f64>, largest: f64, width: usize) -> String {
    let share = value.unwrap_or(0.0) / largest;
    if !share.is_finite() || share <= 0.0 {
        return String::new();
    }
    let length = (share.min(1.0) * width as f64).round() as usize;
    BAR.repeat(length.clamp(1, width.max(1)))
}

/// A line of values, one column each, from the lowest to the highest of five levels; a blank where
/// nothing is stated. Values that are all the same stand in the middle.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub fn sparkline(values: &[Option<f64>]) -> String {
    let stated = || values.iter().copied().flatten();
    let least = stated().fold(f64::INFINITY, f64::min);
    let most = stated().fold(f64::NEG_INFINITY, f64::max);
    let highest = (LEVELS.len() - 1) as f64;
    let level = |value: f64| {
        let height = if most > least { (value - least) / (most - least) } else { 0.5 };
        LEVELS.get((height * highest).round() as usize).copied().unwrap_or(' ')
    };
    values.iter().map(|value| value.map_or(' ', level)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_in_proportion_and_never_hide_a_figure() {
        let check = |value, expected| assert_eq!(bar(value, 200.0, 10), expected, "{value:?}");
        check(Some(200.0), "##########");
        check(Some(100.0), "#####");
        check(Some(1.0), "#");
        check(Some(0.0), "");
        check(Some(-3.0), "");
        check(None, "");
        assert_eq!(bar(Some(0.0), 0.0, 10), "");
        assert_eq!(bar(Some(300.0), 200.0, 10), "##########");
    }

    #[test]
    fn sparklines_leave_gaps_and_span_what_is_stated() {
        let check = |values: &[Option<f64>], expected| assert_eq!(sparkline(values), expected);
        check(&[Some(0.0), Some(5.0), None, Some(10.0)], "_- *");
        check(&[Some(7.0), Some(7.0)], "--");
        check(&[Some(-4.0), Some(-1.0), Some(0.0)], "_=*");
        check(&[None, None], "  ");
        check(&[], "");
    }
}
