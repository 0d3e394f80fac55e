//! A table: rows by dense id in shared pages, so that a snapshot copies only the page a change touches.

use std::sync::Arc;

use super::id::Id;

/// Rows in one page. The index stores the same pages.
pub const PAGE_ROWS: usize = 256;

/// Up to [`PAGE_ROWS`] rows; `None` where a row was taken away or never stood.
pub type Page<R> = Vec<Option<R>>;

/// Rows by dense id. Cloning is one pointer: the list of pages and the pages are shared until written.
#[derive(Debug)]
pub struct Table<R> {
    pages: Arc<Vec<Arc<Page<R>>>>,
    next: u32,
    live: u32,
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self { pages: self.pages.clone(), next: self.next, live: self.live }
    }
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { pages: Arc::default(), next: 0, live: 0 }
    }
}

impl<R: PartialEq> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.next == other.next
            && self.live == other.live
            && self.pages.len() == other.pages.len()
            && self.pages.iter().zip(&*other.pages).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
    }
}

impl<R: Clone> Table<R> {
    /// A table made of stored pages. `next` is the next id to assign; it may lie past the last row, never before it.
    pub fn from_pages(pages: Vec<Arc<Page<R>>>, next: u32) -> Self {
        let live = pages.iter().map(|page| page.iter().flatten().count() as u32).sum();
        let last = pages.last().map_or(0, |page| (pages.len() - 1) * PAGE_ROWS + page.len());
        Self { pages: Arc::new(pages), next: next.max(last as u32), live }
    }

    /// The row with this id, if it stands.
    pub fn get(&self, id: Id<R>) -> Option<&R> {
        self.pages.get(id.index() / PAGE_ROWS)?.get(id.index() % PAGE_ROWS)?.as_ref()
    }

    /// Puts, replaces or takes away (`None`) the row with this id and returns what stood there.
    pub fn set(&mut self, id: Id<R>, row: Option<R>) -> Option<R> {
        let (page, slot) = (id.index() / PAGE_ROWS, id.index() % PAGE_ROWS);
        let pages = Arc::make_mut(&mut self.pages);
        if pages.len() <= page {
            pages.resize_with(page + 1, || Arc::new(Vec::new()));
        }
        let rows = Arc::make_mut(&mut pages[page]);
        if rows.len() <= slot {
            if rows.capacity() == 0 {
                rows.reserve_exact(if row.is_some() { (slot + 1).max(4) } else { 0 });
            }
            rows.resize_with(slot + 1, || None);
        }
        self.live = self.live + u32::from(row.is_some()) - u32::from(rows[slot].is_some());
        self.next = self.next.max(id.raw() + 1);
        std::mem::replace(&mut rows[slot], row)
    }

    /// Every standing row with its id, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = (Id<R>, &R)> {
        self.pages.iter().enumerate().flat_map(|(page, rows)| {
            rows.iter().enumerate().filter_map(move |(slot, row)| {
                Some((Id::new((page * PAGE_ROWS + slot) as u32), row.as_ref()?))
            })
        })
    }

    /// The ids in pages that are not shared with an earlier state of the table: every row that may differ, and its
    /// neighbours on the page. Nothing for a table nobody wrote to.
    pub fn touched_since<'t>(&'t self, before: &'t Self) -> impl Iterator<Item = Id<R>> + 't {
        let pages = if Arc::ptr_eq(&self.pages, &before.pages) {
            0
        } else {
            self.pages.len().max(before.pages.len())
        };
        (0..pages).flat_map(move |page| {
            let (now, then) = (self.pages.get(page), before.pages.get(page));
            let rows = match (now, then) {
                (Some(now), Some(then)) if Arc::ptr_eq(now, then) => 0,
                _ => now.map_or(0, |rows| rows.len()).max(then.map_or(0, |rows| rows.len())),
            };
            (0..rows).map(move |slot| Id::new((page * PAGE_ROWS + slot) as u32))
        })
    }

    /// The pages, as the index stores them.
    pub fn pages(&self) -> &[Arc<Page<R>>] {
        &self.pages
    }

    /// The next id that has never been used.
    pub const fn next_id(&self) -> u32 {
        self.next
    }

    /// How many rows stand.
    pub const fn len(&self) -> usize {
        self.live as usize
    }

    /// Whether no row stands.
    pub const fn is_empty(&self) -> bool {
        self.live == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_rows_by_id_and_counts_what_stands() {
        let mut table = Table::default();
        assert_eq!(table.set(Id::new(300), Some("ba trăm")), None);
        assert_eq!(table.set(Id::new(2), Some("hai")), None);
        assert_eq!(table.get(Id::new(300)), Some(&"ba trăm"));
        assert_eq!(table.get(Id::new(299)), None);
        assert_eq!((table.len(), table.next_id()), (2, 301));
        assert_eq!(table.set(Id::new(300), None), Some("ba trăm"));
        assert_eq!((table.len(), table.next_id()), (1, 301));
        assert_eq!(table.iter().map(|(id, row)| (id.raw(), *row)).collect::<Vec<_>>(), [(2, "hai")]);
    }

    #[test]
    fn a_clone_shares_the_pages_that_nobody_wrote() {
        let mut table = Table::default();
        for raw in 0..600 {
            table.set(Id::new(raw), Some(raw));
        }
        let before = table.clone();
        table.set(Id::new(10), Some(0));
        assert!(!Arc::ptr_eq(&table.pages[0], &before.pages[0]));
        assert!(Arc::ptr_eq(&table.pages[1], &before.pages[1]));
        assert_eq!(before.get(Id::new(10)), Some(&10));
        assert_ne!(table, before);
        let touched: Vec<u32> = table.touched_since(&before).map(Id::raw).collect();
        assert_eq!((touched.len(), touched.contains(&10)), (PAGE_ROWS, true));
        assert_eq!(table.touched_since(&table.clone()).count(), 0);
    }
}
