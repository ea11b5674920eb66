// Inside this element, links marked data-partial and GET forms fetch the next page and swap only this element (found
// again by its id), with address and history as if the page had been loaded. Whatever fails is loaded the ordinary way.
// What was typed into POST forms stays; an address that ends in #id moves the focus there.
import { announce, start as startBehaviours } from "./app.js"

export function start(element) {
  const id = element.id
  const typed = new Map()
  let current = 0, shown = location.pathname + location.search

  element.addEventListener("click", event => {
    const link = event.target.closest("a[data-partial]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    swap(link.href, true)
  })
  element.addEventListener("submit", event => {
    const form = event.target
    if (form.method !== "get" || event.submitter?.formMethod === "post") return
    event.preventDefault()
    swap(address(form, event.submitter), true)
  })
  element.addEventListener("change", event => {
    if (event.target.closest("[data-auto]")) event.target.form.requestSubmit(event.target.form.querySelector("[data-apply]"))
  })
  addEventListener("popstate", () => {
    // only the place on the page has changed
    if (location.pathname + location.search !== shown) swap(location.href, false)
  })

  async function swap(url, push) {
    const turn = ++current
    const region = document.getElementById(id)
    region.setAttribute("aria-busy", "true")
    const answer = await fetch(url, { headers: { "X-Fragment": id } }).catch(() => null)
    if (turn !== current) return
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null
    const fresh = page?.getElementById(id)
    if (!fresh) return location.assign(url)

    const focused = document.activeElement?.id
    for (const field of fields(region)) typed.set(field.id, { value: field.value, checked: field.checked })
    region.replaceChildren(...fresh.childNodes)
    for (const field of fields(region)) Object.assign(field, typed.get(field.id))
    region.removeAttribute("aria-busy")
    if (push) history.pushState(null, "", url)
    shown = location.pathname + location.search
    if (page.title) document.title = page.title
    startBehaviours(region)
    const target = push && document.getElementById(new URL(url).hash.slice(1))
    if (target) goTo(target)
    else if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
    const say = region.querySelector("[data-say]")?.dataset.say
    if (say && !target) announce(say)
  }
}

function fields(region) {
  return region.querySelectorAll("form[method=post] :is(input:not([type=hidden]), textarea, select)[id]")
}

function goTo(target) {
  target.focus({ preventScroll: true })
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  target.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" })
}

function address(form, submitter) {
  const url = new URL(submitter?.hasAttribute("formaction") ? submitter.formAction : form.action)
  url.search = new URLSearchParams(new FormData(form, submitter))
  return url.href
}
