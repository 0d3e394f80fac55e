//! From a typed line to an expression, by recursive descent.

use super::fault::{Fault, FaultKind};
use super::phrase;
use super::token::{Sign, Token, TokenKind, cut, join};
use super::{Compared, Expr, Number, Test};
use crate::app::review::column::{Column, Columns, Kind};
use crate::app::review::rows::share_of;
use crate::domain::figures::Metric;
use crate::domain::text::nearest;

/// How deep brackets and "not" may stand inside each other.
const DEEPEST: usize = 64;

/// Reads a filter line.
///
/// # Errors
/// What does not read, at which word. A line without any sign never fails: its words are looked for.
pub fn read(line: &str, columns: &Columns) -> Result<Expr, Fault> {
    let cut = cut(line);
    let has_range = |token: &Token| token.word().is_some_and(|word| word.contains(".."));
    let is_plain = cut.iter().all(|token| token.word().is_some() && !has_range(token));
    if is_plain {
        let words = cut.clone();
        return Ok(Parser::new(line, cut).whole().unwrap_or_else(|_| literal(&words)));
    }
    let tokens = join(cut, columns)?;
    let tokens_are_words = tokens.iter().all(|token| token.word().is_some());
    let words = tokens.clone();
    let read = Parser::new(line, tokens).whole();
    if tokens_are_words { Ok(read.unwrap_or_else(|_| literal(&words))) } else { read }
}

/// The words as they stand, without any of them meaning more.
fn literal(tokens: &[Token]) -> Expr {
    Expr::all(tokens.iter().filter_map(Token::word).map(|word| Expr::Text(word.to_owned())))
}

struct Parser<'a> {
    line: &'a str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    /// Whether the last thing read was a free word.
    follows_word: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Keyword {
    And,
    Or,
    Not,
}

impl<'a> Parser<'a> {
    const fn new(line: &'a str, tokens: Vec<Token>) -> Self {
        Self { line, tokens, at: 0, depth: 0, follows_word: false }
    }

    fn whole(mut self) -> Result<Expr, Fault> {
        if self.tokens.is_empty() {
            return Ok(Expr::everything());
        }
        let expr = self.either()?;
        match self.tokens.get(self.at) {
            None => Ok(expr),
            Some(token) if token.kind == TokenKind::Close => Err(fault(token, FaultKind::Bracket)),
            Some(token) => Err(fault(token, FaultKind::Misplaced)),
        }
    }

    /// a or b or …
    fn either(&mut self) -> Result<Expr, Fault> {
        let mut parts = vec![self.both()?];
        while self.takes(Keyword::Or) {
            parts.push(self.both()?);
        }
        Ok(Expr::any(parts))
    }

    /// a and b …, where "and" may be left out.
    fn both(&mut self) -> Result<Expr, Fault> {
        let mut parts = vec![self.one()?];
        loop {
            let is_joined = self.takes(Keyword::And);
            let ends = match self.tokens.get(self.at) {
                None => true,
                Some(token) => token.kind == TokenKind::Close || self.is_at(Keyword::Or),
            };
            if ends && !is_joined {
                return Ok(Expr::all(parts));
            }
            parts.push(self.one()?);
        }
    }

    fn one(&mut self) -> Result<Expr, Fault> {
        if self.takes(Keyword::Not) {
            self.deeper()?;
            let inner = self.one()?;
            self.depth -= 1;
            return Ok(inner.negated());
        }
        let Some(token) = self.tokens.get(self.at).cloned() else { return Err(self.unfinished()) };
        match token.kind.clone() {
            TokenKind::Open => {
                self.at += 1;
                self.follows_word = false;
                self.deeper()?;
                let inner = self.either()?;
                self.depth -= 1;
                if self.tokens.get(self.at).is_none_or(|token| token.kind != TokenKind::Close) {
                    return Err(fault(&token, FaultKind::Bracket));
                }
                self.at += 1;
                self.follows_word = false;
                Ok(inner)
            }
            TokenKind::Quoted(text) => {
                self.at += 1;
                Ok(Expr::Text(text))
            }
            TokenKind::Pattern(pattern) => {
                self.at += 1;
                if super::compile::pattern(&pattern).is_none() {
                    return Err(fault(&token, FaultKind::Pattern));
                }
                Ok(Expr::Pattern(pattern))
            }
            TokenKind::Column(column) => self.comparison(column),
            TokenKind::Word(_) if !self.is_at(Keyword::And) && !self.is_at(Keyword::Or) => Ok(self.words()),
            _ => Err(fault(&token, FaultKind::Misplaced)),
        }
    }

    /// A phrase that stands for itself, else one free word.
    fn words(&mut self) -> Expr {
        let words = self.words_ahead();
        let is_followed = self.tokens.get(self.at + 1).is_some_and(|next| next.word().is_some())
            && self.keyword(self.at + 1).is_none();
        if let Some((expr, taken)) = phrase::bare(&words, !self.follows_word && !is_followed) {
            self.at += taken;
            self.follows_word = false;
            return expr;
        }
        let token = &self.tokens[self.at];
        if self.line.get(token.from..token.to).is_some_and(|raw| raw.to_lowercase() == "đủ") {
            self.at += 1;
            let met = phrase::value(Kind::Outcome, &["du"]);
            return met.map_or_else(Expr::everything, |(test, _)| Expr::Is(Column::Outcome, test));
        }
        if let Some(column) = words.first().and_then(|word| phrase::unit(word)).filter(|_| is_followed) {
            self.at += 1;
            let name = self.text_words();
            let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
            self.follows_word = true;
            return Expr::Is(column, if is_number { Test::Equals(name) } else { Test::Contains(name) });
        }
        let word = words.first().copied().unwrap_or_default().to_owned();
        self.at += 1;
        self.follows_word = true;
        Expr::Text(word)
    }

    fn comparison(&mut self, column: Column) -> Result<Expr, Fault> {
        self.follows_word = false;
        let name = self.tokens[self.at].clone();
        let Some(Token { kind: TokenKind::Sign(sign), from, to }) = self.tokens.get(self.at + 1).cloned()
        else {
            return Err(fault(&name, FaultKind::Misplaced));
        };
        self.at += 2;
        let sign_at = Token { kind: TokenKind::Sign(sign), from, to };
        let Some(value) = self.tokens.get(self.at).cloned() else {
            let kind = FaultKind::NoValue(column);
            return Err(Fault { kind, from: name.from, to });
        };
        let is_value = value.word().is_some() && self.keyword(self.at).is_none()
            || matches!(value.kind, TokenKind::Quoted(_));
        if !is_value {
            return Err(fault(&value, FaultKind::NoValue(column)));
        }
        let is_question = value.word() == Some("?");
        let has_own_question = matches!(column.kind(), Kind::Outcome | Kind::Decision);
        let test =
            if is_question && (sign == Sign::Colon || !has_own_question) && column.kind() != Kind::Decision {
                self.at += 1;
                Ok((column, Test::Missing))
            } else {
                match column.kind() {
                    Kind::Text => self.text(column, sign, &sign_at),
                    Kind::Count | Kind::Rate | Kind::Area => self.number(column, sign, &sign_at),
                    Kind::YesNo | Kind::Outcome | Kind::Decision => self.choice(column, sign, &sign_at),
                }
            };
        let (column, test) = test?;
        let is = Expr::Is(column, test);
        Ok(if sign == Sign::NotEqual { is.negated() } else { is })
    }

    fn text(&mut self, column: Column, sign: Sign, at: &Token) -> Result<(Column, Test), Fault> {
        let words = match self.tokens.get(self.at).map(|token| &token.kind) {
            Some(TokenKind::Quoted(text)) => {
                let text = text.clone();
                self.at += 1;
                text
            }
            _ => self.text_words(),
        };
        let test = match sign {
            Sign::Equal | Sign::NotEqual => Test::Equals(words),
            Sign::Contains | Sign::Colon => Test::Contains(words),
            _ => return Err(fault(at, FaultKind::WrongSign(column))),
        };
        Ok((column, test))
    }

    /// The words up to the next operator, or to a phrase that stands for itself.
    fn text_words(&mut self) -> String {
        let mut text = String::new();
        while let Some(word) = self.tokens.get(self.at).and_then(Token::word) {
            let ends = self.keyword(self.at).is_some() || phrase::bare(&self.words_ahead(), false).is_some();
            if ends && !text.is_empty() {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
            self.at += 1;
        }
        text
    }

    fn number(&mut self, column: Column, sign: Sign, at: &Token) -> Result<(Column, Test), Fault> {
        let token = self.tokens[self.at].clone();
        let (TokenKind::Word(word) | TokenKind::Quoted(word)) = &token.kind else {
            return Err(fault(&token, FaultKind::NoValue(column)));
        };
        self.at += 1;
        let is_percent = word.ends_with('%') || self.takes_unit();
        let column = match column {
            Column::Metric(Metric::Figure(key)) if is_percent => {
                share_of(key).map_or(column, |rate| Column::Metric(Metric::Rate(rate)))
            }
            other => other,
        };
        let counts_whole = column.kind() == Kind::Count;
        let bare = word.trim_end_matches(|letter: char| letter == '%' || letter.is_ascii_alphabetic());
        let number = |text: &str| Number::parse(text.trim_end_matches('%'), counts_whole);
        let wrong = || fault(&token, FaultKind::NotANumber { column, word: word.clone() });
        let test = match bare.split_once("..") {
            Some((low, high)) => {
                if !matches!(sign, Sign::Equal | Sign::NotEqual | Sign::Colon) {
                    return Err(fault(at, FaultKind::WrongSign(column)));
                }
                let (low, high) = number(low).zip(number(high)).ok_or_else(wrong)?;
                Test::Between(low, high)
            }
            None => Test::Number(
                match sign {
                    Sign::Equal | Sign::NotEqual | Sign::Colon => Compared::Equal,
                    Sign::Less => Compared::Less,
                    Sign::AtMost => Compared::AtMost,
                    Sign::More => Compared::More,
                    Sign::AtLeast => Compared::AtLeast,
                    Sign::Contains => return Err(fault(at, FaultKind::WrongSign(column))),
                },
                number(bare).ok_or_else(wrong)?,
            ),
        };
        Ok((column, test))
    }

    /// Goes past words that say what a number counts; says whether they say percent.
    fn takes_unit(&mut self) -> bool {
        let next = |parser: &Self| parser.tokens.get(parser.at).and_then(Token::word).map(str::to_owned);
        let Some(unit) = next(self).filter(|word| phrase::UNITS.contains(&word.as_str())) else {
            return false;
        };
        let second = self.tokens.get(self.at + 1).and_then(Token::word);
        match (unit.as_str(), second) {
            ("phan", Some("tram")) | ("lao", Some("dong")) => self.at += 2,
            ("phan" | "lao", _) => return false,
            _ => self.at += 1,
        }
        matches!(unit.as_str(), "%" | "phan")
    }

    fn choice(&mut self, column: Column, sign: Sign, at: &Token) -> Result<(Column, Test), Fault> {
        if !matches!(sign, Sign::Equal | Sign::NotEqual | Sign::Colon) {
            return Err(fault(at, FaultKind::WrongSign(column)));
        }
        let first = self.tokens[self.at].clone();
        let quoted = match &first.kind {
            TokenKind::Quoted(text) => Some(text.clone()),
            _ => None,
        };
        let words = quoted.as_ref().map_or_else(|| self.words_ahead(), |text| text.split(' ').collect());
        let Some((chosen, taken)) = phrase::value(column.kind(), &words) else {
            let word = quoted.unwrap_or_else(|| first.word().unwrap_or_default().to_owned());
            let nearest = nearest(&word, phrase::values(column.kind())).map(str::to_owned);
            return Err(fault(&first, FaultKind::UnknownValue { column, word, nearest }));
        };
        self.at += if quoted.is_some() { 1 } else { taken };
        Ok((column, chosen))
    }

    /// The words from here on, as far as they are words.
    fn words_ahead(&self) -> Vec<&str> {
        self.tokens[self.at..].iter().take(6).map_while(Token::word).collect()
    }

    fn keyword(&self, at: usize) -> Option<(Keyword, usize)> {
        let token = self.tokens.get(at)?;
        match (&token.kind, self.tokens.get(at + 1).and_then(Token::word)) {
            (TokenKind::And, _) => Some((Keyword::And, 1)),
            (TokenKind::Or, _) => Some((Keyword::Or, 1)),
            (TokenKind::Not, _) => Some((Keyword::Not, 1)),
            (TokenKind::Word(word), next) => match (word.as_str(), next) {
                ("and" | "va", _) => Some((Keyword::And, 1)),
                ("or" | "hoac", _) => Some((Keyword::Or, 1)),
                ("not", next) if next != Some("met") && next != Some("proposed") => Some((Keyword::Not, 1)),
                ("khong", Some("phai")) => Some((Keyword::Not, 2)),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_at(&self, wanted: Keyword) -> bool {
        self.keyword(self.at).is_some_and(|(keyword, _)| keyword == wanted)
    }

    fn takes(&mut self, wanted: Keyword) -> bool {
        let Some((_, taken)) = self.keyword(self.at).filter(|(keyword, _)| *keyword == wanted) else {
            return false;
        };
        self.at += taken;
        self.follows_word = false;
        true
    }

    fn deeper(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth <= DEEPEST {
            return Ok(());
        }
        let at = self.tokens.get(self.at).or_else(|| self.tokens.last());
        Err(at.map_or_else(|| self.unfinished(), |token| fault(token, FaultKind::TooDeep)))
    }

    /// Something is asked for behind the last word.
    fn unfinished(&self) -> Fault {
        let (from, to) = self.tokens.last().map_or((0, 0), |token| (token.from, token.to));
        Fault { kind: FaultKind::Misplaced, from, to }
    }
}

const fn fault(token: &Token, kind: FaultKind) -> Fault {
    Fault { kind, from: token.from, to: token.to }
}
