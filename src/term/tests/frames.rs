//! Random frames, one after another.

use ratatui::layout::Rect;

use super::dice::Dice;
use super::*;

/// Draws sixty frames that come out of each other, with a new size now and then.
fn tell_a_story(seed: u8, repertoire: Repertoire) {
    let mut dice = Dice::new(seed);
    let look = Look { colours: dice.of(&[Colours::All, Colours::All, Colours::None]), ..Look::default() };
    let mut size = some_size(&mut dice);
    let mut pair = Pair::new(size, look, repertoire);
    let mut kept = Buffer::empty(Rect::from((Position::ORIGIN, size)));
    for _ in 0..60 {
        if dice.below(20) == 0 {
            size = some_size(&mut dice);
            pair.resize(size);
            kept = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        }
        (0..=dice.below(5)).for_each(|_| dice.change(&mut kept));
        let cursor =
            (dice.below(3) == 0).then(|| Position::new(dice.below(size.width), dice.below(size.height)));
        pair.draw(|frame| {
            frame.buffer_mut().clone_from(&kept);
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        });
        assert_eq!(pair.parser.cursor(), cursor);
        assert_eq!(pair.other.cursor(), cursor);
    }
}

fn some_size(dice: &mut Dice) -> Size {
    Size::new(20 + dice.below(30), 4 + dice.below(12))
}

#[test]
fn random_frames_show_what_was_drawn() {
    (0..32).for_each(|seed| tell_a_story(seed, Repertoire::Full));
}

#[test]
fn random_frames_show_what_was_drawn_on_old_terminals() {
    (100..116).for_each(|seed| tell_a_story(seed, Repertoire::Basic));
}
