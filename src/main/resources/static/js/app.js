// Starts the behaviours of a page: data-behaviour="a b" loads a.js and b.js and calls their start(element), once each.
// Without this script every page still works.
const started = new WeakMap()

export async function start(root = document) {
  const elements = [...root.querySelectorAll("[data-behaviour]")]
  if (root instanceof Element && root.matches("[data-behaviour]")) elements.unshift(root)
  await Promise.all(elements.flatMap(element => element.dataset.behaviour.split(" ").map(name => startOne(element, name))))
}

async function startOne(element, name) {
  const names = started.get(element) ?? new Set()
  if (names.has(name) || !/^[a-z-]+$/.test(name)) return
  started.set(element, names.add(name))
  const behaviour = await import(`./${name}.js`)
  behaviour.start(element)
}

// Says something to screen readers without moving the focus.
export function announce(text) {
  let region = document.getElementById("announcer")
  if (!region) {
    region = document.createElement("div")
    region.id = "announcer"
    region.className = "vh"
    region.setAttribute("aria-live", "polite")
    document.body.append(region)
  }
  setTimeout(() => { region.textContent = text }, 100)
}

// In a strip that scrolls sideways, the place where one is should be in sight.
for (const here of document.querySelectorAll(".side [aria-current], .tabs [aria-current]")) {
  const strip = here.closest("ul, .tabs")
  strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2
}

start()
