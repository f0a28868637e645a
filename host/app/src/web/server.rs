//! The listening: on loopback in the clear, anywhere else only with TLS; and the end in order.

use super::access;
use super::app::App;
use super::sessions::Sessions;
use super::{api, guard, metrics};
use crate::error::Failure;
use crate::message::Message;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration as Age;
use tower_sessions::{Expiry, SessionManagerLayer};

/// A session ends when nothing was asked for so long.
const IDLE: Age = Age::minutes(15);
/// A handler that takes longer is given up: only the pushing goes on, whose answer begins at once.
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

/// The program's pages, ready to listen.
pub struct Server {
    listener: TcpListener,
    tls: Option<RustlsConfig>,
}

impl Server {
    /// Takes the address.
    ///
    /// # Errors
    /// A [`Failure`] where it is not free, not on loopback and without TLS, or the certificate cannot be read.
    pub async fn bind(address: SocketAddr, tls: Option<Tls>) -> Result<Self, Failure> {
        if tls.is_none() && !address.ip().is_loopback() {
            return Err(Failure::usage(Message::OpenNeedsTls { address: address.to_string() })
                .hint(Message::HintOpenNeedsTls {}));
        }
        let tls = match tls {
            Some(files) => Some(certificate(&files).await?),
            None => None,
        };
        let listener = TcpListener::bind(address)
            .and_then(|listener| listener.set_nonblocking(true).map(|()| listener))
            .map_err(|error| {
                Failure::fixable(Message::AddressNotTaken { address: address.to_string() }).because(&error)
            })?;
        Ok(Self { listener, tls })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// What the system says.
    pub fn address(&self) -> Result<SocketAddr, Failure> {
        self.listener.local_addr().map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))
    }

    /// Whether it speaks TLS.
    pub fn is_secure(&self) -> bool {
        self.tls.is_some()
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
        let handle = Handle::new();
        let ending = handle.clone();
        tokio::spawn(async move {
            end.await;
            ending.graceful_shutdown(Some(GRACE));
        });
        let service = pages(app, self.is_secure()).into_make_service_with_connect_info::<SocketAddr>();
        let failed = |error: std::io::Error| Failure::fixable(Message::NoThread {}).because(&error);
        match self.tls {
            Some(tls) => {
                let mut server =
                    axum_server::from_tcp_rustls(self.listener, tls).map_err(failed)?.handle(handle);
                server.http_builder().http1().timer(hyper_util::rt::TokioTimer::new());
                server.http_builder().http1().header_read_timeout(HEADERS_MAX);
                server.serve(service).await.map_err(failed)
            }
            None => {
                let mut server = axum_server::from_tcp(self.listener).map_err(failed)?.handle(handle);
                server.http_builder().http1().timer(hyper_util::rt::TokioTimer::new());
                server.http_builder().http1().header_read_timeout(HEADERS_MAX);
                server.serve(service).await.map_err(failed)
            }
        }
    }
}

/// The routes with everything that stands before them.
fn pages(app: Arc<App>, secure: bool) -> Router {
    let sessions = SessionManagerLayer::new(Sessions::default())
        .with_name("markstation")
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Strict)
        // Each request begins the time anew.
        .with_always_save(true)
        .with_expiry(Expiry::OnInactivity(IDLE));
    access::router()
        .layer(from_fn_with_state(app.clone(), guard::admit))
        .layer(sessions)
        .layer(from_fn(metrics::count))
        .layer(RequestBodyTimeoutLayer::new(BODY_SILENCE_MAX))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, HANDLER_MAX))
        .layer(from_fn_with_state(app.clone(), api::refusals))
        .layer(CompressionLayer::new())
        .layer(from_fn(guard::headers))
        .with_state(app)
}

async fn certificate(files: &Tls) -> Result<RustlsConfig, Failure> {
    // Another part of the program may have chosen it before; it is the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(&files.certificate, &files.key).await.map_err(|error| {
        let file = files.certificate.display().to_string();
        Failure::fixable(Message::FileNotRead { file }).because(&error).hint(Message::HintOpenNeedsTls {})
    })
}
