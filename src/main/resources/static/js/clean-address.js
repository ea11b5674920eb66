// Takes a secret out of the address bar and the history once its page is open; the form holds it.
export function start() {
  history.replaceState(history.state, "", location.pathname)
}
