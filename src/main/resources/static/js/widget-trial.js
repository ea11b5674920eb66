// Watches the widget on this page as a website's owner would want to: ticks for what works.
export function start(section) {
  const seen = { shift: 0, long: 0 }
  const watch = (type, note) => {
    if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true })
  }
  watch("layout-shift", each => { if (!each.hadRecentInput) seen.shift += each.value })
  watch("longtask", () => seen.long++)

  const widget = () => document.querySelector("stammkunde-widget")
  addEventListener("message", event => {
    if (event.origin !== location.origin) return
    if (event.data?.stammkunde === "ready") tell("frame", true)
    if (event.data?.stammkunde === "height") tell("height", true)
  })
  setTimeout(() => {
    tell("script", Boolean(window.Stammkunde && widget()))
    tell("settings", Boolean(widget()?.style.getPropertyValue("--fill")))
  }, 1500)
  setTimeout(() => {
    for (const step of ["frame", "height"]) if (!done(step)) tell(step, false)
    tell("calm", seen.shift < .01 && seen.long === 0)
  }, 6000)

  function line(step) { return section.querySelector(`[data-step=${step}]`) }
  function done(step) { return line(step).dataset.tone !== "none" }
  function tell(step, right) {
    const result = line(step).querySelector("[data-result]")
    line(step).dataset.tone = right ? "ok" : "bad"
    result.textContent = right ? result.dataset.right : result.dataset.wrong
  }
}
