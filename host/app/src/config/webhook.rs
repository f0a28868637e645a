//! The checks of a webhook: where entries may be told, and which.

use super::check::{Wrong, wrong};
use super::{RawWebhook, Webhook};
use registry::policy::POLICY;
use std::net::IpAddr;
use toml::Spanned;

/// Where this computer's authorities are kept, on most of them.
const USUAL_AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";

pub fn webhook(raw: RawWebhook) -> Result<Webhook, Wrong> {
    let url = raw.url.get_ref();
    if !(url.starts_with("https://") || is_near(url)) {
        let problem = format!("url \"{url}\" is neither https nor http to this computer: write https://...");
        return Err(wrong(&raw.url, problem));
    }
    if raw.secret_file.get_ref().is_empty() {
        let problem = "secret_file is empty: name a file with a secret of 16 characters or more".to_owned();
        return Err(wrong(&raw.secret_file, problem));
    }
    if raw.events.get_ref().is_empty() {
        return Err(wrong(&raw.events, "events is empty: name the acts that are told".to_owned()));
    }
    raw.events.get_ref().iter().try_for_each(known)?;
    Ok(Webhook {
        url: raw.url.into_inner(),
        secret_file: raw.secret_file.into_inner().into(),
        events: raw.events.into_inner().into_iter().map(Spanned::into_inner).collect(),
        ca_file: raw.ca_file.unwrap_or_else(|| USUAL_AUTHORITIES.to_owned()).into(),
    })
}

fn known(event: &Spanned<String>) -> Result<(), Wrong> {
    let mut acts: Vec<_> = POLICY.iter().map(|rule| rule.act).collect();
    acts.dedup();
    if acts.contains(&event.get_ref().as_str()) {
        return Ok(());
    }
    let problem = format!("\"{}\" is no act: write one of {}", event.get_ref(), acts.join(", "));
    Err(wrong(event, problem))
}

/// Whether a URL without TLS stays on this computer. A name before `@` would only look like it.
fn is_near(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return false;
    }
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_without_tls_is_taken_for_this_computer_only() {
        for near in
            ["http://127.0.0.1/x", "http://127.0.0.1:8080", "http://[::1]:9/x", "http://localhost:1/?q"]
        {
            assert!(is_near(near), "{near}");
        }
        let far = [
            "http://10.0.0.1/",
            "http://127.0.0.1@evil.example/",
            "http://127.0.0.1:80@evil.example/",
            "http://localhost.evil.example/",
            "ftp://127.0.0.1/",
            "http://",
        ];
        for far in far {
            assert!(!is_near(far), "{far}");
        }
    }
}
