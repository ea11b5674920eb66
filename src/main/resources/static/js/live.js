// Keeps a region fresh: whenever data-events announces something, data-src is fetched and takes the region's place.
// A missed event costs freshness, never truth: coming back to the tab or a minute's silence fetches as well.
import { announce, start as startBehaviours } from "./app.js"

export function start(region) {
  let source, timer, wait = 1000, said = spoken(region)

  function listen() {
    if (!region.dataset.events) return
    source = new EventSource(region.dataset.events)
    source.onopen = () => { wait = 1000; region.dataset.live = "on" }
    source.onmessage = refresh
    source.addEventListener("changed", heard)
    source.onerror = () => {
      region.dataset.live = "off"
      if (source.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      timer = setTimeout(listen, wait + Math.random() * 1000)
      wait = Math.min(wait * 2, 60000)
    }
  }

  // data-topics: what the region is about; without it everything is
  function heard(event) {
    const topics = region.dataset.topics?.split(" ")
    if (!topics || event.data === "all" || topics.includes(event.data)) refresh()
  }

  async function refresh() {
    if (!region.isConnected) return source?.close()
    if (region.contains(document.activeElement) && document.activeElement.matches("input, select, textarea")) return
    const answer = await fetch(region.dataset.src, { headers: { "X-Fragment": "1" } }).catch(() => null)
    if (!answer?.ok || answer.redirected) return
    const focused = region.contains(document.activeElement) ? document.activeElement.id : ""
    region.innerHTML = await answer.text()
    if (focused) document.getElementById(focused)?.focus()
    startBehaviours(region)
    if (spoken(region) !== said) announce(said = spoken(region))
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { source?.close(); clearTimeout(timer) } else { listen(); refresh() }
  })
  setInterval(() => { if (!document.hidden) refresh() }, 60000)
  listen()
}

// What changed, in words: the fragment carries it in data-say, e.g. „3 neue Online-Buchungen“.
function spoken(region) {
  return region.querySelector("[data-say]")?.dataset.say ?? ""
}
