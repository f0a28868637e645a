//! The listening: always on loopback in the clear, for this computer's own screen, and beside it on the bench network, with TLS
//! alone; and the end in order.

use super::access;
use super::api::problem::Problem;
use super::app::App;
use super::sessions::Sessions;
use super::{api, guard, metrics};
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::serve::asked::Asked;
use crate::text;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use rustls::client::verify_server_name;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::server::ParsedCertificate;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

/// A handler that takes longer is given up, unless the station has taken what it asks: only the pushing goes on, whose answer
/// begins at once. What waits for the end of a mark is told sooner by the owner.
const HANDLER_MAX: Duration = Duration::from_secs(30);
/// A body of which nothing comes for so long is given up.
const BODY_SILENCE_MAX: Duration = Duration::from_secs(10);
/// Headers have to be there by then.
const HEADERS_MAX: Duration = Duration::from_secs(10);
/// At the end, whoever still gets an answer has so long for it.
const GRACE: Duration = Duration::from_secs(2);

/// Certificate and key of the bench network, PEM.
#[derive(Debug, Clone)]
pub struct Tls {
    /// The certificate chain.
    pub certificate: PathBuf,
    /// Its key.
    pub key: PathBuf,
}

/// By which way a request came.
#[derive(Debug, Clone)]
pub struct Way {
    /// Whether at this computer's own address.
    pub near: bool,
    /// The sessions of that way.
    pub sessions: Sessions,
    /// By which names the station may be called.
    names: Names,
}

/// By which names the station may be called: a page of another site can make its own name lead here.
#[derive(Debug, Clone)]
enum Names {
    /// Those of this computer.
    Loopback,
    /// Those of the certificate.
    Certified(CertificateDer<'static>),
}

impl Way {
    /// How addresses begin here.
    pub fn scheme(&self) -> &'static str {
        if self.near { "http" } else { "https" }
    }

    /// Whether the station is called so here; `host` is a name or an address, with or without a port.
    pub fn is_called(&self, host: &str) -> bool {
        let name = name_of(host);
        match &self.names {
            Names::Loopback => is_of_this_computer(name),
            Names::Certified(certificate) => {
                let parsed = ParsedCertificate::try_from(certificate);
                let name = ServerName::try_from(name);
                parsed.is_ok_and(|parsed| name.is_ok_and(|name| verify_server_name(&parsed, &name).is_ok()))
            }
        }
    }
}

/// A name or an address without its port, and an address of IPv6 without its brackets.
pub fn name_of(host: &str) -> &str {
    match host.strip_prefix('[') {
        Some(address) => address.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    }
}

/// Whether a name or an address is one of this computer for itself.
pub fn is_of_this_computer(name: &str) -> bool {
    let address = name.parse::<IpAddr>();
    name.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// The program's pages, ready to listen.
pub struct Server {
    near: TcpListener,
    network: Option<(TcpListener, Certificate)>,
}

/// What the bench network is shown.
struct Certificate {
    config: Arc<rustls::ServerConfig>,
    own: CertificateDer<'static>,
}

impl Server {
    /// Takes the addresses: `near` on loopback in the clear, and where there is one that of the bench network.
    ///
    /// # Errors
    /// A [`Failure`] where one is not free, `near` is not on loopback, or the certificate cannot be read.
    pub fn bind(near: SocketAddr, network: Option<(SocketAddr, Tls)>) -> Result<Self, Failure> {
        if !near.ip().is_loopback() {
            return Err(Failure::usage(Message::OpenNeedsTls { address: near.to_string() })
                .hint(Message::HintOpenNeedsTls {}));
        }
        let near = taken(near)?;
        let network = match network {
            Some((address, files)) => Some((taken(address)?, certificate(&files)?)),
            None => None,
        };
        Ok(Self { near, network })
    }

    /// Where it listens: first on this computer, then on the bench network.
    ///
    /// # Errors
    /// What the system says.
    pub fn addresses(&self) -> Result<Vec<String>, Failure> {
        let network = self.network.as_ref().map(|(listener, _)| ("https", listener));
        let all = std::iter::once(("http", &self.near)).chain(network);
        let addresses = all.map(|(scheme, listener)| {
            let address = listener.local_addr().map_err(|error| failed(&error))?;
            Ok(format!("{scheme}://{address}/"))
        });
        addresses.collect()
    }

    /// Answers until `end` comes, and those who wait for an answer then, for a short time.
    ///
    /// # Errors
    /// What the system says.
    pub async fn run(
        self,
        app: Arc<App>,
        end: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), Failure> {
        metrics::begin(&app);
        let handles = [Handle::new(), Handle::new()];
        let [of_near, of_network] = handles.clone();
        tokio::spawn(async move {
            end.await;
            handles.iter().for_each(|handle| handle.graceful_shutdown(Some(GRACE)));
        });
        let service = |near, names| {
            let way = Way { near, sessions: app.sessions_at(near).clone(), names };
            pages(app.clone(), way).into_make_service_with_connect_info::<SocketAddr>()
        };
        // HTTP/1.1 alone: its headers have a limit in time, and a screen needs few lines at once.
        let near = axum_server::from_tcp(self.near).map_err(|error| failed(&error))?;
        let mut near = near.handle(of_near).http1_only();
        near.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_MAX);
        let near = near.serve(service(true, Names::Loopback));
        let Some((listener, certificate)) = self.network else {
            return near.await.map_err(|error| failed(&error));
        };
        let tls = RustlsConfig::from_config(certificate.config);
        let network = axum_server::from_tcp_rustls(listener, tls).map_err(|error| failed(&error))?;
        let mut network = network.handle(of_network).http1_only();
        network.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_MAX);
        let network = network.serve(service(false, Names::Certified(certificate.own)));
        tokio::try_join!(near, network).map(drop).map_err(|error| failed(&error))
    }
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::fixable(Message::NoThread {}).because(error)
}

fn taken(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).and_then(|listener| listener.set_nonblocking(true).map(|()| listener)).map_err(
        |error| Failure::fixable(Message::AddressNotTaken { address: address.to_string() }).because(&error),
    )
}

/// The routes with everything that stands before them, for those who come by one way.
fn pages(app: Arc<App>, way: Way) -> Router {
    // A cookie that begins so is taken from no other name and no line without TLS.
    let cookie = if way.near { "markstation" } else { "__Host-markstation" };
    let sessions = SessionManagerLayer::new(way.sessions.clone())
        .with_name(cookie)
        .with_secure(!way.near)
        .with_http_only(true)
        .with_same_site(SameSite::Strict)
        // How long it is good is counted here, and not by the browser.
        .with_expiry(Expiry::OnSessionEnd);
    access::router()
        .layer(from_fn_with_state(app.clone(), guard::admit))
        .layer(sessions)
        .layer(from_fn(metrics::count))
        .layer(RequestBodyTimeoutLayer::new(BODY_SILENCE_MAX))
        .layer(from_fn_with_state(app.clone(), in_time))
        .layer(from_fn_with_state(app.clone(), api::refusals))
        .layer(CompressionLayer::new())
        .layer(from_fn(guard::headers))
        .layer(Extension(way))
        .with_state(app)
}

/// Answers within its time, or says that nothing was done: what the station has taken by then is done, and answered so.
async fn in_time(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let for_programs = request.uri().path().starts_with(api::ROOT);
    answered_in_time(|| too_long(app.language, for_programs), next.run(request)).await
}

async fn answered_in_time(
    given_up: impl FnOnce() -> Response,
    answering: impl Future<Output = Response>,
) -> Response {
    let asked = Asked::default();
    let mut answering = pin!(asked.clone().scope(answering));
    match timeout(HANDLER_MAX, &mut answering).await {
        Ok(response) => response,
        Err(_) if asked.withdraw() => given_up(),
        Err(_) => answering.await,
    }
}

/// Said in the station's language: whose request it was is not known here.
fn too_long(language: Language, for_programs: bool) -> Response {
    let failure = Failure::fixable(Message::AskedTooLong {});
    let status = StatusCode::SERVICE_UNAVAILABLE;
    if for_programs {
        return Problem::with_status(language, &failure, status).into_response();
    }
    let words = text::speaking(language, || {
        std::iter::once(&*failure.what).chain(&failure.hints).map(text::of).collect::<Vec<_>>()
    });
    (status, words.join("\n")).into_response()
}

fn certificate(files: &Tls) -> Result<Certificate, Failure> {
    // Another part of the program may have chosen it before; it is the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let chain =
        CertificateDer::pem_file_iter(&files.certificate).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let chain = chain.map_err(|error| not_read(&files.certificate, &error))?;
    let own = chain
        .first()
        .cloned()
        .ok_or_else(|| not_read(&files.certificate, &rustls::pki_types::pem::Error::NoItemsFound))?;
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(|error| not_read(&files.key, &error))?;
    let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key);
    let mut config = config.map_err(|error| not_read(&files.certificate, &error))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Certificate { config: Arc::new(config), own })
}

fn not_read(file: &Path, error: &(dyn std::error::Error + 'static)) -> Failure {
    let file = file.display().to_string();
    Failure::fixable(Message::FileNotRead { file }).because(error).hint(Message::HintOpenNeedsTls {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::inbox;
    use tokio::time::sleep;

    /// What somebody is answered who asks the station, which comes to it after so long and is done with it after as long again;
    /// and whether it was done.
    async fn answered_after(each: Duration) -> (StatusCode, bool, String) {
        let (tell, done) = tokio::sync::oneshot::channel();
        let handler = async move {
            let asked = Asked::of_this_task();
            let station = tokio::spawn(async move {
                sleep(each).await;
                let is_done = asked.take();
                sleep(each).await;
                let _ = tell.send(is_done);
            });
            station.await.unwrap();
            StatusCode::OK.into_response()
        };
        let response = answered_in_time(|| too_long(Language::ENGLISH, false), handler).await;
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1000).await.unwrap();
        (status, done.await.unwrap(), String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test(start_paused = true)]
    async fn what_the_station_has_taken_is_answered_so_and_what_is_given_up_is_not_done() {
        assert!(inbox::WAIT_MAX < HANDLER_MAX, "the owner tells first who waits for the end of a mark");
        assert_eq!(answered_after(inbox::WAIT_MAX).await, (StatusCode::OK, true, String::new()));
        let (status, done, words) = answered_after(HANDLER_MAX * 2).await;
        assert_eq!((status, done), (StatusCode::SERVICE_UNAVAILABLE, false));
        assert!(words.starts_with("the station did not come to it in time; nothing was done\n"), "{words}");
    }

    #[test]
    fn name_is_what_stands_before_the_port() {
        for (host, name, here) in [
            ("localhost", "localhost", true),
            ("LOCALHOST:8470", "LOCALHOST", true),
            ("127.0.0.1:8470", "127.0.0.1", true),
            ("[::1]:8470", "::1", true),
            ("[::1]", "::1", true),
            ("station.example:8470", "station.example", false),
            ("192.168.1.5", "192.168.1.5", false),
            ("localhost.example:80", "localhost.example", false),
            ("", "", false),
        ] {
            assert_eq!((name_of(host), is_of_this_computer(name_of(host))), (name, here), "{host}");
        }
    }
}
