/* Material searches in a worker, and browsers start none for a page that was opened from disk.
   There, a hidden frame stands in for it: the same messages, on the same thread. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      frame.title = "Search"
      frame.srcdoc = "<!doctype html>"
      const loaded = new Promise(resolve => { frame.onload = resolve })
      document.body.append(frame)
      this.frame = frame
      this.ready = loaded.then(() => this.start(new URL(url, location.href).href))
    }
    start(url) {
      const inside = this.frame.contentWindow
      const load = address => new Promise((resolve, reject) => {
        const script = inside.document.createElement("script")
        script.src = address
        script.onload = resolve
        script.onerror = () => reject(new Error(`Cannot load ${address}`))
        inside.document.head.append(script)
      })
      inside.postMessage = data => {
        this.dispatchEvent(new MessageEvent("message", { data }))
      }
      inside.importScripts = (...addresses) => addresses.reduce(
        (before, address) => before.then(() => load(address)), Promise.resolve()
      )
      return load(url)
    }
    postMessage(data) {
      this.ready.then(() => {
        const inside = this.frame.contentWindow
        inside?.dispatchEvent(new inside.MessageEvent("message", { data }))
      })
    }
    terminate() {
      this.frame.remove()
    }
  }
}
