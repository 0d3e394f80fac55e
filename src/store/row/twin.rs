//! Declaring twins: one struct beside each domain struct, its stored fields written out.

use super::part::Part;
use crate::domain::row::Row;

/// A row of the book that can be stored.
pub(crate) trait Stored: Row + Part {}

impl<R: Row + Part> Stored for R {}

/// Declares a twin with exactly the fields of its domain struct, each with its stored type.
macro_rules! twin {
    ($(#[$meta:meta])* $twin:ident of $ty:path { $( $field:ident : $stored:ty ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub(crate) struct $twin { $( $field: $stored, )* }

        impl $crate::store::row::part::Part for $ty {
            type Twin = $twin;
            fn pack(&self, texts: &mut $crate::store::row::text::TextWriter) -> $twin {
                $twin { $( $field: $crate::store::row::part::Part::pack(&self.$field, texts), )* }
            }
            fn unpack(
                twin: $twin,
                texts: &$crate::store::row::text::TextReader,
            ) -> Result<Self, $crate::store::row::CodecError> {
                Ok(Self { $( $field: $crate::store::row::part::Part::unpack(twin.$field, texts)?, )* })
            }
        }
    };
}
pub(super) use twin;

/// The row types by table: calls a generic function for the table a value names.
macro_rules! with_table {
    ($table:expr, $function:ident ( $($argument:expr),* )) => {
        match $table {
            $crate::domain::snapshot::TableKind::Setting => {
                $function::<$crate::domain::setting::Setting>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Place => {
                $function::<$crate::domain::place::Place>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Agency => {
                $function::<$crate::domain::agency::Agency>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Plan => $function::<$crate::domain::plan::Plan>($($argument),*),
            $crate::domain::snapshot::TableKind::Task => $function::<$crate::domain::plan::Task>($($argument),*),
            $crate::domain::snapshot::TableKind::Assignment => {
                $function::<$crate::domain::plan::Assignment>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Progress => {
                $function::<$crate::domain::plan::Progress>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Submission => {
                $function::<$crate::domain::plan::Submission>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Round => {
                $function::<$crate::domain::review::Round>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Survey => {
                $function::<$crate::domain::review::Survey>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::Decision => {
                $function::<$crate::domain::review::Decision>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::RuleFile => {
                $function::<$crate::domain::rule_file::RuleFile>($($argument),*)
            }
            $crate::domain::snapshot::TableKind::SharedView => {
                $function::<$crate::domain::shared_view::SharedView>($($argument),*)
            }
        }
    };
}
pub(crate) use with_table;
