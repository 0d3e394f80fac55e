//! A person's settings: taste only, nothing that changes a verdict or a due day.
//!
//! The file is `config.toml` in the settings folder; without one everything has its default. A word the program does
//! not know is refused with its line, because a setting that does nothing misleads.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::wishes::{LEAST_LINE_RATE, is_line_rate};

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The language, `vi` or `en`.
    pub lang: Option<LangSetting>,
    /// The keys.
    pub keymap: Option<KeymapSetting>,
    /// The characters to show.
    pub glyphs: Option<GlyphSetting>,
    /// The sequences the terminal is sent.
    pub sequences: Option<SequenceSetting>,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub line_rate: Option<LineRate>,
}

/// Bits a second of a line that can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u32")]
pub struct LineRate(pub u32);

impl TryFrom<u32> for LineRate {
    type Error = String;

    fn try_from(rate: u32) -> Result<Self, String> {
        if is_line_rate(rate) {
            Ok(Self(rate))
        } else {
            Err(format!(
                "line-rate = {rate}: bits a second, 0 or from {LEAST_LINE_RATE}, such as 9600 or 64000"
            ))
        }
    }
}

/// The sequences the terminal is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SequenceSetting {
    /// The full set.
    Full,
    /// The small set of old terminals.
    Basic,
}

/// Which keys are wanted: what stands in the file, and where, because only who knows the keymaps can say that it is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeymapSetting {
    /// The name of a shipped keymap, or the path of a file as seen from where the settings lie.
    pub named: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The settings as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    lang: Option<LangSetting>,
    keymap: Option<toml::Spanned<String>>,
    glyphs: Option<GlyphSetting>,
    sequences: Option<SequenceSetting>,
    line_rate: Option<LineRate>,
}

/// The language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LangSetting {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// The characters of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GlyphSetting {
    /// Everything.
    Unicode,
    /// The letters of Vietnamese, and no signs but those of old fonts: Windows Glyph List 4.
    OldFonts,
    /// ASCII only.
    Ascii,
}

impl GlyphSetting {
    /// Every choice, the fullest first.
    pub const ALL: [Self; 3] = [Self::Unicode, Self::OldFonts, Self::Ascii];

    /// Its name in the settings and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::OldFonts => "old-fonts",
            Self::Ascii => "ascii",
        }
    }

    /// The choice with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file does not mean anything.
    #[error("{path}:{line}:{column}: {message}")]
    Wrong {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What is wrong there.
        message: String,
    },
}

/// Reads the settings; no file is no settings.
pub fn load(path: &Path) -> Result<Config, ConfigError> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(path, &text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Config::default()),
        Err(source) => Err(ConfigError::Unreadable { path: path.to_path_buf(), source }),
    }
}

fn parse(path: &Path, text: &str) -> Result<Config, ConfigError> {
    let written: Written = toml::from_str(text).map_err(|error| {
        let (line, column) = position(text, error.span().map_or(0, |span| span.start));
        ConfigError::Wrong { path: path.to_path_buf(), line, column, message: error.message().to_owned() }
    })?;
    let Written { lang, keymap, glyphs, sequences, line_rate } = written;
    let keymap = keymap.map(|keymap| {
        let (line, column) = position(text, keymap.span().start);
        KeymapSetting { named: keymap.into_inner(), line, column }
    });
    Ok(Config { lang, keymap, glyphs, sequences, line_rate })
}

/// Line and column in characters, from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Config, String> {
        parse(Path::new("/etc/c.toml"), text).map_err(|error| error.to_string())
    }

    #[test]
    fn no_file_is_no_settings() {
        assert_eq!(load(Path::new("/nowhere/config.toml")).unwrap(), Config::default());
    }

    #[test]
    fn settings_are_read() {
        let config = parsed("lang = \"en\"\nkeymap = \"mine.toml\"\nglyphs = \"ascii\"\nsequences = \"basic\"\nline-rate = 9600\n").unwrap();
        assert_eq!(config.lang, Some(LangSetting::En));
        let keymap = KeymapSetting { named: "mine.toml".into(), line: 2, column: 10 };
        assert_eq!(config.keymap, Some(keymap));
        assert_eq!(config.glyphs, Some(GlyphSetting::Ascii));
        assert_eq!(config.sequences, Some(SequenceSetting::Basic));
        assert_eq!(config.line_rate, Some(LineRate(9600)));
        for setting in GlyphSetting::ALL {
            let config = parsed(&format!("glyphs = \"{}\"\n", setting.name())).unwrap();
            assert_eq!(
                config.glyphs,
                Some(setting),
                "a name means the same in the file and on the command line"
            );
        }
    }

    #[test]
    fn a_wrong_word_is_refused_with_its_place() {
        let error = parsed("lang = \"en\"\nlangage = \"vi\"\n").unwrap_err();
        assert!(error.starts_with("/etc/c.toml:2:1: unknown field `langage`"), "{error}");
        let error = parsed("lang = \"fr\"\n").unwrap_err();
        assert!(error.starts_with("/etc/c.toml:1:8: unknown variant `fr`"), "{error}");
        let error = parsed("lang = \"vi\"\nline-rate = 64\n").unwrap_err();
        assert!(error.starts_with("/etc/c.toml:2:13: line-rate = 64: bits a second"), "{error}");
        assert!(parsed("lang = ").unwrap_err().starts_with("/etc/c.toml:1:"));
    }
}
