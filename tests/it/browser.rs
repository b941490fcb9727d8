//! A headless Chromium, spoken to in the protocol of its developer tools over two pipes: messages of JSON,
//! each with a NUL behind it. No network, no driver and no other crate is between the test and the browser.
#![cfg(unix)]

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The names under which systems have it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// How long an answer may take on a machine that does other things, too.
const PATIENCE: Duration = Duration::from_mins(2);

/// A browser with one page open.
pub struct Browser {
    child: Child,
    to: File,
    from: Receiver<Value>,
    next: u64,
    session: Option<String>,
    /// What the browser told without being asked.
    events: Vec<Value>,
    _profile: tempfile::TempDir,
}

/// The program; `None` where there is none. A test that needs it says that it is skipped, and fails where
/// `STATS_REQUIRE_BROWSER` is set.
fn program() -> Option<&'static str> {
    let is_there = |name: &&&str| {
        let version = Command::new(name).arg("--version").stderr(Stdio::null()).output();
        version.is_ok_and(|output| output.status.success())
    };
    let found = NAMES.iter().find(is_there).copied();
    if found.is_none() {
        let words = "no Chromium here; on Debian: apt-get install chromium";
        assert!(std::env::var_os("STATS_REQUIRE_BROWSER").is_none(), "{words}");
        eprintln!("skipped: {words}");
    }
    found
}

impl Browser {
    /// Starts the browser with an empty page; `None` where there is none.
    pub fn start() -> Option<Browser> {
        let program = program()?;
        let profile = tempfile::tempdir().expect("a folder");
        let [to, from] = ["to", "from"].map(|name| profile.path().join(name));
        for pipe in [&to, &from] {
            let made = Command::new("mkfifo").arg(pipe).status();
            assert!(made.is_ok_and(|status| status.success()), "a pipe");
        }
        // It reads from descriptor 3 and writes to 4.
        let mut command = Command::new("sh");
        command.args(["-c", "exec \"$@\" 3<\"$TO\" 4>\"$FROM\"", "sh", program]);
        command.args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            // Nothing listens there: what tried to leave the page would fail, and be seen.
            "--proxy-server=127.0.0.1:9",
            "--remote-debugging-pipe",
        ]);
        command.arg(format!("--user-data-dir={}", profile.path().join("profile").display()));
        command.env("TO", &to).env("FROM", &from).env("HOME", profile.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().expect("the browser starts");
        let to = File::options().write(true).open(&to).expect("a pipe to it");
        let answers = BufReader::new(File::open(&from).expect("a pipe from it"));
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            for message in answers.split(0) {
                let Ok(message) = message else { return };
                let value = serde_json::from_slice(&message).expect("JSON");
                if sender.send(value).is_err() {
                    return;
                }
            }
        });
        let mut browser = Browser {
            child,
            to,
            from: receiver,
            next: 0,
            session: None,
            events: Vec::new(),
            _profile: profile,
        };
        let target = browser.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", &attach);
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        Some(browser)
    }

    /// Calls a method of the protocol, and returns what it returned.
    #[track_caller]
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.next += 1;
        let id = self.next;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to.write_all(message.to_string().as_bytes()).expect("the browser listens");
        self.to.write_all(&[0]).expect("the browser listens");
        let since = Instant::now();
        loop {
            let answer = self.receive(since, method);
            if answer["id"] == id {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }

    #[track_caller]
    fn receive(&self, since: Instant, what: &str) -> Value {
        let left = PATIENCE.saturating_sub(since.elapsed());
        self.from.recv_timeout(left).unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    /// Opens a file and waits until it is loaded. What was told of pages before is forgotten.
    pub fn open(&mut self, file: &Path) {
        self.events.clear();
        let url = format!("file://{}", file.display());
        let opened = self.call("Page.navigate", &json!({ "url": url }));
        assert!(opened["errorText"].is_null(), "{opened}");
        let since = Instant::now();
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.receive(since, "loading");
            self.events.push(event);
        }
    }

    /// What a page has as a value of JavaScript.
    #[track_caller]
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let parameters =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let result = self.call("Runtime.evaluate", &parameters);
        assert!(result["exceptionDetails"].is_null(), "{expression}: {result}");
        result["result"]["value"].clone()
    }

    /// Makes the page so wide, and its colours light or dark.
    pub fn show(&mut self, width: u32, height: u32, scheme: &str) {
        self.call(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 }),
        );
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Presses a key as a user does.
    pub fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Enter" => (13, "\r"),
            " " => (32, " "),
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            other => panic!("{other} is no key of the tests"),
        };
        let base = json!({ "key": key, "windowsVirtualKeyCode": code });
        let event = |kind: &str, text: &str| {
            let mut event = base.clone();
            event["type"] = json!(kind);
            if !text.is_empty() {
                event["text"] = json!(text);
            }
            event
        };
        let kind = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        self.call("Input.dispatchKeyEvent", &event(kind, text));
        self.call("Input.dispatchKeyEvent", &event("keyUp", ""));
    }

    /// Types text into what has the focus.
    pub fn write(&mut self, text: &str) {
        self.call("Input.insertText", &json!({ "text": text }));
    }

    /// Clicks into the middle of the first element that a selector finds, with the mouse.
    #[track_caller]
    pub fn click(&mut self, selector: &str) {
        let place = self.evaluate(&format!(
            "(() => {{ const one = document.querySelector({}); one.scrollIntoView({{ block: 'center' }});
               const box = one.getBoundingClientRect();
               return [box.left + box.width / 2, box.top + box.height / 2]; }})()",
            json!(selector)
        ));
        for kind in ["mousePressed", "mouseReleased"] {
            self.call(
                "Input.dispatchMouseEvent",
                &json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 }),
            );
        }
    }

    /// What the console and the browser said about the page: errors and warnings.
    pub fn complaints(&mut self) -> Vec<String> {
        // An answer of the page is behind everything that it said before.
        self.evaluate("1");
        let is_complaint = |event: &&Value| {
            let method = event["method"].as_str().unwrap_or("");
            ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"]
                .contains(&method)
        };
        self.events.iter().filter(is_complaint).map(ToString::to_string).collect()
    }

    /// The addresses that the page asked for.
    pub fn requests(&mut self) -> Vec<String> {
        self.evaluate("1");
        let asked = |event: &&Value| event["method"] == "Network.requestWillBeSent";
        let url = |event: &Value| event["params"]["request"]["url"].as_str().map(str::to_owned);
        self.events.iter().filter(asked).filter_map(url).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
