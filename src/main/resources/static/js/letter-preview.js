// Shows what is being typed in the preview frame, a moment after the last key, by the form's own preview button.
export function start(form) {
  const button = form.querySelector("[data-preview]")
  let timer
  form.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(() => form.requestSubmit(button), 600)
  })
}
