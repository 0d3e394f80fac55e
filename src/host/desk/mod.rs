//! The session half: one thread, one mailbox, at most one frame on its way.
//!
//! Everything that is queued is applied before anything is drawn, so fifty keys cost one frame. While a frame is not
//! acknowledged, or by reckoning still on the line, none is drawn: frames are left out, never queued, so what is shown
//! last is always the newest, and where keys outrun the line a frame leaves out what can wait. With nothing to do the
//! thread sleeps in its mailbox, without a timeout unless a timer is set.
//!
//! It does not know what a session is ([`Surface`]) nor how its wishes are granted ([`Hands`]).

use std::io;
use std::os::unix::net::UnixStream;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, unbounded};

use crate::app::message::TimerId;
use crate::app::{Effect, Env, Message};
use crate::domain::text::Text;
use crate::host::clock::Clock;
use crate::host::timers::Timers;
use crate::host::wire::{self, DIALECT, Farewell, Hello, ToSession, ToTerminal, Typed};
use crate::session::{Haste, Input, Session};

mod pace;

use pace::{MOST_ASSUMED, Pace};

/// The exit code after a fault of the program itself.
pub const FAULT: u8 = 70;

/// A session as the desk sees it: input in, wishes and bytes out, nothing else.
pub trait Surface {
    /// Takes one input and says what it wants done.
    fn feed(&mut self, input: Input, env: &Env) -> Vec<Effect>;

    /// Draws what there is now; no bytes when the terminal shows it already.
    fn draw(&mut self) -> Vec<u8>;

    /// Draws what cannot wait; [`Surface::draw`] follows when there is time.
    fn draw_in_haste(&mut self) -> Vec<u8>;
}

impl Surface for Session {
    fn feed(&mut self, input: Input, env: &Env) -> Vec<Effect> {
        Session::feed(self, input, env)
    }

    fn draw(&mut self) -> Vec<u8> {
        Session::draw(self)
    }

    fn draw_in_haste(&mut self) -> Vec<u8> {
        Session::draw_in_haste(self)
    }
}

/// What grants the wishes that reach outside: the store, jobs, books.
pub trait Hands {
    /// Begins to do what is wanted and returns at once; the answer comes by the mailbox.
    fn perform(&mut self, effect: Effect, answers: &Mailbox);
}

/// Where answers for a session are put; cheap to clone, for any thread.
#[derive(Debug, Clone)]
pub struct Mailbox(Sender<Post>);

impl Mailbox {
    /// Puts a message into the session's mailbox; when the session has ended it is dropped.
    pub fn post(&self, message: Message) {
        self.post_all(vec![message]);
    }

    /// Puts several messages in that belong together: they are applied before the next frame.
    pub fn post_all(&self, messages: Vec<Message>) {
        let _ = self.0.send(Post::Messages(messages));
    }
}

#[cfg(test)]
impl Mailbox {
    /// A mailbox and what falls into it, for tests of who answers.
    pub(super) fn new() -> (Mailbox, Mail) {
        let (put, mail) = unbounded();
        (Mailbox(put), Mail(mail))
    }
}

/// What falls into a mailbox.
#[cfg(test)]
pub(super) struct Mail(Receiver<Post>);

#[cfg(test)]
impl Mail {
    /// The next messages that were put in together; none when the deadline passes.
    pub(super) fn messages(&self, deadline: Duration) -> Option<Vec<Message>> {
        match self.0.recv_timeout(deadline) {
            Ok(Post::Messages(messages)) => Some(messages),
            _ => None,
        }
    }
}

/// What lies in a mailbox.
#[derive(Debug)]
enum Post {
    Wire(ToSession),
    WireEnded,
    Messages(Vec<Message>),
}

/// What a session is told about the world it runs in.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The clock, with the day of rehearsal.
    pub clock: Clock,
    /// Who types.
    pub me: Text,
    /// What to say when the session breaks down, and where to look.
    pub apology: String,
}

impl Setting {
    /// What the world says at this moment.
    pub fn env(&self) -> Env {
        Env { now: self.clock.now(), today: self.clock.today(), me: self.me.clone() }
    }
}

/// A session that has just been made.
#[derive(Debug)]
pub struct Opened<S, H> {
    /// The session.
    pub surface: S,
    /// What grants its wishes.
    pub hands: H,
    /// What it wishes first.
    pub effects: Vec<Effect>,
}

/// Serves one session over `line` until it ends, and says farewell to the terminal half.
///
/// `open` makes the session once the terminal has said what it is like. A panic ends this session alone.
pub fn serve<S, H, O>(mut line: &UnixStream, setting: &Setting, open: O)
where
    S: Surface,
    H: Hands,
    O: FnOnce(&Hello, &Mailbox) -> io::Result<Opened<S, H>>,
{
    let farewell = catch_unwind(AssertUnwindSafe(|| sit(line, setting, open))).unwrap_or_else(|_| {
        tracing::error!("the session of {:?} broke down", setting.me);
        Ok(Farewell { code: FAULT, message: Some(setting.apology.clone()) })
    });
    match farewell.and_then(|farewell| wire::write(&mut line, &ToTerminal::Bye(farewell))) {
        Ok(()) => {}
        Err(error) => tracing::info!("the terminal half is gone: {error}"),
    }
    // The thread that reads the line ends with it.
    let _ = line.shutdown(std::net::Shutdown::Both);
}

fn sit<S, H, O>(mut line: &UnixStream, setting: &Setting, open: O) -> io::Result<Farewell>
where
    S: Surface,
    H: Hands,
    O: FnOnce(&Hello, &Mailbox) -> io::Result<Opened<S, H>>,
{
    let Some(ToSession::Hello(hello)) = wire::read(&mut line)? else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "no greeting"));
    };
    if hello.dialect != DIALECT {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("dialect {}", hello.dialect)));
    }
    let (put, mail) = unbounded();
    read_on_a_thread(line.try_clone()?, put.clone())?;
    let mailbox = Mailbox(put);
    let Opened { surface, hands, effects } = open(&hello, &mailbox)?;
    let desk = Desk {
        surface,
        hands,
        line,
        setting,
        mailbox,
        mail,
        timers: Timers::new(),
        frames: 0,
        flight: Flight::Landed,
        is_stale: true,
        pace: Pace::new(hello.line_rate, hello.is_rate_assumed.then_some(MOST_ASSUMED)),
    };
    desk.run(effects)
}

fn read_on_a_thread(mut line: UnixStream, put: Sender<Post>) -> io::Result<()> {
    let read = move || {
        while let Ok(Some(message)) = wire::read(&mut line) {
            if put.send(Post::Wire(message)).is_err() {
                return;
            }
        }
        let _ = put.send(Post::WireEnded);
    };
    std::thread::Builder::new().name("session line".into()).spawn(read).map(drop)
}

/// What typing means to a session.
fn input_of(typed: Typed) -> Input {
    match typed {
        Typed::Key(key) => Input::Key(key.into()),
        Typed::Paste(text) => Input::Paste(text),
    }
}

/// Where the last frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flight {
    Landed,
    Flying,
}

/// One session at work.
struct Desk<'a, S, H> {
    surface: S,
    hands: H,
    line: &'a UnixStream,
    setting: &'a Setting,
    mailbox: Mailbox,
    mail: Receiver<Post>,
    timers: Timers<TimerId>,
    frames: u64,
    flight: Flight,
    is_stale: bool,
    pace: Pace,
}

impl<S: Surface, H: Hands> Desk<'_, S, H> {
    fn run(mut self, first: Vec<Effect>) -> io::Result<Farewell> {
        let end = self.work(first);
        if !matches!(end, Ok(ref farewell) if farewell.code != 0) {
            // A line that went away gives the session a last word, as leaving does.
            let _ = self.feed(Input::Message(Message::Leaving));
        }
        end
    }

    fn work(&mut self, first: Vec<Effect>) -> io::Result<Farewell> {
        if let Some(farewell) = self.perform_all(first) {
            return Ok(farewell);
        }
        loop {
            if self.frame_due().is_some_and(|due| due <= Instant::now()) {
                self.send_frame()?;
            }
            let mut next = self.wait();
            while let Some(post) = next {
                if let Some(farewell) = self.apply(post) {
                    return Ok(farewell);
                }
                next = self.mail.try_recv().ok();
            }
            if let Some(farewell) = self.fire_timers() {
                return Ok(farewell);
            }
        }
    }

    /// When the next frame may be drawn, if there is something to draw and the one before it has been taken.
    fn frame_due(&mut self) -> Option<Instant> {
        let now = Instant::now();
        match (self.flight, self.is_stale) {
            (Flight::Flying, _) => None,
            (Flight::Landed, true) => Some(self.pace.wait_for_line(now)),
            (Flight::Landed, false) => self.pace.rest_due(now),
        }
    }

    /// Sleeps until there is a post, a timer is due, or the line is free for a frame that waits for it.
    fn wait(&mut self) -> Option<Post> {
        let frame_due = self.frame_due();
        let Some(deadline) = self.timers.next().into_iter().chain(frame_due).min() else {
            return self.mail.recv().ok();
        };
        match self.mail.recv_deadline(deadline) {
            Ok(post) => Some(post),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Post::WireEnded),
        }
    }

    fn apply(&mut self, post: Post) -> Option<Farewell> {
        match post {
            Post::Wire(ToSession::Input(typed)) => {
                self.pace.typed(Instant::now());
                typed.into_iter().find_map(|typed| self.feed(input_of(typed)))
            }
            Post::Wire(ToSession::Resize(cols, rows)) => {
                self.feed(Input::Message(Message::Resized(cols, rows)))
            }
            Post::Wire(ToSession::Ack(frame)) => {
                if frame == self.frames {
                    self.flight = Flight::Landed;
                }
                None
            }
            Post::Wire(ToSession::Repaint) => self.feed(Input::Repaint),
            Post::Wire(ToSession::Hello(_)) => None,
            Post::Wire(ToSession::Hangup) | Post::WireEnded => Some(Farewell::QUIET),
            Post::Messages(messages) => {
                messages.into_iter().find_map(|message| self.feed(Input::Message(message)))
            }
        }
    }

    fn fire_timers(&mut self) -> Option<Farewell> {
        let due = self.timers.take_due(Instant::now());
        due.into_iter().find_map(|timer| self.feed(Input::Message(Message::Timer(timer))))
    }

    fn feed(&mut self, input: Input) -> Option<Farewell> {
        self.is_stale = true;
        let effects = self.surface.feed(input, &self.setting.env());
        self.perform_all(effects)
    }

    fn perform_all(&mut self, effects: Vec<Effect>) -> Option<Farewell> {
        effects.into_iter().find_map(|effect| self.perform(effect))
    }

    fn perform(&mut self, effect: Effect) -> Option<Farewell> {
        match effect {
            Effect::Quit => return Some(Farewell::QUIET),
            Effect::SetTimer(timer, delay) => {
                let delay = delay.map(|ms| Duration::from_millis(u64::from(ms)));
                self.timers.set(timer, delay.map(|delay| Instant::now() + delay));
            }
            other => self.hands.perform(other, &self.mailbox),
        }
        None
    }

    fn send_frame(&mut self) -> io::Result<()> {
        self.is_stale = false;
        let bytes = match self.pace.begin_frame(Instant::now()) {
            Haste::None => self.surface.draw(),
            Haste::Some => self.surface.draw_in_haste(),
        };
        if bytes.is_empty() {
            return Ok(());
        }
        self.frames += 1;
        self.flight = Flight::Flying;
        self.pace.sent(bytes.len(), Instant::now());
        wire::write(&mut &*self.line, &ToTerminal::Frame(self.frames, bytes))
    }
}

#[cfg(test)]
mod tests;
