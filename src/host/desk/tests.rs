//! The desk with a session that only counts, over a real socket pair.

use super::*;
use crate::app::action::Action;
use crate::host::wire::{Charset, ColourWish, Key, KeyCode, SequenceWish};
use crate::keymap::{self, Chord};

/// A session that shows how many inputs it has had, and what the last one was.
#[derive(Default)]
struct Counter {
    inputs: usize,
    last: String,
    shown: String,
}

impl Surface for Counter {
    fn feed(&mut self, input: Input, _env: &Env) -> Vec<Effect> {
        self.inputs += 1;
        self.last = match &input {
            Input::Paste(text) => text.clone(),
            Input::Key(chord) => format!("{:?}", chord.key),
            Input::Repaint => "repaint".into(),
            Input::Message(message) => format!("{message:?}"),
        };
        match input {
            Input::Key(Chord { key: keymap::Key::Char('q'), .. }) => vec![Effect::Quit],
            Input::Key(Chord { key: keymap::Key::Char('p'), .. }) => panic!("as the test asked"),
            Input::Key(Chord { key: keymap::Key::Char('t'), .. }) => {
                vec![Effect::SetTimer(TimerId::PlaceRests, Some(1))]
            }
            Input::Key(Chord { key: keymap::Key::Char('j'), .. }) => {
                vec![Effect::Cancel(crate::app::message::JobId(7))]
            }
            Input::Key(Chord { key: keymap::Key::Esc, .. }) => {
                self.inputs -= 1;
                self.last = self.shown.split_once(' ').map_or(String::new(), |(_, last)| last.to_owned());
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn draw_in_haste(&mut self) -> Vec<u8> {
        format!("{}…", self.inputs).into_bytes()
    }

    fn draw(&mut self) -> Vec<u8> {
        let now = format!("{} {}", self.inputs, self.last);
        if now == self.shown {
            return Vec::new();
        }
        self.shown.clone_from(&now);
        now.into_bytes()
    }
}

/// Hands that answer every wish at once with a known message.
struct Echo;

impl Hands for Echo {
    fn perform(&mut self, _effect: Effect, answers: &Mailbox) {
        answers.post(Message::Act(Action::Redraw));
    }
}

/// The terminal half of a test.
struct Client {
    line: UnixStream,
    session: Option<std::thread::JoinHandle<()>>,
}

impl Client {
    fn connect() -> Client {
        let (line, theirs) = UnixStream::pair().unwrap();
        line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let setting = Setting { clock: Clock::default(), me: "nga".into(), apology: "sorry".into() };
        let session = std::thread::spawn(move || {
            serve(&theirs, &setting, |_, _| {
                Ok(Opened { surface: Counter::default(), hands: Echo, effects: Vec::new() })
            });
        });
        Client { line, session: Some(session) }
    }

    fn say(&self, message: &ToSession) {
        wire::write(&mut &self.line, message).unwrap();
    }

    fn greet(&self) {
        self.greet_on_line(0);
    }

    /// Greets from a line that carries so many bits a second.
    fn greet_on_line(&self, line_rate: u32) {
        let hello = Hello {
            dialect: DIALECT,
            cols: 80,
            rows: 24,
            term: "xterm".into(),
            charset: Charset::Utf8,
            colours: ColourWish::Coloured,
            sequences: SequenceWish::ByName,
            line_rate,
            is_rate_assumed: false,
        };
        self.say(&ToSession::Hello(hello));
    }

    fn key(&self, code: KeyCode) {
        self.say(&ToSession::Input(vec![Typed::Key(Key { code, held: wire::Held::default() })]));
    }

    fn hear(&self) -> Option<ToTerminal> {
        wire::read(&mut &self.line).unwrap()
    }

    /// Reads the next frame, which must have this text.
    fn frame(&self, text: &str) -> u64 {
        match self.hear() {
            Some(ToTerminal::Frame(n, bytes)) if bytes == text.as_bytes() => n,
            other => panic!("wanted a frame {text:?}, got {other:?}"),
        }
    }

    fn ended(mut self) {
        assert_eq!(self.hear(), None);
        self.session.take().unwrap().join().unwrap();
    }
}

/// A client that has seen and acknowledged the first frame.
fn seated() -> Client {
    let client = Client::connect();
    client.greet();
    let first = client.frame("0 ");
    client.say(&ToSession::Ack(first));
    client
}

#[test]
fn the_first_frame_waits_for_nothing_but_the_greeting() {
    let client = Client::connect();
    client.greet();
    assert_eq!(client.frame("0 "), 1);
    client.key(KeyCode::Char('q'));
    assert_eq!(client.hear(), Some(ToTerminal::Bye(Farewell::QUIET)));
    client.ended();
}

#[test]
fn frames_are_left_out_while_one_is_on_its_way() {
    let client = Client::connect();
    client.greet();
    let first = client.frame("0 ");
    for _ in 0..50 {
        client.key(KeyCode::Down);
    }
    client.say(&ToSession::Resize(60, 15));
    client.say(&ToSession::Ack(first));
    // The acknowledgement stands behind the keys in one queue, so all of them are in the second frame.
    let second = client.frame("51 Resized(60, 15)");
    assert_eq!(second, first + 1);
    client.key(KeyCode::Char('q'));
    assert_eq!(
        client.hear(),
        Some(ToTerminal::Bye(Farewell::QUIET)),
        "no third frame without an acknowledgement"
    );
    client.ended();
}

#[test]
fn a_line_that_is_still_busy_gets_no_frame() {
    let client = Client::connect();
    client.greet_on_line(1);
    let first = client.frame("0 ");
    client.say(&ToSession::Ack(first));
    client.key(KeyCode::Up);
    client.key(KeyCode::Char('q'));
    assert_eq!(client.hear(), Some(ToTerminal::Bye(Farewell::QUIET)), "two bytes take it twenty seconds");
    client.ended();
}

#[test]
fn a_terminal_that_shows_something_else_is_painted_again() {
    let client = seated();
    client.say(&ToSession::Repaint);
    client.frame("1 repaint");
    client.key(KeyCode::Char('q'));
    client.hear();
    client.ended();
}

#[test]
fn a_stale_acknowledgement_does_not_count() {
    let client = seated();
    client.key(KeyCode::Up);
    client.frame("1 Up");
    client.say(&ToSession::Ack(1));
    client.key(KeyCode::Down);
    client.key(KeyCode::Char('q'));
    assert_eq!(client.hear(), Some(ToTerminal::Bye(Farewell::QUIET)));
    client.ended();
}

#[test]
fn an_input_that_changes_nothing_sends_nothing() {
    let client = seated();
    client.key(KeyCode::Esc);
    client.key(KeyCode::Up);
    client.frame("1 Up");
    client.key(KeyCode::Char('q'));
    client.hear();
    client.ended();
}

#[test]
fn a_timer_comes_back_as_a_message() {
    let client = seated();
    client.key(KeyCode::Char('t'));
    let frame = client.frame("1 Char('t')");
    client.say(&ToSession::Ack(frame));
    client.frame("2 Timer(PlaceRests)");
    client.say(&ToSession::Hangup);
    assert_eq!(client.hear(), Some(ToTerminal::Bye(Farewell::QUIET)));
    client.ended();
}

#[test]
fn answers_of_the_hands_come_back_as_messages() {
    let client = seated();
    client.say(&ToSession::Input(vec![Typed::Key(Key {
        code: KeyCode::Char('j'),
        held: wire::Held::default(),
    })]));
    let mut seen = client.hear();
    if let Some(ToTerminal::Frame(n, bytes)) = &seen
        && bytes.starts_with(b"1 ")
    {
        client.say(&ToSession::Ack(*n));
        seen = client.hear();
    }
    let Some(ToTerminal::Frame(_, bytes)) = seen else { panic!("wanted a frame, got {seen:?}") };
    assert_eq!(bytes, b"2 Act(Redraw)");
}

#[test]
fn a_panic_ends_the_session_with_an_apology() {
    let client = seated();
    client.key(KeyCode::Char('p'));
    let bye = Farewell { code: FAULT, message: Some("sorry".into()) };
    assert_eq!(client.hear(), Some(ToTerminal::Bye(bye)));
    client.ended();
}

#[test]
fn a_lost_line_ends_the_session() {
    let Client { line, session } = seated();
    drop(line);
    session.unwrap().join().unwrap();
}

#[test]
fn another_dialect_or_no_greeting_ends_it() {
    let client = Client::connect();
    client.say(&ToSession::Ack(1));
    client.ended();
}
