//! Bytes by action: counted, compared, printed.

use std::fmt::Write as _;

use super::frame::Frame;
use super::script::Act;

/// Bytes of one action: of the frame at once, and with the one at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cost {
    /// Of the first frame.
    pub(crate) at_once: usize,
    /// Of both frames.
    pub(crate) in_all: usize,
}

/// Every frame of the acts, in the order in which they are sent.
pub(crate) fn frames(acts: &[Act]) -> Vec<&Frame> {
    acts.iter().flat_map(Act::frames).collect()
}

/// What the session itself sent for each of these frames.
pub(crate) fn ours(frames: &[&Frame]) -> Vec<Vec<u8>> {
    frames.iter().map(|frame| frame.bytes.clone()).collect()
}

/// The bytes of the whole script.
pub(crate) fn total(sent: &[Vec<u8>]) -> usize {
    sent.iter().map(Vec::len).sum()
}

/// The names of the acts with how often each was done, in the order of the script.
pub(crate) fn names(acts: &[Act]) -> Vec<(&'static str, usize)> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for act in acts {
        match names.iter_mut().find(|(name, _)| *name == act.name) {
            Some((_, times)) => *times += 1,
            None => names.push((act.name, 1)),
        }
    }
    names
}

/// The median cost of the acts of this name; of two in the middle the dearer one.
pub(crate) fn cost(acts: &[Act], sent: &[Vec<u8>], name: &str) -> Cost {
    let (mut at_once, mut in_all) = (Vec::new(), Vec::new());
    for (act, sent) in acts.iter().zip(sent.chunks_exact(2)) {
        if act.name == name {
            at_once.push(sent[0].len());
            in_all.push(sent[0].len() + sent[1].len());
        }
    }
    assert!(!in_all.is_empty(), "the script has no {name:?}");
    Cost { at_once: median(at_once), in_all: median(in_all) }
}

fn median(mut bytes: Vec<usize>) -> usize {
    bytes.sort_unstable();
    bytes[bytes.len() / 2]
}

/// A table for people: action, times, and the median bytes that each encoder sends.
pub(crate) fn compare(title: &str, acts: &[Act], stock: &[Vec<u8>], ncurses: &[Vec<u8>]) -> String {
    let ours = ours(&frames(acts));
    let mut table = format!(
        "{title}\n| action | times | ratatui + crossterm | ncurses | ct135 | of that at once | ct135 / ncurses |\n|---|---|---|---|---|---|---|\n"
    );
    for (name, times) in names(acts) {
        let [stock, ncurses, ours] = [stock, ncurses, &ours].map(|sent| cost(acts, sent, name));
        writeln!(
            table,
            "| {name} | {times} | {} | {} | {} | {} | {} |",
            stock.in_all,
            ncurses.in_all,
            ours.in_all,
            ours.at_once,
            ratio(ours.in_all, ncurses.in_all)
        )
        .unwrap();
    }
    let [stock, ncurses, ours] = [stock, ncurses, &ours].map(total);
    let last = ratio(ours, ncurses);
    writeln!(table, "| whole script | {} | {stock} | {ncurses} | {ours} | | {last} |", acts.len()).unwrap();
    table
}

fn ratio(ours: usize, theirs: usize) -> String {
    if theirs == 0 { "–".to_owned() } else { format!("{:.2}", ours as f64 / theirs as f64) }
}
