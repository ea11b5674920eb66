// The one global: which script elements have their widget, and a handle for each. Whoever else is on the page is left alone.
var shared = window.Stammkunde || (window.Stammkunde = { widgets: [], scripts: [] })
var widgets = shared.widgets

// Who comes by a personal link brings a code: out of the address at once, and told to nobody but our own frame.
var brought = /^#stammkunde=([\w-]+):([\w-]+)$/.exec(location.hash) || []
if (brought[1]) history.replaceState(history.state, "", location.pathname + location.search)

function run() {
  ;[].forEach.call(document.querySelectorAll("script[data-business]"), function (script) {
    if (shared.scripts.indexOf(script) >= 0 || !/\/embed(-[0-9a-f]+)?\.js(\?|$)/.test(script.src)) return
    shared.scripts.push(script)
    if (!window.URL || !document.body || !document.body.attachShadow) return
    widget(script)
  })
}

// A link of the website's own opens the drawer, if it names the business; without this script it leads to the page.
if (!shared.listens) {
  shared.listens = true
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-stammkunde]")
    var meant = link && widgets.filter(function (each) { return !each.inline && each.business === link.getAttribute("data-stammkunde") })[0]
    if (!meant || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    event.preventDefault()
    meant.open()
  })
}
if (document.body) run()
else document.addEventListener("DOMContentLoaded", run)
