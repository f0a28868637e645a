//! The checks of a webhook: what it is called, where entries may be told, and which.

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

/// Characters of a webhook's name, at most.
const NAME_MAX: usize = 64;

/// The address of another program. Its path and what stands behind its `?` may be what it knows the station by: nothing shows
/// them.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// All of it, for whoever goes there.
    pub fn whole(&self) -> &str {
        &self.0
    }

    /// What a webhook is called that was given no name: by host and port, which stay when a secret in the address changes.
    pub fn usual_name(&self) -> String {
        usual_name(&self.0)
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

/// What anybody may see of an address: scheme, host and port. Neither what stands before `@` is shown nor anything of the path
/// or behind it.
fn shown(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, more) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let more = if matches!(more, "" | "/") { "" } else { "/…" };
    if scheme.is_empty() { format!("{host}{more}") } else { format!("{scheme}://{host}{more}") }
}

fn usual_name(url: &str) -> String {
    let shown = shown(url);
    let (_, rest) = shown.split_once("://").unwrap_or(("", &shown));
    let host = rest.split('/').next().unwrap_or_default().to_ascii_lowercase();
    host.chars().map(|kept| if is_of_names(kept) { kept } else { '-' }).collect()
}

fn is_of_names(one: char) -> bool {
    one.is_ascii_lowercase() || one.is_ascii_digit() || matches!(one, '-' | '.')
}

/// All of them. Where one was told up to is kept for its name: two with the same one would each skip what the other told.
pub fn webhooks(raw: Vec<RawWebhook>) -> Result<Vec<Webhook>, Wrong> {
    let mut known = BTreeSet::new();
    let mut checked = Vec::new();
    for one in raw {
        let (at, is_named) = match &one.name {
            Some(name) => (name.span().start, true),
            None => (one.url.span().start, false),
        };
        let webhook = webhook(one)?;
        if !known.insert(webhook.name.clone()) {
            let name = &webhook.name;
            let problem = if is_named {
                format!("name \"{name}\" is another webhook's already: give each one its own")
            } else {
                format!(
                    "url \"{}\" is at the host of another webhook and has its name, \"{name}\": give the newer of the \
                     two a name of its own",
                    webhook.url
                )
            };
            return Err(Wrong { offset: at, problem });
        }
        checked.push(webhook);
    }
    Ok(checked)
}

/// The name that is written, or that of its host.
fn name(raw: Option<&Spanned<String>>, url: &Address) -> Result<String, Wrong> {
    let Some(raw) = raw else { return Ok(url.usual_name()) };
    let name = raw.get_ref();
    let begins = name.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit());
    if begins && name.len() <= NAME_MAX && name.chars().all(is_of_names) {
        return Ok(name.clone());
    }
    let rule = format!("write a letter or digit and up to {} more of a-z, 0-9, - and .", NAME_MAX - 1);
    Err(wrong(raw, format!("name \"{name}\" cannot be the name of a file: {rule}")))
}

fn webhook(raw: RawWebhook) -> Result<Webhook, Wrong> {
    let url: Address = raw.url.get_ref().parse().map_err(|problem| wrong(&raw.url, problem))?;
    let name = name(raw.name.as_ref(), &url)?;
    if raw.secret_file.get_ref().is_empty() {
        let problem = "secret_file is empty: name a file with a secret of 16 characters or more".to_owned();
        return Err(wrong(&raw.secret_file, problem));
    }
    if raw.events.get_ref().is_empty() {
        return Err(wrong(&raw.events, "events is empty: name the acts that are told".to_owned()));
    }
    raw.events.get_ref().iter().try_for_each(known)?;
    Ok(Webhook {
        name,
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
        assert_eq!(queried.to_string(), "https://station.example/…");
        assert_eq!(format!("{queried:?}"), "https://station.example/…");
        assert_eq!(queried.whole(), "https://station.example/hook?token=s3cret#s3cret");
        for url in [
            "https://me:s3cret@station.example/hook",
            "https://s3cret@station.example",
            "http://s3cret@127.0.0.1/?s3cret",
            "ftp://me:s3cret@station.example?s3cret",
            "ftp://station.example/s3cret",
            "station.example/s3cret",
            "https:/station.example/s3cret",
            "me:s3cret@station.example",
            "https://",
            "https://station example/?s3cret",
            "",
        ] {
            let problem = url.parse::<Address>().unwrap_err();
            assert!(!problem.contains("s3cret"), "{url}: {problem}");
        }
        let refused = "https://me:s3cret@station.example/hook".parse::<Address>().unwrap_err();
        assert!(refused.starts_with("url \"https://station.example/…\" has a name"), "{refused}");
    }

    #[test]
    fn address_is_shown_by_its_host_and_nothing_of_a_path_that_may_be_a_secret() {
        for (url, seen) in [
            ("https://station.example", "https://station.example"),
            ("https://station.example/", "https://station.example"),
            ("https://station.example:8443/s3cret/x", "https://station.example:8443/…"),
            ("https://station.example?s3cret", "https://station.example/…"),
            ("http://[::1]:9/s3cret", "http://[::1]:9/…"),
        ] {
            assert_eq!(url.parse::<Address>().unwrap().to_string(), seen);
        }
    }

    /// The names of webhooks that are written so.
    fn names(written: &[&str]) -> Result<Vec<String>, String> {
        let rest = "secret_file = \"s\"\nevents = [\"counted\"]\n";
        let text: String = written.iter().map(|one| format!("[[webhook]]\n{one}\n{rest}")).collect();
        #[derive(serde::Deserialize)]
        struct Written {
            webhook: Vec<RawWebhook>,
        }
        let written: Written = toml::from_str(&text).unwrap();
        let checked = webhooks(written.webhook).map_err(|wrong| wrong.problem)?;
        Ok(checked.into_iter().map(|webhook| webhook.name).collect())
    }

    #[test]
    fn webhook_is_called_by_its_name_or_its_host_and_not_by_what_changes_with_a_secret() {
        let url = |rest: &str| format!("url = \"https://Registry.example{rest}\"");
        assert_eq!(names(&[&url("/t0ken?one")]), names(&[&url("/n3w")]));
        assert_eq!(names(&[&url("/t0ken")]).unwrap(), ["registry.example"]);
        assert_eq!(names(&[&url(":8443/x")]).unwrap(), ["registry.example-8443"]);
        assert_eq!(names(&["url = \"http://[::1]:9/x\""]).unwrap(), ["---1--9"]);
        let named = format!("name = \"ministry\"\n{}", url("/x"));
        assert_eq!(names(&[&named, &url("/y")]).unwrap(), ["ministry", "registry.example"]);
        let twice = names(&[&url("/s3cret"), &url("/n3w")]).unwrap_err();
        assert!(twice.contains("give the newer of the two a name") && !twice.contains("n3w"), "{twice}");
        assert!(names(&[&named, &named]).unwrap_err().contains("name \"ministry\" is another webhook's"));
        for bad in ["", "../x", "a/b", "Ministry", ".x", "-x", &"x".repeat(NAME_MAX + 1)] {
            let written = format!("name = \"{bad}\"\n{}", url("/x"));
            assert!(names(&[&written]).unwrap_err().starts_with("name "), "{bad}");
        }
    }
}
