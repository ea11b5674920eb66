// The frame with the pages, and what it may tell us: that it is there, how tall it is, what should be in sight, that it
// wants to be closed. Only its own window counts, only from our own origin, only in this form.
function framed(place, settings, from, origin, told) {
  var wait = element("div", { class: "wait", role: "status", "aria-label": settings.words.wait }, [element("i", {}), element("i", {}), element("i", {}), element("i", {})])
  var box = element("div", { class: "in " + settings.mode }, wait)
  var frame = element("iframe", { title: settings.title + (settings.name ? ", " + settings.name : ""), referrerpolicy: "no-referrer" })
  var timer, ready = false
  place.append(box)

  frame.addEventListener("load", function () {
    frame.contentWindow.postMessage({ stammkunde: "hello", mode: settings.mode === "inline" ? "inline" : "drawer", scheme: settings.scheme, lang: settings.lang, code: settings.code }, origin)
    clearTimeout(timer)
    if (!ready) timer = setTimeout(told.lost, settings.code ? 9000 : 2500)
    settings.code = ""
  })
  addEventListener("message", function (event) {
    var said = event.data
    if (event.source !== frame.contentWindow || event.origin !== origin || !said || typeof said !== "object") return
    if (said.stammkunde === "ready") {
      ready = true
      clearTimeout(timer)
      box.classList.add("ready")
      setTimeout(function () { wait.remove() }, 200)
      told.ready()
    }
    if (said.stammkunde === "close" && told.close) told.close()
    if (settings.mode !== "inline" || !ready) return
    if (said.stammkunde === "height" && said.height > 0 && said.height < 20000) grow(Math.ceil(said.height) + 2)
    if (said.stammkunde === "see" && said.top >= 0 && said.top < 20000) see(frame.getBoundingClientRect().top + said.top)
  })
  // What is kept and not needed goes only as far as nothing in sight moves.
  function grow(height) {
    var now = box.getBoundingClientRect()
    box.style.height = Math.max(height, Math.min(now.height, innerHeight - now.top)) + "px"
  }
  frame.src = from
  box.append(frame)
  return { box: box, instead: function (node) { clearTimeout(timer); box.replaceChildren ? box.replaceChildren(node) : (box.textContent = "", box.append(node)) } }
}

function see(top) {
  if (top >= 0 && top < innerHeight * .7) return
  var calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  scrollBy({ top: top - 80, behavior: calm ? "auto" : "smooth" })
}

// Near the window, or at once where that can't be told.
function whenNear(host, act) {
  if (!window.IntersectionObserver) return act()
  var watch = new IntersectionObserver(function (seen) {
    if (!seen.some(function (each) { return each.isIntersecting })) return
    watch.disconnect()
    act()
  }, { rootMargin: "400px" })
  watch.observe(host)
}
