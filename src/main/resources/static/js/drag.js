// Planner: an appointment card (data-move="address") is dragged to another time or lane by mouse or pen, in steps of
// data-step minutes (with Shift 5). Dropping fills the form data-form and sends it; Escape lets go. Keyboards and fingers
// use „Verschieben“ on the appointment's page, which does the same.
export function start(planner) {
  const form = document.querySelector(planner.dataset.form)
  const first = Number(planner.dataset.first), step = Number(planner.dataset.step ?? 15) / 5
  let drag = null

  planner.addEventListener("pointerdown", event => {
    const card = event.target.closest(".ev[data-move]")
    if (!card || event.button || event.pointerType === "touch") return
    const box = card.getBoundingClientRect()
    drag = { card, lane: card.closest(".lane"), x: event.clientX, y: event.clientY, grip: event.clientY - box.top, rows: rows(card), from: row(card, "s"), moving: false }
    card.draggable = false
  })
  planner.addEventListener("dragstart", event => event.preventDefault())

  addEventListener("pointermove", event => {
    if (!drag) return
    if (!drag.moving && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return
    if (!drag.moving) begin(event)
    drag.card.style.translate = `${event.clientX - drag.x}px ${event.clientY - drag.y}px`
    const lane = document.elementFromPoint(event.clientX, event.clientY)?.closest(".lane[data-resource]")
    if (lane) aim(lane, event)
  })

  addEventListener("pointerup", () => {
    if (!drag?.moving) return (drag = null)
    const { target, start: at, lane, from, card } = drag
    const moved = target && (target !== lane || at !== from)
    card.addEventListener("click", event => event.preventDefault(), { once: true, capture: true })
    if (!moved) return end()
    form.action = card.dataset.move
    form.elements.start.value = `${target.dataset.day}T${clock(first + at * 5)}`
    form.elements.resource.value = target.dataset.resource
    form.elements.from.value = lane.dataset.resource
    form.submit()
  })
  addEventListener("keydown", event => { if (event.key === "Escape" && drag) end() })
  addEventListener("pointercancel", () => drag && end())

  function begin(event) {
    drag.moving = true
    drag.ghost = document.createElement("div")
    drag.card.classList.add("dragging")
    drag.card.setPointerCapture?.(event.pointerId)
  }

  function aim(lane, event) {
    const height = parseFloat(getComputedStyle(lane).gridAutoRows)
    const raw = (event.clientY - drag.grip - lane.getBoundingClientRect().top) / height
    const snap = event.shiftKey ? 1 : step, offset = (first / 5) % snap
    const at = Math.max(0, Math.round((raw + offset) / snap) * snap - offset)
    Object.assign(drag, { target: lane, start: at })
    drag.ghost.className = `ghost s${at} e${Math.min(288, at + drag.rows)}`
    drag.ghost.textContent = clock(first + at * 5)
    lane.append(drag.ghost)
  }

  function end() {
    drag.card.classList.remove("dragging")
    drag.card.style.translate = ""
    drag.ghost?.remove()
    drag = null
  }
}

const row = (card, letter) => Number([...card.classList].find(name => new RegExp(`^${letter}\\d+$`).test(name)).slice(1))
const rows = card => row(card, "e") - row(card, "s")
const clock = minutes => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
