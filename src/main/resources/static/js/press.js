// Presses the form's one button, so that a link from a mail opens at once. Not while a browser prepares the page before
// anybody asks for it, not in a tab in the background, and not when somebody comes back to it in the history.
export function start(form) {
  const [visit] = performance.getEntriesByType("navigation")
  if (visit?.type === "back_forward") return
  if (document.prerendering) return document.addEventListener("prerenderingchange", () => press(form), { once: true })
  press(form)
}

function press(form) {
  if (document.visibilityState === "visible") return form.requestSubmit()
  document.addEventListener("visibilitychange", () => press(form), { once: true })
}
