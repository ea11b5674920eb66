// A short note about what was done: read out, then gone, unless somebody is pointing at it.
import { announce } from "./app.js"

export function start(toast) {
  announce(toast.textContent.trim())
  let timer = setTimeout(leave, 7000)
  toast.addEventListener("pointerenter", () => clearTimeout(timer))
  toast.addEventListener("pointerleave", () => { timer = setTimeout(leave, 2000) })

  function leave() {
    toast.remove()
  }
}
