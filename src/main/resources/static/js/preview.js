// Shows a business's look while it is being chosen: the fields restyle data-preview="#element", and say of two colours of
// the business's own whether one can be read on the other.
export function start(form) {
  const sample = document.querySelector(form.dataset.preview)
  const fonts = new Map((sample.dataset.fonts ?? "").split(";").map(each => each.split("=")))
  const set = (name, value) => value ? sample.style.setProperty(name, value) : sample.style.removeProperty(name)
  const value = name => form.elements[name]?.value

  function show() {
    if (/^#[0-9a-f]{6}$/i.test(value("accent"))) set("--accent", value("accent"))
    if (value("radius")) {
      const radius = Math.max(0, Math.min(20, Number(value("radius"))))
      for (const [name, factor] of [["--radius", 1], ["--r-s", .6], ["--r-l", 1.6]]) set(name, `${radius * factor}px`)
    }
    if (value("scheme")) sample.dataset.theme = value("scheme").toLowerCase()
    if (value("font")) set("--font", fonts.get(value("font")))
    if (form.elements.ownButtons) buttons(form.elements.ownButtons.checked)
    for (const name of ["mode", "side"]) if (value(name)) sample.dataset[name] = value(name).toLowerCase()
    for (const name of ["label", "title"])
      if (form.elements[name]) sample.querySelector(`[data-says=${name}]`).textContent = value(name).trim() || sample.dataset.usual
  }

  function buttons(own) {
    form.querySelector(".own").hidden = !own
    for (const name of ["--fill", "--fill-hover", "--edge"]) set(name, own && value("fill"))
    set("--on-fill", own && value("onFill"))
    const line = form.querySelector("[data-ratio]")
    const ratio = contrast(value("fill"), value("onFill"))
    const figure = (Math.floor(ratio * 10) / 10).toLocaleString(document.documentElement.lang)
    line.textContent = (ratio < 4.5 ? line.dataset.ratioFaint : line.dataset.ratio).replace("#", figure)
    line.classList.toggle("error", ratio < 4.5)
  }
  form.addEventListener("input", show)
  form.addEventListener("change", show)
  show()
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + .05) / (dark + .05)
}

function luminance(hex) {
  const part = at => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4
  }
  return .2126 * part(1) + .7152 * part(3) + .0722 * part(5)
}
