// One widget for one script element.
function widget(script) {
  var origin = new URL(script.src).origin
  var slug = script.getAttribute("data-business")
  var home = origin + "/b/" + encodeURIComponent(slug)
  var from = address(script, home)
  var host = element("stammkunde-widget", {})
  var root = shadow(host)
  var inline = script.getAttribute("data-mode") === "inline"
  var number = 0
  var handle = { business: slug, open: function () { wanted = true }, close: function () {} }
  var wanted = false, settings

  widgets.push(handle)

  // Inline, its place is kept from the first moment on, so that nothing moves later.
  if (inline) reserve()

  // A script of ours, because a page's policy that lets us run this one lets that one run, too; a script that is pinned
  // by its hash loads no other, and goes by its own attributes.
  if (script.integrity) start({}, null)
  else import(home + "/widget.js?lang=" + language(script)).then(function (module) { start(module.default || {}, null) }, function () {
    tell("settings", "script-src")
    start({}, "link")
  })

  function reserve() {
    handle.inline = true
    host.style.setProperty("--keep", options(script, {}).height + "px")
    if (document.body.contains(script)) script.parentNode.insertBefore(host, script.nextSibling)
    else document.body.append(host)
  }

  function start(business, only) {
    settings = options(script, business)
    if (brought[1] === slug) { settings.code = brought[2]; brought = []; wanted = true }
    if (settings.mode === "inline" && !inline) reserve()
    number = widgets.filter(function (each) { return each.place === settings.mode + settings.side }).length
    handle.place = settings.mode + settings.side
    dress(host, settings, number)
    var others = widgets.indexOf(handle)
    var all = element("div", { role: "region", "aria-label": settings.title + (others > 0 ? " " + (others + 1) : ""), class: "on " + (settings.scheme || "auto") })
    if (only) all.append(link(settings.mode === "inline" ? "alone" : "tab " + settings.mode + " " + settings.side, settings.label))
    else if (settings.mode === "inline") show(all)
    else launch(all)
    root.append(all)
    if (!host.isConnected) document.body.append(host)
    if (wanted) handle.open()
  }

  function show(all) {
    if (wanted) host.scrollIntoView()
    whenNear(host, function () {
      var kept = framed(all, settings, from, origin, {
        ready: function () { host.style.removeProperty("--keep") },
        lost: function () { lost(kept) }
      })
      kept.box.style.height = settings.height + "px"
    })
  }

  function launch(all) {
    var button = element("button", { class: "tab " + settings.mode + " " + settings.side, type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" }, [icon(calendar), element("span", {}, settings.label)])
    var shut = element("button", { class: "x", type: "button", "aria-label": settings.words.close }, icon("M18 6 6 18M6 6l12 12"))
    var title = element("h2", { id: "t" }, [settings.title].concat(settings.name ? element("small", {}, settings.name) : []))
    var drawer = element("dialog", { class: settings.side, "aria-labelledby": "t" }, element("div", { class: "top" }, [element("span", { class: "mark" }, icon(calendar)), title, shut]))
    var kept
    if (!drawer.showModal) return all.append(link("tab " + settings.mode + " " + settings.side, settings.label))
    all.append(button, drawer)

    handle.open = function () {
      if (drawer.open) return
      drawer.showModal()
      button.setAttribute("aria-expanded", "true")
      if (!kept) kept = framed(drawer, settings, from, origin, { ready: function () {}, close: handle.close, lost: function () { lost(kept) } })
    }
    handle.close = function () { drawer.close() }
    button.addEventListener("click", handle.open)
    shut.addEventListener("click", handle.close)
    drawer.addEventListener("click", function (event) { if (event.target === drawer) handle.close() })
    drawer.addEventListener("close", function () {
      button.setAttribute("aria-expanded", "false")
      if (document.activeElement === host || document.activeElement === document.body) button.focus()
    })
  }

  function lost(kept) {
    tell("pages", "frame-src")
    kept.instead(link("alone", settings.words.alone))
  }

  // For the website's owner; visitors see a link.
  function tell(what, rule) {
    console.error("Stammkunde: the " + what + " of “" + slug + "” did not arrive from " + origin + ". Perhaps " + location.origin + " is not on the list under Einstellungen > Einbettung, data-business is wrong, or this page's Content-Security-Policy has no " + rule + " " + origin + ".")
  }

  function link(look, text) {
    return element("a", { class: look, href: home, target: "_blank", rel: "noopener" }, [icon(calendar), element("span", {}, text)])
  }
}
