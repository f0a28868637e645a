//! A visitor who sends bytes: exactly what is written here, nothing that a browser or a library would put right.

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use socket2::{Domain, Socket, Type};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Nobody waits longer for an answer; what is cut is cut much sooner.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// An answer.
#[derive(Debug, Default)]
pub struct Answer {
    /// Its status, 0 where the line was cut without one.
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// Text; empty for what is pushed without end.
    pub body: String,
}

impl Answer {
    /// From all bytes of it.
    pub fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Self { status, headers, body: body.to_owned() }
    }

    /// The first header of a name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The session's cookie, where one was set.
    pub fn cookie(&self) -> Option<&str> {
        self.header("set-cookie")?.split(';').next()
    }

    /// The token that has to come back.
    pub fn token(&self) -> Option<&str> {
        let (_, after) = self.body.split_once("name=\"csrf\" content=\"")?;
        after.split('"').next()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }
}

/// A line to the station.
pub trait Line: Read + Write + Send {}

impl<T: Read + Write + Send> Line for T {}

/// A visitor at an address of this computer, with the session's cookie and token.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Where the station listens.
    pub at: SocketAddr,
    /// What the station is called.
    pub host: String,
    /// Last number of the visitor's own address: how often somebody asks is counted by address.
    pub from: u8,
    /// How TLS is spoken, over the bench network.
    pub tls: Option<Arc<ClientConfig>>,
    /// The session.
    pub cookie: String,
    /// What has to come back.
    pub token: String,
}

impl Visitor {
    pub fn new(at: SocketAddr, from: u8) -> Self {
        Self { at, host: at.to_string(), from, tls: None, cookie: String::new(), token: String::new() }
    }

    /// A line to the station in the clear.
    pub fn connect(&self) -> TcpStream {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        socket.bind(&SocketAddr::from(([127, 0, 0, self.from], 0)).into()).unwrap();
        socket.connect(&self.at.into()).unwrap();
        let stream = TcpStream::from(socket);
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// A line with TLS.
    pub fn secure(&self, config: Arc<ClientConfig>) -> StreamOwned<ClientConnection, TcpStream> {
        let name = ServerName::try_from("station.test").unwrap();
        StreamOwned::new(ClientConnection::new(config, name).unwrap(), self.connect())
    }

    fn line(&self) -> Box<dyn Line> {
        match &self.tls {
            Some(config) => Box::new(self.secure(config.clone())),
            None => Box::new(self.connect()),
        }
    }

    /// Sends bytes and gives what comes back, up to the end or to where something is pushed without end.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.line();
        // Whoever is refused before all was sent is told so all the same.
        let _ = stream.write_all(bytes);
        let mut read = Vec::new();
        let mut part = [0_u8; 16 * 1024];
        while let Ok(count @ 1..) = stream.read(&mut part) {
            read.extend_from_slice(part.get(..count).unwrap());
            let answer = Answer::of(&read);
            let pushed =
                answer.header("content-type").is_some_and(|kind| kind.starts_with("text/event-stream"));
            if pushed && read.windows(4).any(|end| end == b"\r\n\r\n") {
                break;
            }
        }
        Answer::of(&read)
    }

    /// The bytes of a request with headers beside those that every one has.
    pub fn request(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let (host, cookie, length) = (&self.host, &self.cookie, body.len());
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {cookie}\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        )
    }

    /// A request with headers beside those that every one has.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        self.raw(self.request(method, path, headers, body).as_bytes())
    }

    /// Reads a page; its token and cookie are kept.
    pub fn get(&mut self, path: &str) -> Answer {
        let answer = self.ask("GET", path, "", "");
        if let Some(cookie) = answer.cookie() {
            self.cookie = cookie.to_owned();
        }
        if let Some(token) = answer.token() {
            self.token = token.to_owned();
        }
        answer
    }

    /// Acts with the token in a header, as the page's script does.
    pub fn post(&self, path: &str, form: &str) -> Answer {
        let headers = format!("X-CSRF: {}\r\nHX-Request: true\r\n{FORM}", self.token);
        self.ask("POST", path, &headers, form)
    }

    /// Says who is there.
    pub fn log_in(mut self, name: &str, pin: &str) -> Self {
        self.get("/login");
        let answer = self.post("/login", &format!("named={name}&pin={pin}"));
        assert_eq!(answer.status, 303, "{name}: {answer:?}");
        self.cookie = answer.cookie().unwrap().to_owned();
        self.get("/bench");
        self
    }

    /// The page of somebody who works here, for whoever may see it.
    pub fn page_of(&mut self, name: &str) -> String {
        let people = self.get("/supervisor/people").body;
        let mut pages =
            people.split("href=\"").skip(1).filter(|page| page.starts_with("/supervisor/people/"));
        let page = pages.find(|page| page.split("</a>").next().unwrap().contains(name)).unwrap();
        page.split('"').next().unwrap().to_owned()
    }

    /// Listens to what is pushed to the bench's page until it says this.
    pub fn hears(&self, words: &str) {
        self.listen("/live", "").until(words);
    }

    /// Acts at the bench.
    pub fn does(&self, path: &str, form: &str) {
        let answer = self.post(path, form);
        assert_eq!(answer.status, 204, "{path} {form}: {answer:?}");
    }

    /// Answers the question that the bench's page shows.
    pub fn answers(&mut self, path: &str) {
        let asked = self.bench_says("data-asked");
        self.does(path, &format!("asked={asked}"));
    }

    /// What the bench asks, by name.
    pub fn step(&mut self) -> String {
        self.bench_says("data-step")
    }

    fn bench_says(&mut self, attribute: &str) -> String {
        let page = self.get("/bench").body;
        page.split(&format!("{attribute}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// Scans at the bench until its page shows this: a card that comes at once after a change is no answer.
    pub fn scans_until(&mut self, card: &str, words: &str) {
        let begun = Instant::now();
        while !self.get("/bench").body.contains(words) {
            assert!(begun.elapsed() < PATIENCE, "{card} never leads to {words}");
            self.does("/bench/scan", &format!("text={card}"));
        }
    }

    /// Hears what is pushed.
    pub fn listen(&self, path: &str, headers: &str) -> Pushed {
        let mut line = self.line();
        line.write_all(self.request("GET", path, headers, "").as_bytes()).unwrap();
        Pushed { line, heard: String::new() }
    }
}

/// What is pushed to somebody.
pub struct Pushed {
    line: Box<dyn Line>,
    heard: String,
}

impl Pushed {
    /// Reads on until this was heard.
    pub fn until(&mut self, text: &str) {
        let begun = Instant::now();
        while !self.heard.contains(text) {
            assert!(self.more(), "it ended without {text}: {}", self.heard);
            assert!(begun.elapsed() < PATIENCE, "it goes on without {text}: {}", self.heard);
        }
    }

    /// Forgets what was heard, and reads on until this is; gives what was heard from here on.
    pub fn then(&mut self, text: &str) -> &str {
        self.heard.clear();
        self.until(text);
        &self.heard
    }

    /// Reads on to where the station ends it; gives all that was heard.
    pub fn rest(mut self) -> String {
        let begun = Instant::now();
        while self.more() {
            assert!(begun.elapsed() < PATIENCE, "it goes on: {}", self.heard);
        }
        self.heard
    }

    fn more(&mut self) -> bool {
        let mut part = [0_u8; 16 * 1024];
        let count = self.line.read(&mut part).expect("something comes, or the end");
        self.heard.push_str(&String::from_utf8_lossy(part.get(..count).unwrap()));
        count > 0
    }
}

/// What a form says of itself.
pub const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";
