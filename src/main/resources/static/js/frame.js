// In a frame on somebody's website: tells the page around it that it is there, how tall it is, and when Escape is pressed.
// It speaks to nobody before the page around it has said hello, and then to that page's origin only: browsers show this
// page nowhere but on the websites that the business has listed.
import { carried } from "./frame-fetch.js"
import { enter } from "./frame-login.js"

const home = window.parent
let host = "", inline = false, sent = 0

addEventListener("message", event => {
  if (event.source !== home || home === window || event.data?.stammkunde !== "hello" || !/^https?:/.test(event.origin)) return
  host = event.origin
  inline = event.data.mode === "inline"
  document.documentElement.classList.toggle("inline", inline)
  if (event.data.scheme === "light" || event.data.scheme === "dark") document.documentElement.dataset.theme = event.data.scheme
  const speaking = !/^(de|en)$/.test(event.data.lang) || speaks(event.data.lang, event.data.code)
  // a personal link led to the website: its pages come instead of this one
  if (event.data.code) enter("link", String(event.data.code)).finally(greet)
  else if (speaking) greet()
})

function greet() {
  say("ready")
  if (inline) measure()
}

// A page that came in another language than the website wants is asked for once more.
function speaks(language, code) {
  carried["X-Lang"] = language
  const address = new URL(location.href)
  if (document.documentElement.lang.startsWith(language) || address.searchParams.has("lang") || code) return true
  address.searchParams.set("lang", language)
  location.replace(address)
  return false
}

function say(what, more = {}) {
  if (host) home.postMessage({ stammkunde: what, ...more }, host)
}

// The body's own height, which does not follow the frame's.
function measure() {
  const height = Math.ceil(document.body.getBoundingClientRect().height)
  if (!inline || height === sent) return
  sent = height
  say("height", { height })
}
const watch = new ResizeObserver(measure)
watch.observe(document.body)
// another page was put here
addEventListener("shown", () => { watch.disconnect(); watch.observe(document.body); measure() })

addEventListener("keydown", event => {
  if (event.key === "Escape" && !event.defaultPrevented && !inline && !document.querySelector("dialog[open], :popover-open")) say("close")
})

// What gets the focus by script (the next step) should be in sight, though the frame itself never scrolls.
addEventListener("focusin", event => {
  if (inline && event.target.matches("[tabindex='-1']")) say("see", { top: Math.max(0, event.target.getBoundingClientRect().top) })
})

// Legal texts and the like are read beside the website, not in a drawer; so are other websites.
addEventListener("click", event => {
  const link = event.target.closest?.("a[href]")
  if (link && (link.origin !== location.origin || link.closest(".foot-line") || /\/(imprint|privacy|terms|accessibility)$/.test(link.pathname))) {
    link.target = "_blank"
    link.rel = "noopener"
  }
}, true)
