// After the login: tells the frame that opened this window, if it is one of ours, and closes. A window that a letter's
// link has opened has nobody to tell and shows the portal itself.
export async function start(form) {
  if (!window.opener || window.opener.closed) return location.replace(form.querySelector("a").href)
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null)
  if (!answer?.ok) return
  const { code } = await answer.json()
  window.opener.postMessage({ stammkunde: "entered", code }, location.origin)
  form.querySelector("[data-text]").textContent = form.querySelector("[data-text]").dataset.text
  window.close()
}
