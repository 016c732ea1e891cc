import { fetchConfig } from './config.ts'
import { launchFrom } from './fhir/launch.ts'
import type { LaunchProblem } from './fhir/launch-problem.ts'
import { browserTab } from './fhir/tab.ts'

const result = await launchFrom(browserTab(window), async () => {
  const configured = await fetchConfig()
  setTimeout(fetchNextPage, 0)
  return configured
})
if (result.ok) window.location.replace(result.url)
else show(result.problem)

/** While the EHR answers and signs in: the files of the page that comes next, which the build names. */
function fetchNextPage(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-next]')) link.rel = 'prefetch'
}

function show({ title, whatNext, details = [] }: LaunchProblem): void {
  document.title = `${title} - Postfusion`
  setText('title', title)
  setText('progress', '')
  const list = document.createElement('ul')
  list.append(...details.map((detail) => element('li', detail)))
  const box = document.getElementById('problem')
  box?.append(element('p', whatNext), ...(details.length > 0 ? [list] : []))
}

function element(name: 'p' | 'li', text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function setText(id: string, text: string): void {
  const found = document.getElementById(id)
  if (found) found.textContent = text
}
