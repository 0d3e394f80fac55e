//! The page as HTML: nothing is loaded, nothing runs, every text of the book is escaped.

use std::fmt::Write as _;

use super::Page;
use crate::domain::text::display;
use crate::wording::Lang;

const STYLE: &str = "@page{size:A4;margin:20mm 20mm 20mm 25mm}\
body{font-family:'Times New Roman','Liberation Serif',serif;font-size:13pt;line-height:1.3;max-width:165mm;margin:auto}\
h1{font-size:15pt;text-align:center}h2{font-size:13pt;margin:1em 0 .3em}\
.notice{border:2px solid;padding:.2em;text-align:center;font-weight:bold}.verdict{font-weight:bold}\
table{border-collapse:collapse;width:100%}thead{display:table-header-group}tr{break-inside:avoid}\
.conditions th,.conditions td{border:1px solid;padding:.15em .4em;text-align:left;vertical-align:top;font-size:12pt}\
.facts th{text-align:left;font-weight:normal;width:30%;vertical-align:top}.foot{text-align:right;font-style:italic}";

pub(super) fn write(page: &Page, lang: Lang) -> String {
    let title = escaped(&page.title);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n",
        lang.code()
    );
    if let Some(notice) = &page.notice {
        html.push_str(&element("p class=\"notice\"", notice));
    }
    html.push_str("<table class=\"facts\">\n");
    for (name, value) in &page.facts {
        let _ = writeln!(html, "<tr><th>{}</th><td>{}</td></tr>", escaped(name), escaped(value));
    }
    html.push_str("</table>\n");
    html.push_str(&element("p class=\"verdict\"", &page.verdict));
    html.push_str(&element("h2", &page.conditions_title));
    html.push_str("<table class=\"conditions\">\n<thead><tr>");
    page.headings.iter().for_each(|heading| html.push_str(element("th", heading).trim_end()));
    html.push_str("</tr></thead>\n<tbody>\n");
    for condition in &page.conditions {
        let _ = writeln!(
            html,
            "<tr><td>{}</td><td style=\"padding-left:{}em\">{}</td><td>{}</td><td>{}</td></tr>",
            escaped(&condition.id),
            f32::from(condition.depth) + 0.4,
            escaped(&condition.text),
            escaped(&condition.outcome),
            escaped(&condition.article),
        );
    }
    html.push_str("</tbody>\n</table>\n");
    for (title, lines) in &page.sections {
        html.push_str(&element("h2", title));
        html.push_str("<ul>\n");
        for line in lines {
            html.push_str(&element("li", line));
        }
        html.push_str("</ul>\n");
    }
    html.push_str(&element("p class=\"foot\"", &page.foot));
    html.push_str("</body>\n</html>\n");
    html
}

/// One element around a text.
fn element(tag: &str, text: &str) -> String {
    let name = tag.split(' ').next().unwrap_or(tag);
    format!("<{tag}>{}</{name}>\n", escaped(text))
}

/// A text in which no sign means anything to a browser.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in display(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(escaped("<a href='x'>\"&\u{1b}"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;\u{fffd}");
    }
}
