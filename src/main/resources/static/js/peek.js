// Right click, or the context menu key, on an appointment marked data-peek opens what can be done with it, fetched when it
// is asked for. Without this script all of it stands on the appointment's own page.
import { start as startBehaviours } from "./app.js"

export function start(region) {
  region.addEventListener("contextmenu", async event => {
    const card = event.target.closest("[data-peek]")
    if (!card || event.shiftKey && event.button === 2) return
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    const box = card.getBoundingClientRect()
    const at = byKey ? { x: box.left + 16, y: box.top + 16 } : { x: event.clientX, y: event.clientY }
    const back = encodeURIComponent(location.pathname + location.search)
    const answer = await fetch(`${card.pathname}/menu?back=${back}`, { headers: { "X-Fragment": "1" } }).catch(() => null)
    if (!answer?.ok || answer.redirected) return location.assign(card.href)
    open(await answer.text(), at, card)
  })
}

function open(html, at, card) {
  document.getElementById("peek")?.remove()
  const menu = document.createElement("div")
  menu.id = "peek"
  menu.className = "menu pop at-pointer"
  menu.popover = "auto"
  menu.dataset.behaviour = "menu"
  menu.innerHTML = html
  document.getElementById("main").append(menu)
  menu.addEventListener("toggle", event => { if (event.newState === "closed") card.focus({ preventScroll: true }) })
  startBehaviours(menu).then(() => {
    menu.showPopover()
    menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - menu.offsetWidth - 8))}px`
    menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - menu.offsetHeight - 8))}px`
  })
}
