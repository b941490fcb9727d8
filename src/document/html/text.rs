//! The text of a page or a cell, as a browser would show it.

use std::collections::BTreeSet;

use scraper::ElementRef;
use scraper::node::Element;

/// Text that is being gathered.
#[derive(Debug, Default)]
pub struct Text {
    line: String,
    /// A space is due before the next character.
    space_due: bool,
    /// How many open elements stand around: links, superscript, text struck out, kept as it is.
    links: usize,
    raised: usize,
    struck: usize,
    kept: usize,
    /// Characters of the line that are no part of a link, and that are.
    plain: usize,
    linked: usize,
    /// Whether there is a picture or a field, which may show what no text says.
    has_object: bool,
}

/// A mark over each character of text that is struck out: no figure has it, and a label without it
/// is still a label.
const STRUCK: char = '\u{336}';

/// What stands for a picture or a field in a cell without text.
pub const OBJECT: char = '\u{fffc}';

/// Styles of text above or below its line.
const RAISED: &[&str] =
    &["vertical-align:super", "vertical-align:sub", "mso-text-raise", "vertical-align:top"];

/// A link with fewer characters may be a word of a sentence or of a form.
const LEAST_LINK: usize = 8;

impl Text {
    /// Adds what stands between two tags.
    pub fn push(&mut self, text: &str) {
        for one in text.chars() {
            match one {
                // Invisible, and between the digits of a number as well as anywhere.
                '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
                '\n' if self.kept > 0 => self.line.push('\n'),
                _ if self.kept > 0 => self.push_char(one),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space_due = true,
                _ => self.push_char(one),
            }
        }
    }

    fn push_char(&mut self, one: char) {
        if std::mem::take(&mut self.space_due) && !self.line.is_empty() {
            self.line.push(' ');
        }
        if !one.is_whitespace() {
            // The day of its publication stands beside a link in a list.
            let is_of_date = one.is_ascii_digit() || "-/.:[]()年月日".contains(one);
            if self.links > 0 {
                self.linked += 1;
            } else if !is_of_date {
                self.plain += 1;
            }
        }
        // A raised digit is the number of a note, and must not become one of the figure before it.
        let raised = || {
            let digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
            let digit = one.to_digit(10).and_then(|digit| usize::try_from(digit).ok())?;
            digits.get(digit).copied()
        };
        self.line.push(if self.raised > 0 { raised().unwrap_or(one) } else { one });
        if self.struck > 0 {
            self.line.push(STRUCK);
        }
    }

    /// Takes note that an element begins or ends.
    pub fn mark(&mut self, name: &str, element: &Element, opens: bool) {
        let count = |counter: &mut usize| {
            *counter = if opens { *counter + 1 } else { counter.saturating_sub(1) };
        };
        match name {
            "a" if element.attr("href").is_some() => count(&mut self.links),
            "sup" | "sub" => count(&mut self.raised),
            "s" | "strike" | "del" => count(&mut self.struck),
            "pre" => count(&mut self.kept),
            _ => self.note_object(name),
        }
        let style = style(element);
        if style.contains("line-through") {
            count(&mut self.struck);
        }
        let class = element.attr("class").unwrap_or("").to_ascii_lowercase();
        let is_note = class.contains("footnote") || class.contains("endnote");
        let is_span = matches!(name, "span" | "font" | "small" | "i" | "b" | "em" | "a");
        let is_raised = is_span && RAISED.iter().any(|raised| style.contains(raised));
        let leads_to_note =
            name == "a" && element.attr("href").is_some_and(|it| it.starts_with('#'));
        if is_note || is_raised || leads_to_note {
            count(&mut self.raised);
        }
    }

    /// Ends the line; `None` where nothing stands on it, or only a link to somewhere else.
    pub fn take_line(&mut self) -> Option<String> {
        self.space_due = false;
        let line = std::mem::take(&mut self.line);
        let is_link = std::mem::take(&mut self.plain) == 0 && self.linked >= LEAST_LINK;
        self.linked = 0;
        let is_blank = line.chars().all(char::is_whitespace);
        (!is_blank && !is_link).then(|| line.trim_end().to_owned())
    }

    /// The lines that text which is kept as it is has ended itself.
    pub fn take_whole_lines(&mut self) -> Vec<String> {
        let Some((whole, rest)) = self.line.rsplit_once('\n') else { return Vec::new() };
        let lines = whole.lines().map(|line| line.trim_end().to_owned()).collect();
        self.line = rest.to_owned();
        lines
    }

    /// Sets a link apart that is no more than a digit or two and stands right behind a digit: it is the
    /// number of a note, or a part of the figure, and no figure is made of the two.
    pub fn set_apart(&mut self) {
        if self.raised == 0 && !self.space_due && self.line.ends_with(char::is_numeric) {
            self.line.push(char::REPLACEMENT_CHARACTER);
        }
    }

    /// Takes note that something may be shown here which is not read, so that no figure is made of it.
    pub fn doubt(&mut self) {
        self.line.push(char::REPLACEMENT_CHARACTER);
    }

    /// Takes note of an element that may show what no text says.
    pub fn note_object(&mut self, name: &str) {
        const OBJECTS: &[&str] =
            &["img", "input", "select", "textarea", "canvas", "svg", "object", "embed", "math"];
        self.has_object |= OBJECTS.contains(&name);
    }

    /// Whether there was a picture or a field.
    pub fn has_object(&self) -> bool {
        self.has_object
    }
}

/// Whether a browser shows nothing of the elements of a name, or not as text.
pub fn is_skipped(name: &str) -> bool {
    const SKIPPED: &[&str] = &[
        "head", "script", "style", "template", "noscript", "iframe", "noframes", "textarea",
        "select", "title", "rt", "rp", "object", "svg", "math", "audio", "video", "datalist",
    ];
    SKIPPED.contains(&name)
}

/// What hides an element, in a style without spaces.
const HIDDEN: &[&str] = &[
    "display:none",
    "visibility:hidden",
    "mso-hide:all",
    "font-size:0;",
    "font-size:0px",
    "font-size:0pt",
    "font-size:0em",
    "font-size:0rem",
    "font-size:0%",
];

/// The classes that common style sheets have for text that is read aloud only.
const READ_ALOUD: &[&str] = &["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"];

/// Whether an element is hidden by itself, or by one of the classes that are.
pub fn is_hidden(element: &Element, classes: &BTreeSet<String>) -> bool {
    let style = style(element) + ";";
    element.attr("hidden").is_some()
        || properties(&style).any(|(name, value)| is_out_of_sight(name, value))
        || element.classes().any(|class| READ_ALOUD.contains(&class))
        || HIDDEN.iter().any(|hidden| style.contains(hidden))
        || element.classes().any(|class| classes.contains(class))
}

/// The properties of a style, with their values.
fn properties(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let properties = style.split(';').filter_map(|property| property.split_once(':'));
    properties.map(|(name, value)| (name, value.trim_end_matches("!important")))
}

/// Whether a property lets nothing be seen of an element, or moves it far out of the page.
fn is_out_of_sight(name: &str, value: &str) -> bool {
    /// In pixels, or in what is more.
    const FAR: f64 = -500.0;
    let number = value.trim_end_matches(|one: char| one.is_ascii_alphabetic() || one == '%');
    let number = number.parse::<f64>().ok();
    match name {
        "opacity" => number == Some(0.0),
        "left" | "top" | "text-indent" | "margin-left" => number.is_some_and(|at| at <= FAR),
        _ => false,
    }
}

/// Whether a colour is none that is seen on a page: at least this bright, or transparent.
fn is_pale(colour: &str, least: u32) -> bool {
    let hex = colour.strip_prefix('#').unwrap_or(colour);
    let value = u32::from_str_radix(hex, 16).ok();
    match (value, hex.len()) {
        (Some(value), 3) => [8, 4, 0].iter().all(|at| (value >> at & 0xF) * 0x11 >= least),
        (Some(value), 6) => [16, 8, 0].iter().all(|at| value >> at & 0xFF >= least),
        _ => match colour.split_once('(') {
            Some(("rgb" | "rgba", parts)) => {
                let mut parts = parts.trim_end_matches(')').split(',');
                let is_bright = |part: &str| part.parse().is_ok_and(|part: u32| part >= least);
                parts.by_ref().take(3).all(is_bright)
            }
            _ => matches!(colour, "white" | "transparent"),
        },
    }
}

/// Whether text of an element in a cell has the colour of the page, by its own word and by what is
/// told of what is behind it. Only what has digits is meant: a heading may be white on a colour that
/// a style sheet names.
pub fn is_unseen(element: ElementRef) -> bool {
    const WHITE: u32 = 0xF5;
    /// White is not seen on what is brighter.
    const LIGHT: u32 = 0xE0;
    let own = style(element.value());
    let colour = properties(&own).filter(|(name, _)| *name == "color").last();
    let colour = colour.map(|(_, colour)| colour.to_owned()).or_else(|| {
        let colour = element.attr("color").filter(|_| element.value().name() == "font")?;
        Some(colour.trim().to_ascii_lowercase())
    });
    let Some(colour) = colour.filter(|colour| is_pale(colour, WHITE)) else { return false };
    let is_cell = |one: &ElementRef| matches!(one.value().name(), "td" | "th");
    if is_cell(&element) || !element.text().any(|text| text.contains(char::is_numeric)) {
        return false;
    }
    let around = || element.ancestors().filter_map(ElementRef::wrap);
    let mut behind = std::iter::once(element).chain(around()).filter_map(background);
    let is_on_light = behind.next().is_none_or(|behind| is_pale(&behind, LIGHT));
    around().any(|one| is_cell(&one)) && (colour == "transparent" || is_on_light)
}

/// Whether an element has others in it that may be of another colour, so that a part of it is seen.
pub fn has_colours_within(element: ElementRef) -> bool {
    element.descendants().skip(1).filter_map(ElementRef::wrap).any(|inner| {
        let own = style(inner.value());
        let has_colour = properties(&own).any(|(name, _)| name == "color");
        has_colour || inner.attr("color").is_some() || inner.attr("class").is_some()
    })
}

/// What is said of the colour behind an element, if anything.
fn background(element: ElementRef) -> Option<String> {
    let own = style(element.value());
    let is_none =
        |value: &str| matches!(value, "none" | "inherit" | "initial" | "transparent" | "");
    let named = properties(&own).filter(|(name, value)| {
        matches!(*name, "background" | "background-color" | "background-image") && !is_none(value)
    });
    let of_style = named.last().map(|(_, value)| value.to_owned());
    let of_attribute = || element.attr("bgcolor").or_else(|| element.attr("background"));
    of_style.or_else(|| of_attribute().map(|colour| colour.trim().to_ascii_lowercase()))
}

/// Whether an element is a link of no more than a digit or two to somewhere else.
pub fn is_short_number_link(element: ElementRef) -> bool {
    let text: String = element.text().collect();
    let text = text.trim();
    element.attr("href").is_some_and(|address| !address.starts_with('#'))
        && (1..=2).contains(&text.chars().count())
        && text.chars().all(char::is_numeric)
}

/// The classes that a style sheet hides: of rules such as `.x { display: none }` and `td.x, .y {…}`,
/// not of those that hold on some devices only.
pub fn hidden_classes(sheet: &str) -> Vec<String> {
    let mut classes = Vec::new();
    let (mut selectors, mut rule, mut depth) = (String::new(), String::new(), 0_usize);
    let parts = sheet.split("/*").enumerate();
    let plain = parts.map(|(at, part)| match part.split_once("*/") {
        Some((_comment, rest)) if at > 0 => rest,
        _ if at > 0 => "",
        _ => part,
    });
    for one in plain.flat_map(str::chars) {
        match one {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth > 0 {
                    continue;
                }
                let rule = std::mem::take(&mut rule).to_ascii_lowercase() + ";";
                let selectors = std::mem::take(&mut selectors);
                if HIDDEN.iter().any(|hidden| rule.contains(hidden)) {
                    classes.extend(selectors.split(',').filter_map(class_of));
                }
            }
            _ if depth == 0 => selectors.push(one),
            _ if depth == 1 && !one.is_whitespace() => rule.push(one),
            _ => {}
        }
    }
    classes
}

/// The class that a selector names, if it asks for nothing else but an element.
fn class_of(selector: &str) -> Option<String> {
    let (element, class) = selector.trim().trim_start_matches("<!--").trim().split_once('.')?;
    let is_name =
        |text: &str| text.chars().all(|one| one.is_alphanumeric() || matches!(one, '-' | '_'));
    (is_name(element) && !class.is_empty() && is_name(class)).then(|| class.to_owned())
}

/// The style of an element, in lower case and without spaces.
fn style(element: &Element) -> String {
    let style = element.attr("style").unwrap_or("");
    style.chars().filter(|one| !one.is_whitespace()).map(|one| one.to_ascii_lowercase()).collect()
}

/// Whether elements of a name begin on a line of their own.
pub fn is_block(name: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    ];
    BLOCKS.contains(&name)
}
