// Watches the widget on this page as a website's owner would want to: ticks for what works.
export function start(section) {
  let shift = 0
  // while a page of ours is still coming in, it moves by itself; a website does that or not
  const whole = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
    new PerformanceObserver(list => list.getEntries().forEach(each => { if (!each.hadRecentInput && each.startTime > whole + 200) shift += each.value })).observe({ type: "layout-shift", buffered: true })

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
    tell("calm", shift < .01)
  }, 6000)

  function line(step) { return section.querySelector(`[data-step=${step}]`) }
  function done(step) { return line(step).dataset.tone !== "none" }
  function tell(step, right) {
    const result = line(step).querySelector("[data-result]")
    line(step).dataset.tone = right ? "ok" : "bad"
    result.textContent = right ? result.dataset.right : result.dataset.wrong
  }
}
