//! What every stored row can do: merge field by field, name what it refers to, say which fields differ.
//!
//! `row!` declares a row type; every type used in a field is a [`Field`]. Whoever adds a field decides there, once,
//! how it merges and what it refers to; validation, undo and the assignment of ids follow from it.

use super::id::Id;
use super::snapshot::{AnyRow, Changes, Lookup, TableKind, Tables};
use super::table::Table;

/// A reference from one row to another: the table and the raw id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowRef {
    /// The table referred to.
    pub table: TableKind,
    /// The raw id in it.
    pub raw: u32,
}

/// A value that can stand in a field of a row.
pub trait Field: Clone + PartialEq {
    /// The three-way merge of one field; `None` where both sides changed it differently.
    fn merge(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
        if mine == theirs || base == theirs {
            Some(mine.clone())
        } else if base == mine {
            Some(theirs.clone())
        } else {
            None
        }
    }

    /// Hands every row this value refers to to `visit`.
    fn references(&self, _visit: &mut dyn FnMut(RowRef)) {}

    /// Replaces every raw id in this value by what `assign` says.
    fn remap(&mut self, _assign: &mut dyn FnMut(RowRef) -> u32) {}
}

/// A row of one table.
pub trait Row: Clone + PartialEq + std::fmt::Debug + Send + Sync + Sized + Into<AnyRow> + 'static {
    /// The table these rows stand in.
    const KIND: TableKind;

    /// The table of these rows.
    fn table(tables: &Tables) -> &Table<Self>;
    /// The table of these rows, to write.
    fn table_mut(tables: &mut Tables) -> &mut Table<Self>;
    /// The changes to these rows.
    fn changes(changes: &Changes) -> &Vec<super::change::Change<Self>>;
    /// The changes to these rows, to write.
    fn changes_mut(changes: &mut Changes) -> &mut Vec<super::change::Change<Self>>;

    /// The three-way merge, field by field.
    ///
    /// # Errors
    /// The name of the first field that both sides changed differently.
    fn merge(base: &Self, mine: &Self, theirs: &Self) -> Result<Self, &'static str>;
    /// The names of the fields in which two rows differ.
    fn differing(&self, other: &Self) -> Vec<&'static str>;
    /// Hands every row this one refers to to `visit`.
    fn references(&self, visit: &mut dyn FnMut(RowRef));
    /// Replaces the ids this row refers to.
    fn remap(&mut self, assign: &mut dyn FnMut(RowRef) -> u32);
    /// Keeps the derived look-ups in step when a row is set. Most rows have none.
    fn touch(_lookup: &mut Lookup, _id: Id<Self>, _before: Option<&Self>, _after: Option<&Self>) {}
}

impl<R: Row> Field for Id<R> {
    fn references(&self, visit: &mut dyn FnMut(RowRef)) {
        visit(RowRef { table: R::KIND, raw: self.raw() });
    }

    fn remap(&mut self, assign: &mut dyn FnMut(RowRef) -> u32) {
        *self = Id::new(assign(RowRef { table: R::KIND, raw: self.raw() }));
    }
}

impl<T: Field> Field for Option<T> {
    fn references(&self, visit: &mut dyn FnMut(RowRef)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }

    fn remap(&mut self, assign: &mut dyn FnMut(RowRef) -> u32) {
        if let Some(value) = self {
            value.remap(assign);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn references(&self, visit: &mut dyn FnMut(RowRef)) {
        for value in self {
            value.references(visit);
        }
    }

    fn remap(&mut self, assign: &mut dyn FnMut(RowRef) -> u32) {
        for value in self {
            value.remap(assign);
        }
    }
}

/// Makes plain values fields: they merge as a whole and refer to nothing.
macro_rules! plain_fields {
    ($($ty:ty),* $(,)?) => { $( impl $crate::domain::row::Field for $ty {} )* };
}
pub(crate) use plain_fields;

plain_fields!(bool, u8, u16, u32, i32, i64, super::text::Text, chrono::NaiveDate);

/// Declares a row type with its [`Row`] implementation. `tables` names its field in [`Tables`] and [`Changes`];
/// a trailing `touch = path` names the function that keeps look-ups in step.
macro_rules! row {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $table:ident ($kind:ident) $(, touch = $touch:path)? {
            $( $(#[$fmeta:meta])* pub $field:ident : $ty:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $( $(#[$fmeta])* pub $field: $ty, )*
        }

        impl $crate::domain::row::Row for $name {
            const KIND: $crate::domain::snapshot::TableKind = $crate::domain::snapshot::TableKind::$kind;

            fn table(tables: &$crate::domain::snapshot::Tables) -> &$crate::domain::table::Table<Self> {
                &tables.$table
            }
            fn table_mut(tables: &mut $crate::domain::snapshot::Tables) -> &mut $crate::domain::table::Table<Self> {
                &mut tables.$table
            }
            fn changes(changes: &$crate::domain::snapshot::Changes) -> &Vec<$crate::domain::change::Change<Self>> {
                &changes.$table
            }
            fn changes_mut(changes: &mut $crate::domain::snapshot::Changes) -> &mut Vec<$crate::domain::change::Change<Self>> {
                &mut changes.$table
            }
            fn merge(base: &Self, mine: &Self, theirs: &Self) -> Result<Self, &'static str> {
                Ok(Self {
                    $( $field: $crate::domain::row::Field::merge(&base.$field, &mine.$field, &theirs.$field)
                        .ok_or(stringify!($field))?, )*
                })
            }
            fn differing(&self, other: &Self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $( if self.$field != other.$field { names.push(stringify!($field)); } )*
                names
            }
            fn references(&self, visit: &mut dyn FnMut($crate::domain::row::RowRef)) {
                $( $crate::domain::row::Field::references(&self.$field, visit); )*
            }
            fn remap(&mut self, assign: &mut dyn FnMut($crate::domain::row::RowRef) -> u32) {
                $( $crate::domain::row::Field::remap(&mut self.$field, assign); )*
            }
            $( fn touch(
                lookup: &mut $crate::domain::snapshot::Lookup,
                id: $crate::domain::id::Id<Self>,
                before: Option<&Self>,
                after: Option<&Self>,
            ) {
                $touch(lookup, id, before, after);
            } )?
        }
    };
}
pub(crate) use row;
