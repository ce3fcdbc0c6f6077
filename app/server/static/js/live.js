// Receives server-sent events while the page is visible.

// Seconds until the next attempt after the server refused a connection: initially, and at most.
const FIRST_WAIT = 1, LONGEST_WAIT = 30;

// `handlers` has a function for each event by its name, and for `open`. `broken` is called when the
// connection is lost.
export function follow(address, { broken, ...handlers }) {
  let wait = FIRST_WAIT, events, timer;

  // The browser reconnects by itself if the connection breaks, but not if it is refused, for
  // example while the server restarts behind a proxy.
  function connect() {
    disconnect();
    events = new EventSource(address);
    for (const [name, handler] of Object.entries(handlers)) events.addEventListener(name, handler);
    events.addEventListener("open", () => (wait = FIRST_WAIT));
    events.addEventListener("error", () => {
      broken();
      if (events.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, wait * 1000);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  function disconnect() {
    clearTimeout(timer);
    events?.close();
  }

  // Close the connection while the page is hidden.
  function visibilityChanged() {
    if (document.hidden) disconnect();
    else connect();
  }

  document.addEventListener("visibilitychange", visibilityChanged);
  visibilityChanged();
  return {
    end() {
      disconnect();
      document.removeEventListener("visibilitychange", visibilityChanged);
    },
  };
}
