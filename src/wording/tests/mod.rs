//! Both languages are complete: no id missing, unused, misplaced or with other arguments; every file parses.

mod source;

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use unicode_normalization::is_nfc;

use super::*;

fn all(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    files::of(lang).iter().flat_map(|(_, text)| source::messages(text)).collect()
}

#[test]
fn every_file_parses() {
    for lang in Lang::ALL {
        for (name, text) in files::of(lang) {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{}/{name}.ftl: {errors:?}", lang.code());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_ids_with_the_same_arguments() {
    let (vi, en) = (all(Lang::Vi), all(Lang::En));
    let differing: Vec<_> = vi
        .keys()
        .chain(en.keys())
        .filter(|id| vi.get(*id) != en.get(*id))
        .map(|id| format!("{id}: vi {:?}, en {:?}", vi.get(id), en.get(id)))
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn an_id_begins_with_the_name_of_its_file_and_stands_once() {
    for lang in Lang::ALL {
        for (name, text) in files::of(lang) {
            for id in source::messages(text).keys() {
                assert!(id.starts_with(&format!("{name}-")), "{}/{name}.ftl: {id}", lang.code());
            }
        }
    }
}

#[test]
fn every_id_the_source_says_has_words_and_every_word_is_said() {
    let (known, spoken) = (all(Lang::Vi), source::scan());
    let missing: Vec<_> =
        spoken.ids.iter().filter(|(id, _)| !known.contains_key(*id) && !is_made_up(id)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    let unused: Vec<_> = known
        .keys()
        .filter(|id| {
            !spoken.ids.contains_key(*id)
                && !spoken.families.iter().any(|family| id.starts_with(family.as_str()))
        })
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_call_gives_the_arguments_its_words_ask_for() {
    let known = all(Lang::Vi);
    let spoken = source::scan();
    let wrong: Vec<_> = spoken
        .calls
        .iter()
        .filter(|(id, given, _)| known.get(id).is_some_and(|asked| asked != given))
        .map(|(id, given, path)| {
            format!("{}: {id} is given {given:?}, asks for {:?}", path.display(), known[id])
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn vietnamese_is_composed_and_sets_tones_one_way() {
    let late_tone = |word: &str| {
        let mut ends = word.chars().rev();
        let (last, before, first) = (ends.next(), ends.next(), ends.next());
        match (before, last) {
            (Some('o' | 'O'), Some(last)) => "àáảãạèéẻẽẹ".contains(last),
            (Some('u' | 'U' | 'Ư'), Some(last)) => {
                "ỳýỷỹỵ".contains(last) && !matches!(first, Some('q' | 'Q'))
            }
            _ => false,
        }
    };
    for (name, text) in files::of(Lang::Vi) {
        assert!(is_nfc(text), "vi/{name}.ftl is not NFC");
        let bad: Vec<_> = text.split(|c: char| !c.is_alphabetic()).filter(|word| late_tone(word)).collect();
        assert!(bad.is_empty(), "vi/{name}.ftl: {bad:?} (write Ủy, hủy, họa)");
    }
    assert!(late_tone("hoạ") && late_tone("Uỷ") && !late_tone("quý") && !late_tone("họa"));
}

#[test]
fn a_missing_id_is_said_as_itself() {
    let words = Words::new(Lang::En);
    assert_eq!(words.say("frame-that-nobody-wrote"), "frame-that-nobody-wrote");
    assert_eq!(words.say_with("frame-that-nobody-wrote", &[]), "frame-that-nobody-wrote");
    assert!(!words.knows("frame-that-nobody-wrote"));
}

fn is_made_up(id: &str) -> bool {
    id == "frame-that-nobody-wrote"
}
