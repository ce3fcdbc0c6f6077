//! The metrics that the process exports to Prometheus. All of them are defined here, and the other
//! crates report events. No label contains an ID, a name, an address or a token.

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::LazyLock;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The content type of [`text`] (OpenMetrics 1.0).
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Upper bounds of a histogram's buckets, in seconds: from the time for a page from memory to the
/// deadline of a request.
const BUCKETS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

/// Label values that are known in advance. Each has its line before anything happens: Prometheus
/// sees no increase in a counter that starts with its first event.
const OPERATIONS: [&str; 3] = ["read", "write", "command"];
const FAILURES: [&str; 3] = ["unavailable", "full", "broken"];
const METHODS: [&str; 4] = ["password", "second_factor", "passkey", "provider"];
const RESULTS: [&str; 3] = ["accepted", "rejected", "failed"];
const OUTCOMES: [&str; 4] = ["ready", "refused", "replaced", "interrupted"];

static METRICS: LazyLock<Metrics> = LazyLock::new(Metrics::new);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Version {
    version: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Operation {
    operation: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Failure {
    failure: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct SignIn {
    method: &'static str,
    result: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

type Histograms<L> = Family<L, Histogram, fn() -> Histogram>;

/// All metrics, and the registry that writes them.
struct Metrics {
    registry: Registry,
    started: Gauge<f64, AtomicU64>,
    build: Family<Version, Gauge>,
    requests: Family<Answer, Counter>,
    request_durations: Histograms<Route>,
    store_durations: Histograms<Operation>,
    store_failures: Family<Failure, Counter>,
    store_refused: Counter,
    changes: Counter,
    conflicts: Counter,
    live_books: Gauge,
    live_book_bytes: Gauge,
    replay_durations: Histogram,
    sign_ins: Family<SignIn, Counter>,
    imports: Family<Outcome, Counter>,
}

fn histogram() -> Histogram {
    Histogram::new(BUCKETS)
}

impl Metrics {
    fn new() -> Metrics {
        let mut metrics = Metrics {
            registry: Registry::default(),
            started: Gauge::default(),
            build: Family::default(),
            requests: Family::default(),
            request_durations: Family::new_with_constructor(histogram),
            store_durations: Family::new_with_constructor(histogram),
            store_failures: Family::default(),
            store_refused: Counter::default(),
            changes: Counter::default(),
            conflicts: Counter::default(),
            live_books: Gauge::default(),
            live_book_bytes: Gauge::default(),
            replay_durations: histogram(),
            sign_ins: Family::default(),
            imports: Family::default(),
        };
        metrics.register();
        metrics.begin();
        metrics
    }

    /// Creates every known set of labels, at zero, and sets the time at which the process started:
    /// nothing is counted before this.
    fn begin(&self) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        self.started.set(now.unwrap_or_default().as_secs_f64());
        for operation in OPERATIONS {
            drop(self.store_durations.get_or_create(&Operation { operation }));
        }
        for failure in FAILURES {
            drop(self.store_failures.get_or_create(&Failure { failure }));
        }
        for method in METHODS {
            for result in RESULTS {
                drop(self.sign_ins.get_or_create(&SignIn { method, result }));
            }
        }
        for outcome in OUTCOMES {
            drop(self.imports.get_or_create(&Outcome { outcome }));
        }
    }

    /// The registry adds `_total` to the names of counters, and a full stop to the descriptions.
    fn register(&mut self) {
        // Every Prometheus client uses this name. Alerts need it: it shows since when the counters
        // of a new process count, even if nothing has scraped them before.
        self.registry.register_with_unit(
            "process_start_time",
            "When the process started, since 1970",
            Unit::Seconds,
            self.started.clone(),
        );
        let registry = self.registry.sub_registry_with_prefix("cffa");
        registry.register(
            "build_info",
            "Always 1; its label has the version",
            self.build.clone(),
        );
        registry.register("http_requests", "Requests answered", self.requests.clone());
        registry.register(
            "http_request_duration_seconds",
            "Time until the answer to a request began",
            self.request_durations.clone(),
        );
        registry.register(
            "store_duration_seconds",
            "Time of an operation of the database",
            self.store_durations.clone(),
        );
        registry.register(
            "store_failures",
            "Operations of the database that failed: unavailable, full or broken",
            self.store_failures.clone(),
        );
        registry.register(
            "store_refused",
            "Operations that were refused because the database did not respond a moment before",
            self.store_refused.clone(),
        );
        registry.register("changes", "Changes recorded in books", self.changes.clone());
        registry.register(
            "conflicts",
            "Changes decided again because another process recorded one first",
            self.conflicts.clone(),
        );
        registry.register("live_books", "Books in memory", self.live_books.clone());
        registry.register(
            "live_book_bytes",
            "Estimated size of the books in memory",
            self.live_book_bytes.clone(),
        );
        registry.register(
            "replay_duration_seconds",
            "Time to read a book from the database that was not in memory",
            self.replay_durations.clone(),
        );
        registry.register(
            "sign_ins",
            "Sign-ins by password, passkey or provider, and the second factor after a password: accepted, rejected, or failed by an error of the server",
            self.sign_ins.clone(),
        );
        registry.register(
            "imports",
            "Imports that ended: ready, refused, replaced by another file, or interrupted",
            self.imports.clone(),
        );
    }
}

/// All metrics in the format that Prometheus reads.
pub fn text(version: &'static str) -> String {
    METRICS.build.get_or_create(&Version { version }).set(1);
    let mut text = String::new();
    // Writing to memory can't fail.
    let _ = encode(&mut text, &METRICS.registry);
    text
}

/// A request was answered. `route` must be one of a few patterns, whatever was requested.
pub fn request_answered(method: &'static str, route: String, status: u16, took: Duration) {
    let of_route = Route {
        method,
        route: route.clone(),
    };
    METRICS
        .request_durations
        .get_or_create(&of_route)
        .observe(took.as_secs_f64());
    METRICS
        .requests
        .get_or_create(&Answer {
            method,
            route,
            status,
        })
        .inc();
}

/// The database responded, or a timeout expired. `operation` is `read` or `write`, or `command` if
/// the database does not distinguish them.
pub fn store_answered(operation: &'static str, took: Duration) {
    debug_assert!(OPERATIONS.contains(&operation), "{operation}");
    METRICS
        .store_durations
        .get_or_create(&Operation { operation })
        .observe(took.as_secs_f64());
}

/// The database failed: `unavailable`, `full` or `broken`.
pub fn store_failed(failure: &'static str) {
    debug_assert!(FAILURES.contains(&failure), "{failure}");
    METRICS
        .store_failures
        .get_or_create(&Failure { failure })
        .inc();
}

/// An operation failed without a call to the database, which was unavailable a moment before.
pub fn store_refused() {
    METRICS.store_refused.inc();
}

/// A change was recorded in a book.
pub fn change_recorded() {
    METRICS.changes.inc();
}

/// Another process recorded a change first.
pub fn change_conflicted() {
    METRICS.conflicts.inc();
}

/// The number of books in memory, and their estimated size.
pub fn books_in_memory(count: usize, bytes: u64) {
    METRICS
        .live_books
        .set(i64::try_from(count).unwrap_or(i64::MAX));
    METRICS
        .live_book_bytes
        .set(i64::try_from(bytes).unwrap_or(i64::MAX));
}

/// A book that was not in memory was loaded.
pub fn book_replayed(took: Duration) {
    METRICS.replay_durations.observe(took.as_secs_f64());
}

/// A user tried to sign in by `password`, `second_factor` (the step after the password), `passkey`
/// or `provider`. The result is `accepted`, `rejected`, or `failed` for a reason that the user did
/// not cause.
pub fn signed_in(method: &'static str, result: &'static str) {
    debug_assert!(METHODS.contains(&method) && RESULTS.contains(&result));
    METRICS
        .sign_ins
        .get_or_create(&SignIn { method, result })
        .inc();
}

/// An import ended: `ready`, `refused`, `replaced` or `interrupted`.
pub fn import_ended(outcome: &'static str) {
    debug_assert!(OUTCOMES.contains(&outcome), "{outcome}");
    METRICS.imports.get_or_create(&Outcome { outcome }).inc();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const DOCUMENT: &str = include_str!("../../../docs/admin/monitoring.md");
    const DASHBOARD: &str = include_str!("../../../deploy/monitoring/dashboard.json");
    const ALERTS: &str = include_str!("../../../deploy/monitoring/alerts.yml");

    /// The text after each event happened once.
    fn all() -> String {
        let took = Duration::from_millis(3);
        request_answered("GET", "/login".to_owned(), 200, took);
        store_answered("read", took);
        store_failed("full");
        store_refused();
        change_recorded();
        change_conflicted();
        books_in_memory(1, 7_000);
        book_replayed(took);
        signed_in("password", "accepted");
        import_ended("ready");
        text("1.2.3")
    }

    /// The names of the labels in the first line of a metric, without the bounds of buckets.
    fn labels(text: &str, name: &str) -> String {
        let line = text.lines().find(|line| {
            line.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(['{', ' ']) || rest.starts_with("_count"))
        });
        let inside = line
            .and_then(|line| line.split_once('{'))
            .and_then(|(_, rest)| rest.split_once('}'))
            .map_or("", |(inside, _)| inside);
        let names = inside
            .split(',')
            .filter_map(|label| label.split_once('='))
            .map(|(name, _)| name);
        names.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_documentation_lists_every_metric() {
        let text = all();
        let mut expected = Vec::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some((family, what)) = line
                .strip_prefix("# HELP ")
                .and_then(|help| help.split_once(' '))
            else {
                continue;
            };
            let kind = lines.next().and_then(|line| line.rsplit_once(' '));
            let kind = kind.map_or("", |(_, kind)| kind);
            let end = if kind == "counter" { "_total" } else { "" };
            let name = format!("{family}{end}");
            let labels = labels(&text, &name);
            expected.push(format!("| `{name}` | {kind} | {labels} | {what} |"));
        }
        let documented: Vec<&str> = DOCUMENT
            .lines()
            .filter(|line| {
                ["| `cffa_", "| `process_"]
                    .iter()
                    .any(|it| line.starts_with(it))
            })
            .collect();
        assert_eq!(documented, expected);
        assert_eq!(expected.len(), 14);
    }

    #[test]
    fn every_known_set_of_labels_is_there_before_anything_happens() {
        let metrics = Metrics::new();
        let mut text = String::new();
        encode(&mut text, &metrics.registry).expect("memory");
        for line in [
            "cffa_store_failures_total{failure=\"full\"} 0",
            "cffa_store_duration_seconds_count{operation=\"write\"} 0",
            "cffa_sign_ins_total{method=\"password\",result=\"rejected\"} 0",
            "cffa_sign_ins_total{method=\"provider\",result=\"failed\"} 0",
            "cffa_imports_total{outcome=\"interrupted\"} 0",
            "cffa_changes_total 0",
            "cffa_store_refused_total 0",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in {text}");
        }
        assert_eq!(text.matches("cffa_sign_ins_total{").count(), 12, "{text}");
        assert_eq!(text.matches("cffa_imports_total{").count(), 4, "{text}");
    }

    #[test]
    fn the_dashboard_and_the_alerts_ask_for_metrics_that_exist() {
        let text = all();
        let asked: BTreeSet<&str> = [DASHBOARD, ALERTS]
            .iter()
            .flat_map(|file| file.split(|one: char| !one.is_ascii_lowercase() && one != '_'))
            .filter(|word| word.starts_with("cffa_") || word.starts_with("process_"))
            .collect();
        for name in &asked {
            let is_shown = |line: &str| {
                line.strip_prefix(*name)
                    .is_some_and(|rest| rest.starts_with(['{', ' ']))
            };
            assert!(text.lines().any(is_shown), "{name}");
        }
        assert!(asked.len() >= 10, "{asked:?}");
    }
}
