// Copies data-copy (or the text of the element it names) and says so on the button for a moment.
import { announce } from "./app.js"

export function start(button) {
  if (!navigator.clipboard) return button.remove()
  const label = button.querySelector("[data-label]") ?? button
  const before = label.textContent
  button.addEventListener("click", async () => {
    const source = button.dataset.copy.startsWith("#") && document.querySelector(button.dataset.copy)
    await navigator.clipboard.writeText(source ? source.textContent.trim() : button.dataset.copy)
    label.textContent = button.dataset.copied
    announce(button.dataset.copied)
    setTimeout(() => { label.textContent = before }, 2000)
  })
}
