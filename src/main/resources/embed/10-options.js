// What the script element says wins over what the business has set; both over what is usual.
var words = {
  de: { label: "Termin buchen", title: "Termin buchen", close: "Schließen", wait: "Wird geladen …", alone: "Buchungsseite in neuem Fenster öffnen" },
  en: { label: "Book an appointment", title: "Book an appointment", close: "Close", wait: "Loading …", alone: "Open the booking page in a new window" }
}
var modes = ["drawer", "button", "inline"]
var sides = ["left", "right"]

function language(script) {
  var wanted = (script.getAttribute("data-lang") || document.documentElement.lang || "").slice(0, 2).toLowerCase()
  return words[wanted] ? wanted : ""
}

function options(script, business) {
  var own = function (name) { return (script.getAttribute("data-" + name) || "").trim() }
  var one = function (name, allowed) {
    if (allowed.indexOf(own(name)) >= 0) return own(name)
    return allowed.indexOf(business[name]) >= 0 ? business[name] : ""
  }
  var spoken = words[language(script)] || words[business.lang] || words.de
  return {
    mode: one("mode", modes) || "drawer",
    side: one("side", sides) || "right",
    label: own("label") || business.label || spoken.label,
    title: own("title") || own("label") || business.title || spoken.title,
    name: business.name || "",
    height: Math.min(2000, Math.max(200, Number(own("height")) || 720)),
    colour: colour(own("color")),
    look: business.look || {},
    scheme: scheme(own("scheme") || (business.look || {}).scheme),
    words: spoken,
    lang: own("lang")
  }
}

// Light or dark as the business has it, else as the website itself is, else (empty) as the visitor's device has it.
function scheme(set) {
  if (set === "light" || set === "dark") return set
  var host = getComputedStyle(document.documentElement).colorScheme || "", meta = document.querySelector("meta[name=color-scheme]")
  if (meta && host === "normal") host = meta.content
  return host.indexOf("dark") < 0 ? "light" : host.indexOf("light") < 0 ? "dark" : ""
}

// A colour of the website's own, with whichever of black and white can be read on it.
function colour(text) {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null
  var light = [1, 3, 5].reduce(function (sum, at, index) {
    var part = parseInt(text.slice(at, at + 2), 16) / 255
    return sum + [.2126, .7152, .0722][index] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4))
  }, 0)
  return [text, light > .179 ? "#000000" : "#ffffff"]
}

// Where the frame begins: the booking page, or the customers' own part; only what we know goes into its address.
function address(script, home) {
  var query = []
  ;["service", "branch"].forEach(function (name) {
    var id = script.getAttribute("data-" + name) || ""
    if (/^[0-9a-f-]{36}$/i.test(id)) query.push(name + "=" + id)
  })
  var explicit = (script.getAttribute("data-lang") || "").toLowerCase()
  if (words[explicit]) query.push("lang=" + explicit)
  return home + (script.getAttribute("data-page") === "account" ? "/account/login" : "") + (query.length ? "?" + query.join("&") : "")
}
