// The host page's styles stay outside, ours inside: everything lives in a shadow tree. Values come as custom properties,
// so that one sheet serves all; a sheet made by script needs no permission of the page's policy.
var css =
  ":host{all:initial!important;display:block!important;min-height:var(--keep,0)!important;color-scheme:var(--scheme)!important}" +
  "*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit;letter-spacing:0}" +
  ":host,.on{font:600 16px/1.25 var(--font)!important}" +
  ".on{--f:var(--fill);--i:var(--ink-on);--c:var(--canvas);--s:var(--surface);--t:var(--text);--m:var(--mute);--l:var(--line);--r:var(--ring)}" +
  "@media(prefers-color-scheme:dark){.on.auto{--f:var(--fill-d);--i:var(--ink-on-d);--c:var(--canvas-d);--s:var(--surface-d);--t:var(--text-d);--m:var(--mute-d);--l:var(--line-d);--r:var(--ring-d)}}" +
  ".on.dark{--f:var(--fill-d);--i:var(--ink-on-d);--c:var(--canvas-d);--s:var(--surface-d);--t:var(--text-d);--m:var(--mute-d);--l:var(--line-d);--r:var(--ring-d)}" +
  "svg{flex:none;width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}" +
  "button,a{cursor:pointer;text-decoration:none}:focus-visible{outline:3px solid var(--r);outline-offset:2px}" +
  ".tab{position:fixed;z-index:2147483000;display:flex;align-items:center;gap:8px;border:1px solid rgba(255,255,255,.28);background:var(--f);color:var(--i);box-shadow:0 1px 3px rgba(0,0,0,.16),0 6px 20px -6px rgba(0,0,0,.32)}" +
  ".tab:hover{filter:brightness(.93)}.tab:focus-visible{outline-color:var(--i);outline-offset:-5px;box-shadow:0 0 0 3px var(--r)}" +
  ".drawer.tab{top:calc(max(88px,28vh) + var(--n)*12px);min-width:48px;max-height:64vh;padding:16px 13px;writing-mode:vertical-rl;line-height:1.2}" +
  ".drawer.tab span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}" +
  ".drawer.right{right:0;border-right:0;border-radius:var(--radius) 0 0 var(--radius)}.drawer.left{left:0;border-left:0;border-radius:0 var(--radius) var(--radius) 0}" +
  "@media(max-width:600px){.drawer.tab{top:auto;bottom:0;min-height:48px;max-width:80vw;padding:10px 16px calc(10px + env(safe-area-inset-bottom));writing-mode:horizontal-tb;border-radius:var(--radius) var(--radius) 0 0}.drawer.right{right:calc(16px + var(--n)*40vw)}.drawer.left{left:calc(16px + var(--n)*40vw)}}" +
  ".button.tab{bottom:calc(20px + var(--n)*64px);min-height:52px;max-width:calc(100vw - 40px);padding:0 22px 0 18px;border-radius:26px}.button.right{right:20px}.button.left{left:20px}" +
  "dialog{position:fixed;top:0;bottom:0;width:min(448px,100vw);height:100vh;height:100dvh;max-width:none;max-height:none;border:0;overflow:hidden;background:var(--c);color:var(--t);box-shadow:0 2px 6px rgba(0,0,0,.08),0 24px 64px -12px rgba(0,0,0,.4)}" +
  "dialog[open]{display:flex;flex-direction:column;animation:in .22s cubic-bezier(.2,.7,.3,1)}dialog.right{left:auto;right:0;--x:40px}dialog.left{left:0;right:auto;--x:-40px}" +
  "dialog::backdrop{background:rgba(10,12,16,.26)}@keyframes in{from{transform:translateX(var(--x));opacity:0}}" +
  ".top{display:flex;align-items:center;gap:12px;padding:12px 10px 12px 18px;min-height:68px;background:var(--s);border-bottom:1px solid var(--l)}" +
  ".top .mark{display:grid;place-items:center;flex:none;width:40px;height:40px;border-radius:min(var(--radius),14px);background:var(--f);color:var(--i)}" +
  "h2{flex:1;min-width:0;font-weight:650;overflow-wrap:anywhere}h2 small{display:block;font-weight:400;font-size:12px;color:var(--m)}" +
  ".x{display:grid;place-items:center;flex:none;width:44px;height:44px;border:0;border-radius:var(--radius);background:none;color:var(--m)}.x:hover{background:var(--c);color:var(--t)}" +
  ".in{position:relative;flex:1;min-height:0;background:var(--c)}iframe{display:block;width:100%;height:100%;border:0;background:var(--c);color-scheme:inherit}" +
  ".inline.in{overflow:hidden;border:1px solid var(--l);border-radius:calc(var(--radius)*1.6)}" +
  ".wait{position:absolute;inset:0;padding:24px 20px;background:var(--c);transition:opacity .16s;pointer-events:none}.wait i{display:block;height:64px;margin-bottom:12px;border-radius:calc(var(--radius)*1.6);background:var(--l);opacity:.55;animation:pulse 1.1s ease-in-out .3s infinite alternate}" +
  ".wait i:first-child{height:26px;width:62%;margin-bottom:20px;border-radius:var(--radius)}@keyframes pulse{to{opacity:.25}}.ready .wait{opacity:0}" +
  ".alone{display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:8px 18px;border-radius:var(--radius);background:var(--f);color:var(--i)}.in .alone{margin:20px}" +
  "@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}@media(forced-colors:active){.tab,.alone{border:2px solid}}@media print{.tab{display:none}}"
var roles = ["fill", "ink-on", "canvas", "surface", "text", "mute", "line", "ring"]
var plain = ["#3f4a5a", "#ffffff", "Canvas", "Canvas", "CanvasText", "CanvasText", "GrayText", "Highlight"]
var sheet

function shadow(host) {
  var root = host.attachShadow({ mode: "open" })
  try {
    if (!sheet) { sheet = new CSSStyleSheet(); sheet.replaceSync(css) }
    root.adoptedStyleSheets = [sheet]
  } catch (old) {
    root.appendChild(element("style", {}, css))
  }
  return root
}

function dress(host, settings, number) {
  var look = settings.look
  var set = function (name, value) { host.style.setProperty("--" + name, value) }
  roles.forEach(function (role, index) {
    ;["light", "dark"].forEach(function (scheme) {
      var given = (look[scheme] || [])[index]
      var value = /^#[0-9a-f]{6}$/i.test(given) ? given : plain[index]
      if (settings.colour && index < 2) value = settings.colour[index]
      set(role + (scheme === "dark" ? "-d" : ""), value)
    })
  })
  set("radius", Math.min(20, Math.max(0, Number(look.radius === undefined ? 10 : look.radius) || 0)) + "px")
  set("font", /^[\w\s",-]+$/.test(look.font || "") ? look.font : "system-ui,sans-serif")
  set("scheme", settings.scheme || "light dark")
  set("n", String(number))
}

function element(name, attributes, content) {
  var made = name === "svg" || name === "path" ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name)
  Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]) })
  ;[].concat(content || []).forEach(function (each) { made.append(each) })
  return made
}

function icon(path) {
  return element("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, element("path", { d: path }))
}
var calendar = "M8 2v3M16 2v3M5 4h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 9h18M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01"
