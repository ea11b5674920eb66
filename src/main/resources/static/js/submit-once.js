// A form that is being sent can't be sent again; its button says so. Coming back in the history makes it usable again.
export function start(form) {
  let sending = false
  const buttons = () => form.querySelectorAll("button:not([type=button])")

  form.addEventListener("submit", event => {
    if (sending) return event.preventDefault()
    sending = true
    form.setAttribute("aria-busy", "true")
    event.submitter?.setAttribute("aria-busy", "true")
    // disabled only after the browser has collected the fields, or the pressed button's value would be lost
    setTimeout(() => buttons().forEach(button => { button.ariaDisabled = "true" }))
  })

  addEventListener("pageshow", event => {
    if (!event.persisted) return
    sending = false
    form.removeAttribute("aria-busy")
    buttons().forEach(button => {
      button.removeAttribute("aria-busy")
      button.removeAttribute("aria-disabled")
    })
  })
}
