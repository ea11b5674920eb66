// Search from anywhere: Ctrl+K goes there, typing suggests, arrows choose, Enter opens. Enter without a choice sends the form.
import { announce } from "./app.js"

export function start(form) {
  const input = form.querySelector("input[type=search]")
  const list = document.createElement("div")
  let timer, turn = 0, chosen = -1

  list.className = "pop menu suggestions"
  list.id = `${input.id}-list`
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", form.querySelector("label").textContent)
  form.append(list)
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" }))
    input.setAttribute(name, value)

  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    input.select()
  })
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(suggest, 150) })
  input.addEventListener("keydown", event => {
    const options = list.querySelectorAll("[role=option]")
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close() }
    else if (event.key === "Enter" && chosen >= 0 && !list.hidden) { event.preventDefault(); options[chosen].click() }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length && !list.hidden) {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      choose(options, (chosen + step + options.length) % options.length)
    }
  })
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) close() })
  list.addEventListener("pointerdown", event => event.preventDefault())

  async function suggest() {
    const query = input.value.trim(), mine = ++turn
    if (query.length < 2) return close()
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(query)}`, { headers: { "X-Fragment": "1" } }).catch(() => null)
    if (mine !== turn || !answer?.ok || answer.redirected) return
    list.innerHTML = await answer.text()
    list.querySelectorAll("[role=option]").forEach((option, i) => { option.id = `${list.id}-${i}`; option.tabIndex = -1 })
    chosen = -1
    list.hidden = list.childElementCount === 0
    input.setAttribute("aria-expanded", String(!list.hidden))
    input.removeAttribute("aria-activedescendant")
    const say = list.querySelector("[data-say]")?.dataset.say
    if (say) announce(say)
  }

  function choose(options, index) {
    options[chosen]?.removeAttribute("aria-selected")
    chosen = index
    options[chosen].setAttribute("aria-selected", "true")
    options[chosen].scrollIntoView({ block: "nearest" })
    input.setAttribute("aria-activedescendant", options[chosen].id)
  }

  function close() {
    turn++
    list.hidden = true
    chosen = -1
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }
}
