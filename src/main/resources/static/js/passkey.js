// A form that is sent with a passkey's proof: asks for what is to be signed, lets the browser sign it, sends the answer.
// Appears only where the browser can do it; data-make adds a passkey, else one is used.
export async function start(form) {
  const api = window.PublicKeyCredential
  // in another site's frame browsers refuse
  if (!api?.parseRequestOptionsFromJSON || !window.isSecureContext || window.self !== window.top) return
  const make = "make" in form.dataset
  const problem = form.querySelector("[data-problem]")
  let waiting = new AbortController()
  form.hidden = false

  async function sign(how) {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) })
    if (!answer.ok) throw new Error(`options: ${answer.status}`)
    const { token, options } = await answer.json()
    form.elements.token.value = token
    const credential = make
      ? await navigator.credentials.create({ publicKey: api.parseCreationOptionsFromJSON(options), ...how })
      : await navigator.credentials.get({ publicKey: api.parseRequestOptionsFromJSON(options), ...how })
    send(credential)
  }

  function send(credential) {
    form.elements.credential.value = JSON.stringify(credential)
    const stay = form.dataset.stay && document.querySelector(form.dataset.stay)
    if (stay) form.elements.stay.value = stay.checked
    form.submit()
  }

  form.addEventListener("submit", async event => {
    event.preventDefault()
    problem.hidden = true
    waiting.abort()
    waiting = new AbortController()
    const button = form.querySelector("button")
    button.disabled = true
    try {
      await sign({ signal: waiting.signal })
    } catch {
      problem.hidden = false
      button.disabled = false
    }
  })

  // the name's field offers passkeys by itself, beside remembered passwords
  const field = form.dataset.field && document.querySelector(form.dataset.field)
  if (!field || !await api.isConditionalMediationAvailable?.()) return
  field.autocomplete = "username webauthn"
  sign({ mediation: "conditional", signal: waiting.signal }).catch(() => {})
}
