// A dialog closes when somebody clicks beside it; Escape and its own buttons do so anyway.
export function start(dialog) {
  dialog.addEventListener("click", event => {
    if (event.target !== dialog) return
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
    if (!inside) dialog.close()
  })
}
