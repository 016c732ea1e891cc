import { fetchConfig } from './config.ts'
import { launchFrom } from './fhir/launch.ts'
import type { LaunchProblem } from './fhir/launch-problem.ts'
import { browserTab } from './fhir/tab.ts'

const result = await launchFrom(browserTab(window), () => fetchConfig())
if (result.ok) window.location.replace(result.url)
else show(result.problem)

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
