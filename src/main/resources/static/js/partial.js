// Inside this element, links marked data-partial and GET forms fetch the next page and swap only this element (found
// again by its id), with address and history as if the page had been loaded. Whatever fails is loaded the ordinary way.
import { announce, start as startBehaviours } from "./app.js"

export function start(element) {
  const id = element.id
  let current = 0

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
  addEventListener("popstate", () => swap(location.href, false))

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
    region.replaceChildren(...fresh.childNodes)
    region.removeAttribute("aria-busy")
    if (push) history.pushState(null, "", url)
    if (page.title) document.title = page.title
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
    startBehaviours(region)
    const say = region.querySelector("[data-say]")?.dataset.say
    if (say) announce(say)
  }
}

function address(form, submitter) {
  const url = new URL(submitter?.hasAttribute("formaction") ? submitter.formAction : form.action)
  url.search = new URLSearchParams(new FormData(form, submitter))
  url.hash = ""
  return url.href
}
