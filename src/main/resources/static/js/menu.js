// A popover of actions: arrow keys walk through it. Elements with data-menu="its id" also open it by right click or the
// context menu key, at the pointer.
export function start(menu) {
  const items = () => [...menu.querySelectorAll("a[href], button:not([disabled])")]

  menu.addEventListener("toggle", event => { if (event.newState === "open") items()[0]?.focus() })
  menu.addEventListener("keydown", event => {
    const all = items(), at = all.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length].focus()
  })

  document.addEventListener("contextmenu", event => {
    const owner = event.target.closest(`[data-menu="${menu.id}"]`)
    if (!owner || event.shiftKey) return
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    const box = owner.getBoundingClientRect()
    menu.classList.add("at-pointer")
    menu.showPopover()
    menu.style.left = `${Math.min(byKey ? box.left + 16 : event.clientX, innerWidth - menu.offsetWidth - 8)}px`
    menu.style.top = `${Math.min(byKey ? box.bottom : event.clientY, innerHeight - menu.offsetHeight - 8)}px`
  })
  menu.addEventListener("beforetoggle", event => { if (event.newState === "closed") menu.classList.remove("at-pointer") })
}
