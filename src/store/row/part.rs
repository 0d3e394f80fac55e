//! What a field of a row is stored as: dates as days, enums without content as one byte, texts as dictionary numbers.

use chrono::{Days, NaiveDate};
use serde::{Serialize, de::DeserializeOwned};

use super::CodecError;
use super::text::{TextReader, TextRef, TextWriter};
use crate::domain::change::Origin;
use crate::domain::id::{Id, TxId};
use crate::domain::row::Row;
use crate::domain::snapshot::TableKind;
use crate::domain::text::Text;

/// A value with its stored form.
pub(crate) trait Part: Sized {
    /// The stored form.
    type Twin: Serialize + DeserializeOwned;
    /// The stored form of this value.
    fn pack(&self, texts: &mut TextWriter) -> Self::Twin;
    /// The value of a stored form.
    fn unpack(twin: Self::Twin, texts: &TextReader) -> Result<Self, CodecError>;
}

macro_rules! plain_parts {
    ($($ty:ty),*) => { $( impl Part for $ty {
        type Twin = $ty;
        fn pack(&self, _texts: &mut TextWriter) -> $ty {
            *self
        }
        fn unpack(twin: $ty, _texts: &TextReader) -> Result<Self, CodecError> {
            Ok(twin)
        }
    } )* };
}
plain_parts!(bool, u8, u16, u32, u64, i64);

/// Gives every variant of an enum without content its number, for good.
macro_rules! code_parts {
    ($ty:ident { $($variant:ident = $code:literal),* $(,)? }) => {
        impl $crate::store::row::part::Part for $ty {
            type Twin = u8;
            fn pack(&self, _texts: &mut $crate::store::row::text::TextWriter) -> u8 {
                match self { $( Self::$variant => $code, )* }
            }
            fn unpack(
                twin: u8,
                _texts: &$crate::store::row::text::TextReader,
            ) -> Result<Self, $crate::store::row::CodecError> {
                match twin {
                    $( $code => Ok(Self::$variant), )*
                    value => Err($crate::store::row::CodecError::Unknown {
                        value: u64::from(value),
                        what: stringify!($ty),
                    }),
                }
            }
        }
    };
}
pub(super) use code_parts;

impl Part for Text {
    type Twin = TextRef;
    fn pack(&self, texts: &mut TextWriter) -> TextRef {
        texts.number(self)
    }
    fn unpack(twin: TextRef, texts: &TextReader) -> Result<Self, CodecError> {
        texts.text(twin)
    }
}

impl<R: Row> Part for Id<R> {
    type Twin = u32;
    fn pack(&self, _texts: &mut TextWriter) -> u32 {
        self.raw()
    }
    fn unpack(twin: u32, _texts: &TextReader) -> Result<Self, CodecError> {
        Ok(Self::new(twin))
    }
}

/// Days since 1970.
impl Part for NaiveDate {
    type Twin = i32;
    fn pack(&self, _texts: &mut TextWriter) -> i32 {
        self.signed_duration_since(Self::default()).num_days() as i32
    }
    fn unpack(twin: i32, _texts: &TextReader) -> Result<Self, CodecError> {
        let days = Days::new(u64::from(twin.unsigned_abs()));
        let epoch = Self::default();
        let day = if twin < 0 { epoch.checked_sub_days(days) } else { epoch.checked_add_days(days) };
        day.ok_or(CodecError::Unknown { value: u64::from(twin.unsigned_abs()), what: "day" })
    }
}

impl<T: Part> Part for Option<T> {
    type Twin = Option<T::Twin>;
    fn pack(&self, texts: &mut TextWriter) -> Self::Twin {
        self.as_ref().map(|value| value.pack(texts))
    }
    fn unpack(twin: Self::Twin, texts: &TextReader) -> Result<Self, CodecError> {
        twin.map(|twin| T::unpack(twin, texts)).transpose()
    }
}

impl<T: Part> Part for Vec<T> {
    type Twin = Vec<T::Twin>;
    fn pack(&self, texts: &mut TextWriter) -> Self::Twin {
        self.iter().map(|value| value.pack(texts)).collect()
    }
    fn unpack(twin: Self::Twin, texts: &TextReader) -> Result<Self, CodecError> {
        twin.into_iter().map(|twin| T::unpack(twin, texts)).collect()
    }
}

impl Part for TxId {
    type Twin = u128;
    fn pack(&self, _texts: &mut TextWriter) -> u128 {
        self.0
    }
    fn unpack(twin: u128, _texts: &TextReader) -> Result<Self, CodecError> {
        Ok(Self(twin))
    }
}

/// The kind (0 edit, 1 undo, 2 redo, 3 import) and the set it is about.
impl Part for Origin {
    type Twin = (u8, Option<u128>);
    fn pack(&self, _texts: &mut TextWriter) -> Self::Twin {
        match self {
            Self::Edit => (0, None),
            Self::Undo(tx) => (1, Some(tx.0)),
            Self::Redo(tx) => (2, Some(tx.0)),
            Self::Import => (3, None),
        }
    }
    fn unpack(twin: Self::Twin, _texts: &TextReader) -> Result<Self, CodecError> {
        match twin {
            (0, None) => Ok(Self::Edit),
            (1, Some(tx)) => Ok(Self::Undo(TxId(tx))),
            (2, Some(tx)) => Ok(Self::Redo(TxId(tx))),
            (3, None) => Ok(Self::Import),
            (value, _) => Err(CodecError::Unknown { value: u64::from(value), what: "origin" }),
        }
    }
}

code_parts!(TableKind {
    Setting = 0,
    Place = 1,
    Agency = 2,
    Plan = 3,
    Task = 4,
    Assignment = 5,
    Progress = 6,
    Submission = 7,
    Round = 8,
    Survey = 9,
    Decision = 10,
    RuleFile = 11,
    SharedView = 12,
});
