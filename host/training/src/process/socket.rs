//! Unix sockets with one JSON object per line, served and used without ever waiting.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

/// A client that sends a longer line is dropped.
const LINE_BYTES_MAX: usize = 1 << 20;
/// A client that leaves more than this unread is dropped.
const UNSENT_BYTES_MAX: usize = 1 << 20;
/// Longest path that a socket address holds on Linux, without its closing zero.
const ADDRESS_BYTES_MAX: usize = 107;

/// Calls `with` with a path to `socket` that is short enough for an address, however deep its folder lies.
fn with_short_path<T>(socket: &Path, with: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
    if socket.as_os_str().len() <= ADDRESS_BYTES_MAX {
        return with(socket);
    }
    let invalid = || io::Error::new(io::ErrorKind::InvalidInput, "socket path has no folder or no name");
    let folder = File::open(socket.parent().ok_or_else(invalid)?)?;
    let name = socket.file_name().ok_or_else(invalid)?;
    with(&PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd())).join(name))
}

/// Connects to a socket in a station folder.
///
/// # Errors
/// Whatever the system says; nobody may be there.
pub fn connect(socket: &Path) -> io::Result<UnixStream> {
    with_short_path(socket, |path| UnixStream::connect(path))
}

/// One end of a connection: lines in, lines out.
#[derive(Debug)]
pub struct LineStream {
    stream: UnixStream,
    incoming: Vec<u8>,
    outgoing: Vec<u8>,
    open: bool,
}

impl LineStream {
    /// Takes over a connection.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn new(stream: UnixStream) -> io::Result<Self> {
        stream.set_nonblocking(true)?;
        Ok(Self { stream, incoming: vec![], outgoing: vec![], open: true })
    }

    /// Whether the other end is there still, as far as is known.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// The lines that have come in whole since the last call, without blank ones.
    pub fn read_lines(&mut self) -> Vec<String> {
        self.fill();
        let Some(end) = self.incoming.iter().rposition(|byte| *byte == b'\n') else {
            self.open &= self.incoming.len() <= LINE_BYTES_MAX;
            return vec![];
        };
        let whole: Vec<u8> = self.incoming.drain(..=end).collect();
        let text = String::from_utf8_lossy(&whole);
        text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
    }

    /// Sends a line as far as the other end takes it, the rest with later calls of this or [`Self::flush`].
    pub fn send(&mut self, line: &str) {
        self.outgoing.extend_from_slice(line.as_bytes());
        self.outgoing.push(b'\n');
        self.flush();
    }

    /// Sends what has not been taken yet.
    pub fn flush(&mut self) {
        while self.open && !self.outgoing.is_empty() {
            match self.stream.write(&self.outgoing) {
                Ok(count) => drop(self.outgoing.drain(..count)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(_) => self.open = false,
            }
        }
        self.open &= self.outgoing.len() <= UNSENT_BYTES_MAX;
    }

    /// Whether something is left to send.
    #[must_use]
    pub fn has_unsent(&self) -> bool {
        !self.outgoing.is_empty()
    }

    /// What to wait for.
    #[must_use]
    pub fn fd(&self) -> BorrowedFd<'_> {
        self.stream.as_fd()
    }

    fn fill(&mut self) {
        let mut bytes = [0; 4096];
        while self.open && self.incoming.len() <= LINE_BYTES_MAX {
            match self.stream.read(&mut bytes) {
                Ok(0) => self.open = false,
                Ok(count) => self.incoming.extend_from_slice(&bytes[..count]),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(_) => self.open = false,
            }
        }
    }
}

/// A socket with as many clients as like to come.
#[derive(Debug)]
pub struct LineServer {
    listener: UnixListener,
    clients: Vec<LineStream>,
}

impl LineServer {
    /// Serves a socket; one of that name from before is replaced.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn bind(socket: &Path) -> io::Result<Self> {
        match fs::remove_file(socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = with_short_path(socket, |path| UnixListener::bind(path))?;
        listener.set_nonblocking(true)?;
        Ok(Self { listener, clients: vec![] })
    }

    /// Lets waiting clients in, greeting each with `greeting`'s lines, and forgets those that have gone.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn accept(&mut self, greeting: impl Fn() -> Vec<String>) -> io::Result<()> {
        self.clients.retain(LineStream::is_open);
        loop {
            match self.listener.accept() {
                Ok((stream, _)) => {
                    let mut client = LineStream::new(stream)?;
                    greeting().iter().for_each(|line| client.send(line));
                    self.clients.push(client);
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
    }

    /// Sends a line to every client.
    pub fn broadcast(&mut self, line: &str) {
        self.clients.iter_mut().for_each(|client| client.send(line));
    }

    /// Hands each line that has come in to `obey` and sends its answers back, in order.
    pub fn serve(&mut self, mut obey: impl FnMut(&str) -> Vec<String>) {
        for client in &mut self.clients {
            client.flush();
            for line in client.read_lines() {
                obey(&line).iter().for_each(|answer| client.send(answer));
            }
        }
    }

    /// What to wait for: the socket itself, and each client with whether it has something left to take.
    pub fn fds(&self) -> impl Iterator<Item = (BorrowedFd<'_>, bool)> {
        let clients = self.clients.iter().map(|client| (client.fd(), client.has_unsent()));
        std::iter::once((self.listener.as_fd(), false)).chain(clients)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn socket_in_a_deep_folder_can_be_served_and_reached() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("d".repeat(100)).join("e".repeat(100));
        fs::create_dir_all(&deep).unwrap();
        let socket = deep.join("machine.sock");
        let mut server = LineServer::bind(&socket).unwrap();
        let mut client = LineStream::new(connect(&socket).unwrap()).unwrap();
        client.send("{\"a\":1}\n\n{\"b\":2}");
        server.accept(|| vec!["hello".into()]).unwrap();
        let mut heard = vec![];
        server.serve(|line| {
            heard.push(line.to_owned());
            vec![format!("not {line}")]
        });
        assert_eq!(heard, ["{\"a\":1}", "{\"b\":2}"]);
        assert_eq!(client.read_lines(), ["hello", "not {\"a\":1}", "not {\"b\":2}"]);
        drop(client);
        server.serve(|_| vec![]);
        server.accept(Vec::new).unwrap();
        assert_eq!(server.fds().count(), 1, "a client that has gone is forgotten");
    }
}
