//! A filter line cut into words and signs, and the words before a comparison joined to the column they name.

use super::fault::{Fault, FaultKind};
use crate::app::review::column::{Column, Columns, MOST_WORDS};
use crate::domain::text::{fold, nearest};

/// A piece of the line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    /// A word in its search form.
    Word(String),
    /// What stands between quotation marks, in its search form.
    Quoted(String),
    /// A regular expression.
    Pattern(String),
    /// A column.
    Column(Column),
    Open,
    Close,
    And,
    Or,
    Not,
    Sign(Sign),
}

/// A sign of comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
    Contains,
    Colon,
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The line as words and signs.
pub(super) fn cut(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        let (kind, taken) = piece(&line[at..], letter);
        tokens.push(Token { kind, from: at, to: at + taken });
        at += taken;
    }
    tokens
}

/// The piece that a text begins with, and how many bytes it takes: at least one letter.
fn piece(text: &str, letter: char) -> (TokenKind, usize) {
    if let Some((kind, taken)) = sign(text) {
        return (kind, taken);
    }
    let rest = &text[letter.len_utf8()..];
    let is_before_word = rest.chars().next().is_some_and(|next| !next.is_whitespace());
    match letter {
        '"' | '“' | '”' => quoted(letter, rest, rest.find(['"', '“', '”'])),
        '\'' | '‘' | '’' if closing_quote(rest).is_some() => quoted(letter, rest, closing_quote(rest)),
        '/' => {
            let end = closing_slash(rest);
            let inner = &rest[..end.unwrap_or(rest.len())];
            let taken = 1 + inner.len() + usize::from(end.is_some());
            (TokenKind::Pattern(inner.replace("\\/", "/")), taken)
        }
        '-' if is_before_word => (TokenKind::Not, 1),
        _ => {
            let end = word_end(text);
            (TokenKind::Word(fold(&text[..end])), end)
        }
    }
}

/// What stands between quotation marks, up to the end where none closes.
fn quoted(opening: char, rest: &str, end: Option<usize>) -> (TokenKind, usize) {
    let inner = &rest[..end.unwrap_or(rest.len())];
    let closing = end.and_then(|end| rest[end..].chars().next()).map_or(0, char::len_utf8);
    (TokenKind::Quoted(fold(inner)), opening.len_utf8() + inner.len() + closing)
}

/// The single quotation mark that closes: no letter follows it, so that "Ia H'Drai" is a name and `'Ia H'Drai'` too.
fn closing_quote(rest: &str) -> Option<usize> {
    let closes = |(at, letter): &(usize, char)| {
        let after = rest[at + letter.len_utf8()..].chars().next();
        matches!(letter, '\'' | '‘' | '’') && after.is_none_or(|after| !after.is_alphanumeric())
    };
    rest.char_indices().find(closes).map(|(at, _)| at)
}

fn closing_slash(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let closes = letter == '/' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        closes.then_some(at)
    })
}

fn word_end(text: &str) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let ends = |at: usize, letter: char| {
        letter.is_whitespace()
            || matches!(letter, '"' | '“' | '”')
            || sign(&text[at..]).is_some() && letter != '!'
            || text[at..].starts_with("!=")
    };
    let rest = text[first..].char_indices().map(|(at, letter)| (at + first, letter));
    rest.into_iter().find(|(at, letter)| ends(*at, *letter)).map_or(text.len(), |(at, _)| at)
}

fn sign(text: &str) -> Option<(TokenKind, usize)> {
    const FIRST: [char; 13] = ['!', '<', '>', '=', '&', '|', '≠', '≤', '≥', '~', ':', '(', ')'];
    const SIGNS: [(&str, TokenKind); 22] = [
        ("!=", TokenKind::Sign(Sign::NotEqual)),
        ("<>", TokenKind::Sign(Sign::NotEqual)),
        ("<=", TokenKind::Sign(Sign::AtMost)),
        (">=", TokenKind::Sign(Sign::AtLeast)),
        ("=<", TokenKind::Sign(Sign::AtMost)),
        ("=>", TokenKind::Sign(Sign::AtLeast)),
        ("==", TokenKind::Sign(Sign::Equal)),
        ("&&", TokenKind::And),
        ("||", TokenKind::Or),
        ("≠", TokenKind::Sign(Sign::NotEqual)),
        ("≤", TokenKind::Sign(Sign::AtMost)),
        ("≥", TokenKind::Sign(Sign::AtLeast)),
        ("=", TokenKind::Sign(Sign::Equal)),
        ("<", TokenKind::Sign(Sign::Less)),
        (">", TokenKind::Sign(Sign::More)),
        ("~", TokenKind::Sign(Sign::Contains)),
        (":", TokenKind::Sign(Sign::Colon)),
        ("&", TokenKind::And),
        ("|", TokenKind::Or),
        ("(", TokenKind::Open),
        (")", TokenKind::Close),
        ("!", TokenKind::Not),
    ];
    text.chars().next().filter(|first| FIRST.contains(first))?;
    SIGNS.into_iter().find(|(sign, _)| text.starts_with(sign)).map(|(sign, kind)| (kind, sign.len()))
}

/// Joins the words before each comparison to the column they name; the longest name counts. A range of numbers behind
/// the name of a column is a comparison as well.
pub(super) fn join(tokens: Vec<Token>, columns: &Columns) -> Result<Vec<Token>, Fault> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is_sign = matches!(token.kind, TokenKind::Sign(_));
        if is_sign {
            let Some((column, words)) = named(&joined, columns) else {
                return Err(unknown(&joined, &token, columns));
            };
            take(&mut joined, column, words);
        } else if token.word().is_some_and(|word| word.contains(".."))
            && let Some((column, words)) = named(&joined, columns)
            && column.kind().is_number()
        {
            take(&mut joined, column, words);
            joined.push(Token { kind: TokenKind::Sign(Sign::Equal), from: token.from, to: token.from });
        }
        joined.push(token);
    }
    Ok(joined)
}

fn take(joined: &mut Vec<Token>, column: Column, words: usize) {
    let start = joined.len() - words;
    let (from, to) = (joined[start].from, joined[joined.len() - 1].to);
    joined.truncate(start);
    joined.push(Token { kind: TokenKind::Column(column), from, to });
}

/// The last words, as many as there are up to the most a name has.
fn last_words(tokens: &[Token]) -> Vec<&str> {
    let words = tokens.iter().rev().map_while(Token::word).take(MOST_WORDS);
    let mut words: Vec<&str> = words.collect();
    words.reverse();
    words
}

fn named(tokens: &[Token], columns: &Columns) -> Option<(Column, usize)> {
    let words = last_words(tokens);
    (0..words.len()).find_map(|skipped| {
        let name = words[skipped..].join(" ");
        columns.named(&name).map(|column| (column, words.len() - skipped))
    })
}

fn unknown(tokens: &[Token], sign: &Token, columns: &Columns) -> Fault {
    let words = last_words(tokens);
    let Some(last) = tokens.last().filter(|_| !words.is_empty()) else {
        return Fault { kind: FaultKind::Misplaced, from: sign.from, to: sign.to };
    };
    let names = columns.all_names();
    let near = (0..words.len()).rev().take(3).find_map(|start| {
        let name = words[start..].join(" ");
        let nearest = nearest(&name, names.iter().map(String::as_str))?;
        Some((start, nearest.to_owned()))
    });
    let (start, nearest) = near.map_or((words.len() - 1, None), |(start, nearest)| (start, Some(nearest)));
    let from = tokens[tokens.len() - (words.len() - start)].from;
    let kind = FaultKind::UnknownColumn { word: words[start..].join(" "), nearest };
    Fault { kind, from, to: last.to }
}
