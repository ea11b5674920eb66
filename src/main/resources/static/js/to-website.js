// A personal link that leads to the business's own website: a code that works once goes there in the link's place. The page
// with the link leaves no trace in the history; where anything fails, the form enters here.
import { start as press } from "./press.js"

export function start(form) {
  let going = false
  form.ownerDocument.querySelector("[data-where]").hidden = false
  form.addEventListener("submit", async event => {
    event.preventDefault()
    if (going) return
    going = true
    form.setAttribute("aria-busy", "true")
    const answer = await fetch(`${location.pathname}/website`, { method: "POST" }).catch(() => null)
    if (!answer?.ok) return form.submit()
    location.replace((await answer.json()).address)
  })
  addEventListener("pageshow", event => {
    if (!event.persisted) return
    going = false
    form.removeAttribute("aria-busy")
  })
  press(form)
}
