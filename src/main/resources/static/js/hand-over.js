// After the login: tells the frame that opened this window, if it is one of ours, and closes.
export async function start(form) {
  if (!window.opener) return
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null)
  if (!answer?.ok) return
  const { code } = await answer.json()
  window.opener.postMessage({ stammkunde: "entered", code }, location.origin)
  form.querySelector("[data-text]").textContent = form.querySelector("[data-text]").dataset.text
  window.close()
}
