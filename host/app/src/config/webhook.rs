//! The checks of a webhook: where entries may be told, and which.

use super::check::{Wrong, wrong};
use super::{RawWebhook, Webhook};
use registry::policy::POLICY;
use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use toml::Spanned;
use ureq::http::Uri;

/// Where this computer's authorities are kept, on most of them.
const USUAL_AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";

/// The address of another program. What stands behind its `?` may be what it knows the station by: nothing shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// All of it, for whoever goes there.
    pub fn whole(&self) -> &str {
        &self.0
    }
}

/// The error says which rule it breaks, and how it is written instead.
impl FromStr for Address {
    type Err = String;

    fn from_str(url: &str) -> Result<Self, String> {
        let refused = |rule: &str| Err(format!("url \"{}\" {rule}", shown(url)));
        let parsed: Option<Uri> = url.parse().ok();
        let authority =
            parsed.as_ref().and_then(Uri::authority).filter(|authority| !authority.host().is_empty());
        match authority {
            None => refused("is no address: write https://..."),
            Some(authority) if authority.as_str().contains('@') => refused(
                "has a name or a password before its host: leave them out, the secret in secret_file says who tells",
            ),
            Some(_) if url.starts_with("https://") || is_near(url) => Ok(Self(url.to_owned())),
            Some(_) => refused("is neither https nor http to this computer: write https://..."),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(&self.0))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What anybody may see of an address: neither what stands before `@` nor what stands behind `?` or `#`.
fn shown(url: &str) -> String {
    let seen = url.split(['?', '#']).next().unwrap_or_default();
    let (scheme, rest) = seen.split_once("://").unwrap_or(("", seen));
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or_default();
    if scheme.is_empty() { format!("{host}{path}") } else { format!("{scheme}://{host}{path}") }
}

/// All of them. Where one was told up to is kept for its address: two with the same one would each skip what the other told.
pub fn webhooks(raw: Vec<RawWebhook>) -> Result<Vec<Webhook>, Wrong> {
    let mut known = BTreeSet::new();
    for one in &raw {
        if !known.insert(one.url.get_ref().clone()) {
            let problem = format!(
                "url \"{}\" is told already: write all events into one [[webhook]]",
                shown(one.url.get_ref())
            );
            return Err(wrong(&one.url, problem));
        }
    }
    raw.into_iter().map(webhook).collect()
}

fn webhook(raw: RawWebhook) -> Result<Webhook, Wrong> {
    let url = raw.url.get_ref().parse().map_err(|problem| wrong(&raw.url, problem))?;
    if raw.secret_file.get_ref().is_empty() {
        let problem = "secret_file is empty: name a file with a secret of 16 characters or more".to_owned();
        return Err(wrong(&raw.secret_file, problem));
    }
    if raw.events.get_ref().is_empty() {
        return Err(wrong(&raw.events, "events is empty: name the acts that are told".to_owned()));
    }
    raw.events.get_ref().iter().try_for_each(known)?;
    Ok(Webhook {
        url,
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

/// Whether a URL without TLS stays on this computer. A name before `@` would only look like it, and is refused before.
fn is_near(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
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
            assert!(far.parse::<Address>().is_err(), "{far}");
        }
    }

    #[test]
    fn address_that_says_who_asks_is_shown_without_it_or_refused() {
        let queried: Address = "https://station.example/hook?token=s3cret#s3cret".parse().unwrap();
        assert_eq!(queried.to_string(), "https://station.example/hook");
        assert_eq!(format!("{queried:?}"), "https://station.example/hook");
        assert_eq!(queried.whole(), "https://station.example/hook?token=s3cret#s3cret");
        for url in [
            "https://me:s3cret@station.example/hook",
            "https://s3cret@station.example",
            "http://s3cret@127.0.0.1/?s3cret",
            "ftp://me:s3cret@station.example?s3cret",
            "me:s3cret@station.example",
            "https://",
            "https://station example/?s3cret",
            "",
        ] {
            let problem = url.parse::<Address>().unwrap_err();
            assert!(!problem.contains("s3cret"), "{url}: {problem}");
        }
        let refused = "https://me:s3cret@station.example/hook".parse::<Address>().unwrap_err();
        assert!(refused.starts_with("url \"https://station.example/hook\" has a name"), "{refused}");
    }
}
