// Runs Lighthouse over pages, one after the other in one browser; a line of JSON for each.
import { launch } from "chrome-launcher"
import lighthouse, { desktopConfig } from "lighthouse"

const { flags, runs } = JSON.parse(process.argv[2])
const chrome = await launch({ chromeFlags: flags })
try {
  for (const { address, device, categories } of runs) {
    const options = {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: categories,
      disableFullPageScreenshot: true,
    }
    const config = device === "desktop" ? desktopConfig : undefined
    const { lhr } = await lighthouse(address, options, config)
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
    const parts = Object.values(lhr.categories)
    const scores = Object.fromEntries(parts.map(each => [each.id, Math.round(each.score * 100)]))
    const faults = parts
      .flatMap(each => each.auditRefs.filter(audit => audit.weight))
      .map(({ id }) => lhr.audits[id])
      .filter(audit => audit.score !== null && audit.score < 1)
      .map(audit => [audit.id, audit.displayValue].filter(Boolean).join(" "))
    console.log(JSON.stringify({ scores, faults }))
  }
} finally {
  await chrome.kill()
}
