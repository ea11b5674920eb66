// The summary of what is wrong takes the focus, so that nobody has to look for it; its links lead into the fields.
export function start(summary) {
  summary.focus()
  summary.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']")
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    field.focus({ preventScroll: true })
    field.scrollIntoView({ block: "center" })
  })
}
