// Follows server-sent events for as long as the page is looked at.

// Seconds until a connection that the server refused is tried again: first, and at most.
const SOON = 1, LATER = 30;

// `told` has a function for each event by its name, and for `open` and `broken`.
export function follow(address, { broken, ...told }) {
  let wait = SOON, events, timer;

  // The browser comes back by itself when the connection breaks, but not when it is refused,
  // as it is while the server starts again behind a proxy.
  function connect() {
    rest();
    events = new EventSource(address);
    for (const [name, tell] of Object.entries(told)) events.addEventListener(name, tell);
    events.addEventListener("open", () => (wait = SOON));
    events.addEventListener("error", () => {
      broken();
      if (events.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, wait * 1000);
      wait = Math.min(wait * 2, LATER);
    });
  }

  function rest() {
    clearTimeout(timer);
    events?.close();
  }

  // A phone in a pocket holds no connection.
  function seen() {
    if (document.hidden) rest();
    else connect();
  }

  document.addEventListener("visibilitychange", seen);
  seen();
  return {
    end() {
      rest();
      document.removeEventListener("visibilitychange", seen);
    },
  };
}
