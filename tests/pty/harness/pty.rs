//! A program in a pseudo-terminal, and the screen it has painted so far.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::Signal;

use super::dump::report;
use super::home::Home;
use super::keys;
use super::process::Process;

/// How long any wait may take before it fails. Generous: a loaded machine is no fault of the program.
const DEADLINE: Duration = Duration::from_secs(20);

/// Columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) cols: u16,
    pub(crate) rows: u16,
}

impl Size {
    /// The design size.
    pub(crate) const S80X24: Size = Size { cols: 80, rows: 24 };
    /// A large screen, which has room for all of a detail.
    pub(crate) const S120X40: Size = Size { cols: 120, rows: 40 };
    /// The smallest size that works.
    pub(crate) const S60X15: Size = Size { cols: 60, rows: 15 };

    fn pty(self) -> PtySize {
        PtySize { rows: self.rows, cols: self.cols, ..PtySize::default() }
    }

    fn cells(self) -> (NonZeroU16, NonZeroU16) {
        (NonZeroU16::new(self.rows).unwrap(), NonZeroU16::new(self.cols).unwrap())
    }
}

/// How a program is to be started.
pub(crate) struct Launch {
    program: String,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    home: Arc<Home>,
    size: Size,
}

impl Launch {
    /// The program under test with some arguments, in a home of its own.
    pub(crate) fn new<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Launch {
        Launch::of(env!("CARGO_BIN_EXE_ct135"), arguments)
    }

    /// Any program.
    pub(crate) fn of<'a>(program: &str, arguments: impl IntoIterator<Item = &'a str>) -> Launch {
        Launch {
            program: program.to_owned(),
            arguments: arguments.into_iter().map(str::to_owned).collect(),
            environment: Vec::new(),
            home: Arc::new(Home::new()),
            size: Size::S80X24,
        }
    }

    /// In this home, so that it finds what another program left there.
    pub(crate) fn home(mut self, home: &Arc<Home>) -> Launch {
        self.home = Arc::clone(home);
        self
    }

    /// In a terminal of this size.
    pub(crate) fn size(mut self, size: Size) -> Launch {
        self.size = size;
        self
    }

    /// With one more environment variable.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Launch {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts it.
    pub(crate) fn start(self) -> Pty {
        Pty::of(self)
    }
}

/// Bytes that arrived, and when.
type Chunk = (Instant, Vec<u8>);

/// A program in a terminal.
pub(crate) struct Pty {
    home: Arc<Home>,
    /// The terminal's own side; none once it was closed.
    terminal: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    process: Process,
    arriving: Receiver<Chunk>,
    parser: vt100::Parser,
    bytes: Vec<u8>,
    started: Instant,
    last_arrival: Instant,
}

/// A place in the stream of bytes the program has sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark(usize);

impl Pty {
    /// Starts the program under test in a new home.
    pub(crate) fn start<'a>(arguments: impl IntoIterator<Item = &'a str>, size: Size) -> Pty {
        Launch::new(arguments).size(size).start()
    }

    fn of(launch: Launch) -> Pty {
        let pair = native_pty_system().openpty(launch.size.pty()).unwrap();
        let mut command = CommandBuilder::new(&launch.program);
        command.args(&launch.arguments);
        command.env_clear();
        command.cwd(launch.home.path());
        launch.home.environment().iter().for_each(|(name, value)| command.env(name, value));
        launch.environment.iter().for_each(|(name, value)| command.env(name, value));
        let typing = pair.master.take_writer().unwrap();
        let reader = pair.master.try_clone_reader().unwrap();
        let started = Instant::now();
        let process = Process::watch(pair.slave.spawn_command(command).unwrap());
        let (rows, cols) = launch.size.cells();
        Pty {
            home: launch.home,
            terminal: Some((pair.master, typing)),
            process,
            arriving: read_on_a_thread(reader),
            parser: vt100::Parser::new(rows, cols, 0),
            bytes: Vec::new(),
            started,
            last_arrival: started,
        }
    }

    /// The home it runs in.
    pub(crate) fn home(&self) -> &Arc<Home> {
        &self.home
    }

    /// What the terminal shows, as far as it has been waited for.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The text of one row, without trailing blanks.
    pub(crate) fn row(&self, y: u16) -> String {
        let row = self.screen().rows(0, self.screen().size().1.get()).nth(usize::from(y));
        row.unwrap_or_default().trim_end().to_owned()
    }

    /// Types keys by name: `"Down Down Enter"`, `"C-z"`, `"x"`.
    pub(crate) fn keys(&mut self, keys: &str) {
        self.send(&keys::bytes_of(keys));
    }

    /// Types text as it stands.
    pub(crate) fn text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Pastes text.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(&keys::pasted(text));
    }

    /// Sends bytes as they stand.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let (_, typing) = self.terminal.as_mut().unwrap();
        typing.write_all(bytes).unwrap();
        typing.flush().unwrap();
    }

    /// Makes the terminal another size.
    pub(crate) fn resize(&mut self, size: Size) {
        let (rows, cols) = size.cells();
        self.parser.set_size(rows, cols);
        self.terminal.as_ref().unwrap().0.resize(size.pty()).unwrap();
    }

    /// Waits until some text is on the screen; gives the time since the start at which it had arrived.
    pub(crate) fn wait_for(&mut self, text: &str) -> Duration {
        self.wait(&format!("the text {text:?}"), |screen| screen.contents().contains(text))
    }

    /// Waits until some text is no longer on the screen.
    pub(crate) fn wait_gone(&mut self, text: &str) -> Duration {
        self.wait(&format!("the text {text:?} gone"), |screen| !screen.contents().contains(text))
    }

    /// Waits until the screen is as described; `what` names it in the failure.
    pub(crate) fn wait(&mut self, what: &str, is_there: impl Fn(&vt100::Screen) -> bool) -> Duration {
        let deadline = Instant::now() + DEADLINE;
        while !is_there(self.screen()) {
            match self.arriving.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(chunk) => self.take(chunk),
                Err(RecvTimeoutError::Timeout) => self.fail(&format!("waited {DEADLINE:?} for {what}")),
                Err(RecvTimeoutError::Disconnected) => self.fail(&format!("the program ended before {what}")),
            }
        }
        self.last_arrival - self.started
    }

    /// Waits until the program has sent something since a mark.
    pub(crate) fn wait_past(&mut self, mark: Mark) {
        while self.bytes.len() == mark.0 {
            match self.arriving.recv_timeout(DEADLINE) {
                Ok(chunk) => self.take(chunk),
                Err(_) => self.fail("nothing more was sent"),
            }
        }
    }

    /// Waits until the program has sent nothing for so long.
    pub(crate) fn wait_quiet(&mut self, quiet: Duration) {
        let deadline = Instant::now() + DEADLINE;
        while let Ok(chunk) = self.arriving.recv_timeout(quiet) {
            self.take(chunk);
            if Instant::now() > deadline {
                self.fail(&format!("it was never quiet for {quiet:?}"));
            }
        }
    }

    /// This moment in the stream of bytes.
    pub(crate) fn mark(&self) -> Mark {
        Mark(self.bytes.len())
    }

    /// The bytes that have been waited for since a mark.
    pub(crate) fn bytes_since(&self, mark: Mark) -> &[u8] {
        &self.bytes[mark.0..]
    }

    /// All bytes that have been waited for.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Waits until the process has ended and everything it sent has been read; gives its exit code.
    pub(crate) fn exit_code(&mut self) -> u32 {
        let deadline = Instant::now() + DEADLINE;
        loop {
            match self.arriving.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(chunk) => self.take(chunk),
                Err(RecvTimeoutError::Timeout) => self.fail(&format!("waited {DEADLINE:?} for the end")),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let code = self.process.wait(DEADLINE).map(portable_pty::ExitStatus::exit_code);
        code.unwrap_or_else(|| self.fail("the terminal is closed but the process lives"))
    }

    /// Kills it at once, as a power failure would, and waits until it is gone.
    pub(crate) fn kill9(&mut self) {
        self.signal(Signal::KILL);
        self.exit_code();
    }

    /// Closes the terminal, as a line that breaks does.
    pub(crate) fn close(&mut self) {
        self.terminal = None;
        // The thread that reads holds the terminal open too until this end is gone.
        let (_, nothing) = channel();
        self.arriving = nothing;
        self.process.signal(Signal::HUP);
    }

    /// Waits for the end; tells whether it came before the deadline.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.process.wait(DEADLINE).is_some()
    }

    /// Sends it a signal.
    pub(crate) fn signal(&mut self, signal: Signal) {
        self.process.signal(signal);
    }

    /// Sends a signal to the job of the shell that was started.
    pub(crate) fn signal_job(&self, signal: Signal) {
        self.process.signal_job(signal);
    }

    /// Waits until the job of the shell is stopped by a signal, as `ps` shows it.
    pub(crate) fn wait_job_stopped(&self) {
        let deadline = Instant::now() + DEADLINE;
        while !self.process.is_job_stopped() {
            if Instant::now() > deadline {
                self.fail("it was never stopped");
            }
            std::thread::yield_now();
        }
    }

    /// The processor time it has used so far.
    pub(crate) fn cpu_time(&self) -> Duration {
        self.process.cpu_time()
    }

    /// The memory it holds now, in kilobytes.
    pub(crate) fn memory_kb(&self) -> u64 {
        self.process.memory_kb()
    }

    /// Stops the test and shows everything known.
    pub(crate) fn fail(&self, what: &str) -> ! {
        panic!("{}", report(what, self.screen(), &self.bytes, &self.home))
    }

    fn take(&mut self, (arrived, bytes): Chunk) {
        self.parser.process(&bytes);
        self.bytes.extend_from_slice(&bytes);
        self.last_arrival = arrived;
    }
}

/// Reads until the terminal is closed.
fn read_on_a_thread(mut reader: Box<dyn Read + Send>) -> Receiver<Chunk> {
    let (tell, arriving) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 16_384];
        while let Ok(length @ 1..) = reader.read(&mut buffer) {
            if tell.send((Instant::now(), buffer[..length].to_vec())).is_err() {
                break;
            }
        }
    });
    arriving
}
