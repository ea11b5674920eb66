// Shows a business's look while it is being chosen: colour and roundness fields restyle data-preview="#element".
export function start(form) {
  const sample = document.querySelector(form.dataset.preview)
  form.addEventListener("input", event => {
    if (event.target.name === "accent" && /^#[0-9a-f]{6}$/i.test(event.target.value)) sample.style.setProperty("--accent", event.target.value)
    if (event.target.name === "radius") {
      const radius = Math.max(0, Math.min(20, Number(event.target.value)))
      for (const [name, factor] of [["--radius", 1], ["--r-s", .6], ["--r-l", 1.6]]) sample.style.setProperty(name, `${radius * factor}px`)
    }
  })
}
