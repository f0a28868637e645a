//! Messages of the interface for programs, and of their keys.

#[rustfmt::skip]
macro_rules! api_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            ApiKeyMade = "api-key-made" { name: String, key: String }
            ApiKeyOnce = "api-key-once" {}
            ApiKeyExists = "api-key-exists" { name: String }
            ApiKeyNameBad = "api-key-name-bad" { name: String }
            ApiKeyUnknown = "api-key-unknown" { name: String }
            HintApiKeyList = "hint-api-key-list" {}
            ApiKeyRevoked = "api-key-revoked" { name: String }
            ApiKeyRow = "api-key-row" { name: String, user: String, roles: String, state: String }
            ApiKeyCounts = "api-key-counts" {}
            ApiKeyCountsNoMore = "api-key-counts-no-more" { at: String }
            ApiNoKey = "api-no-key" {}
            ApiBadKey = "api-bad-key" {}
            HintApiKey = "hint-api-key" {}
            ApiNoRoute = "api-no-route" {}
            ApiNoMethod = "api-no-method" { allowed: String }
            ApiTooMany = "api-too-many" {}
            HintApiWait = "hint-api-wait" {}
            OnceKeyBad = "once-key-bad" {}
            OnceWaits = "once-waits" {}
            HintOnceWaits = "hint-once-waits" {}
            OnceOther = "once-other" {}
            OnceSpent = "once-spent" {}
            HintOnceKey = "hint-once-key" {}
            ApiBodyBad = "api-body-bad" {}
            ApiBodyKind = "api-body-kind" {}
            ApiBodyLong = "api-body-long" {}
            HintApiBodyKind = "hint-api-body-kind" {}
            ApiAskedBad = "api-asked-bad" {}
            HintApiDocument = "hint-api-document" {}
            ApiRefused = "api-refused" {}
            ApiAskedOther = "api-asked-other" {}
            HintApiAsked = "hint-api-asked" {}
            ClockReadOtherwise = "clock-read-otherwise" { now: String, read: String }
            HintClockRead = "hint-clock-read" {}
            WebhookWaits = "webhook-waits" { name: String, url: String, entry: u64 }
            WebhookSecretOpen = "webhook-secret-open" { file: String }
            HintWebhookSecretOpen = "hint-webhook-secret-open" { file: String }
            WebhookSecretShort = "webhook-secret-short" { file: String, least: u64 }
        } $($rest)* }
    };
}
