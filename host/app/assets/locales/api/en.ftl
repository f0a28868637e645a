## Keys of programs

api-key-made = key of {$name}: {$key}
api-key-once = write it down now. It is shown only this once
api-key-exists = a key is called {$name} already
api-key-name-bad = a key cannot be called "{$name}": write at least one character, and no control characters
api-key-unknown = no key that counts is called {$name}
hint-api-key-list = `markstation api-key list` shows the keys
api-key-revoked = key {$name} counts no more
api-key-row = {$name}  for {$user}  {$roles}  {$state}
api-key-counts = counts
api-key-counts-no-more = revoked {$at}

## What a program is told

api-no-key = no key was given
api-bad-key = this key does not count here
hint-api-key = send the header `Authorization: Bearer MSK1-…`. `markstation api-key add` makes a key
api-no-route = there is nothing at this path
api-no-method = this path takes {$allowed} only
api-too-many = too many requests in a short time
hint-api-wait = wait a second, then ask again
once-key-bad = Idempotency-Key is not a key
once-waits = what was sent with this Idempotency-Key is still being done
hint-once-waits = wait, then send the same again with the same key
once-other = something else was sent with this Idempotency-Key before
once-spent = this was done before; its answer was too long to be kept
hint-once-key = take a new key for each act
api-body-bad = the body does not fit this act
api-body-kind = the body is not said to be JSON
api-body-long = the body is too long
hint-api-body-kind = send the header `Content-Type: application/json`
api-asked-bad = what is asked for is not written as it has to be
hint-api-document = /api/openapi.json says what each path takes
api-refused = the request was refused before it was looked at
api-asked-other = another question is asked now than the one that was answered
hint-api-asked = ask /api/v1/station: bench.asked is the number of the question
clock-read-otherwise = the station's clock says {$now}, and {$read} was read from another one
hint-clock-read = send in `clock` what a person reads from another clock, as 2026-03-02T08:00:00+03:00; where the station's clock is wrong, set it, or declare the date in `date`

## Who is told of new entries

webhook-waits = webhook {$name} at {$url} does not take entry {$entry}; it is tried again
webhook-secret-open = {$file} holds a webhook’s secret, and others than its owner can read it
hint-webhook-secret-open = `chmod 600 {$file}`, and agree on a new secret if somebody may have read this one
webhook-secret-short = the secret in {$file} has fewer than {$least} bytes
