// A link or button with data-dialog="id" opens that dialog; without this script the link leads to a page of its own.
export function start(opener) {
  opener.setAttribute("aria-haspopup", "dialog")
  opener.addEventListener("click", event => {
    const dialog = document.getElementById(opener.dataset.dialog)
    if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    dialog.showModal()
  })
}
