// Logging in from a frame. Where the browser keeps a cookie for it, the pages do that by themselves. Else a window of our
// own opens for the login and hands a code to this frame, whose visit then lives in this script's memory alone: it goes on
// by fetching pages with it and showing them here.
import { start as startBehaviours } from "./app.js"
import { carried } from "./frame-fetch.js"

let login = null

function keepsCookies() {
  const kind = location.protocol === "https:" ? "Secure; SameSite=None; Partitioned" : "SameSite=Lax"
  document.cookie = `probe=1; Path=/; ${kind}`
  const kept = document.cookie.includes("probe=1")
  document.cookie = `probe=; Path=/; Max-Age=0; ${kind}`
  return kept
}

function needsWindow(path) {
  return !carried["X-Visit"] && /\/account\/(login|register|app)$/.test(path) && !keepsCookies()
}

function openWindow(address) {
  const page = new URL(address)
  page.searchParams.set("for-frame", "1")
  login = window.open(page, "stammkunde-login", "popup,width=480,height=760")
}

addEventListener("click", event => {
  const link = event.target.closest?.("a[href]")
  if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (needsWindow(link.pathname)) {
    event.preventDefault()
    openWindow(link.href)
  } else if (carried["X-Visit"] && !event.defaultPrevented && link.target !== "_blank" && !link.hasAttribute("data-partial") && link.hash === "") {
    event.preventDefault()
    go(link.href, {}, link.hasAttribute("download"))
  }
})

addEventListener("message", event => {
  if (event.origin !== location.origin || !login || event.source !== login || event.data?.stammkunde !== "entered") return
  login = null
  enter("visit", String(event.data.code))
})

// By a code that works once: of a login's window, or of a personal link that led to this website.
export async function enter(by, code) {
  const body = new URLSearchParams({ code })
  const answer = await fetch(`/portal/frame/${by}`, { method: "POST", body, headers: { "X-Framed": "1" } }).catch(() => null)
  if (!answer?.ok) return
  const { token, path } = await answer.json()
  carried["X-Visit"] = token
  carried["X-Framed"] = "1"
  await go(path)
}

addEventListener("submit", event => {
  if (event.defaultPrevented) return
  // a login page that a website shows at once: what is typed there could not be kept either
  if (needsWindow(new URL(event.target.action).pathname)) {
    event.preventDefault()
    return openWindow(event.target.action)
  }
  if (!carried["X-Visit"]) return
  event.preventDefault()
  const form = event.target, data = new FormData(form, event.submitter)
  const where = new URL(event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action)
  if (form.method === "get") where.search = new URLSearchParams(data)
  go(where, form.method === "get" ? {} : { method: "POST", body: form.enctype === "multipart/form-data" ? data : new URLSearchParams(data) })
})

async function go(where, options = {}, download = false) {
  document.body.setAttribute("aria-busy", "true")
  const answer = await fetch(where, options).catch(() => null)
  if (!answer) return document.body.removeAttribute("aria-busy")
  // a visit that has become surer goes by another token from here on
  if (answer.headers.has("X-Visit")) carried["X-Visit"] = answer.headers.get("X-Visit")
  if (answer.headers.has("X-Go")) return go(answer.headers.get("X-Go"))
  if (download || !answer.headers.get("Content-Type")?.startsWith("text/html")) return keep(await answer.blob(), where)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const sheet of page.querySelectorAll("link[rel=stylesheet]"))
    if (!document.querySelector(`link[href="${CSS.escape(sheet.getAttribute("href"))}"]`)) document.head.append(sheet)
  document.title = page.title
  // browsers refuse that in a frame of somebody else's page; the focus goes to the page itself
  for (const each of page.querySelectorAll("[autofocus]")) each.removeAttribute("autofocus")
  document.body.replaceWith(document.adoptNode(page.body))
  scrollTo(0, 0)
  startBehaviours()
  document.getElementById("main")?.focus({ preventScroll: true })
  dispatchEvent(new Event("shown"))
}

// A calendar entry or a document: given to the person, not shown.
function keep(blob, where) {
  document.body.removeAttribute("aria-busy")
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = new URL(where, location.href).pathname.split("/").pop() === "calendar" ? "Termin.ics" : ""
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
