//! Opens a TCP connection on which a machine that is cut off is noticed though nothing is sent.

use super::diagnosis::OpenError;
use socket2::{SockRef, TcpKeepalive};
use std::io;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// A connection must be made within this time.
const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// The other end is asked for a sign of life after this silence, and again so often. The least there is.
const KEEPALIVE: Duration = Duration::from_secs(1);
/// The connection is given up when nothing was acknowledged for this long: time for four repetitions. With
/// [`KEEPALIVE`], a cut cable is noticed about three seconds after the last byte.
const UNACKNOWLEDGED_MAX: Duration = Duration::from_secs(3);

/// Opens it.
///
/// # Errors
/// [`OpenError`].
pub(super) async fn open(address: &str) -> Result<TcpStream, OpenError> {
    let stream = match timeout(CONNECT_LIMIT, TcpStream::connect(address)).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(source)) => return Err(not_connected(address.to_owned(), source)),
        Err(_) => return Err(OpenError::NoAnswer { address: address.to_owned() }),
    };
    // Short messages should not wait for each other; where that cannot be set they are only slower.
    let _ = stream.set_nodelay(true);
    watch(&stream).map_err(|source| OpenError::Other { name: address.to_owned(), source })?;
    Ok(stream)
}

fn watch(stream: &TcpStream) -> io::Result<()> {
    let socket = SockRef::from(stream);
    socket.set_tcp_keepalive(&TcpKeepalive::new().with_time(KEEPALIVE).with_interval(KEEPALIVE))?;
    socket.set_tcp_user_timeout(Some(UNACKNOWLEDGED_MAX))
}

fn not_connected(address: String, source: io::Error) -> OpenError {
    match source.kind() {
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset | io::ErrorKind::TimedOut => {
            OpenError::NoAnswer { address }
        }
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => OpenError::NoRoute { address },
        // Nothing on the network has that address: switched off, or another network.
        io::ErrorKind::HostUnreachable => OpenError::NoAnswer { address },
        // A look-up that fails has no number of the system's.
        _ if source.raw_os_error().is_none() => OpenError::NoHost { address },
        _ => OpenError::Other { name: address, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn connection_asks_for_signs_of_life() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = open(&listener.local_addr().unwrap().to_string()).await.unwrap();
        let socket = SockRef::from(&stream);
        assert!(socket.keepalive().unwrap());
        assert_eq!(socket.tcp_keepalive_time().unwrap(), KEEPALIVE);
        assert_eq!(socket.tcp_user_timeout().unwrap(), Some(UNACKNOWLEDGED_MAX));
    }

    #[test]
    fn failure_to_connect_says_where_to_look() {
        use io::ErrorKind;
        for (source, part) in [
            (ErrorKind::ConnectionRefused.into(), "switch the machine on"),
            (ErrorKind::HostUnreachable.into(), "switch the machine on"),
            (ErrorKind::NetworkUnreachable.into(), "network cable"),
            (io::Error::other("failed to lookup address information"), "the name"),
            (io::Error::from_raw_os_error(24), "cannot be opened: Too many open files"),
        ] {
            let said = not_connected("press.local:502".into(), source).to_string();
            assert!(said.contains(part) && said.contains("press.local:502"), "{said}");
        }
    }
}
