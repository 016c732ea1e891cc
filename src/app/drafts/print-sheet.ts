/** What is printed alone, on a page of its own. `large` is for patients. */
export type Sheet = {
  title: string
  large?: boolean
  parts: readonly { title: string; lines: readonly string[]; sources?: readonly string[] }[]
}

/** Prints this and nothing else of the page. It is in the page only while it is printed. */
export function printSheet({ title, large = false, parts }: Sheet): void {
  clear()
  const box = document.createElement('div')
  box.className = large ? 'print-sheet print-large' : 'print-sheet'
  box.append(element('h1', title), ...parts.flatMap(partOf))
  document.body.append(box)
  document.documentElement.dataset.print = 'sheet'
  window.addEventListener('afterprint', clear, { once: true })
  window.print()
}

function partOf({ title, lines, sources = [] }: Sheet['parts'][number]): HTMLElement[] {
  const section = document.createElement('section')
  const list = document.createElement('ul')
  list.append(...lines.map((line) => element('li', line)))
  section.append(...(title === '' ? [] : [element('h2', title)]), list)
  if (sources.length > 0) section.append(element('p', `Source: ${sources.join('; ')}`, 'print-source'))
  return [section]
}

function clear(): void {
  document.querySelector('.print-sheet')?.remove()
  delete document.documentElement.dataset.print
}

function element(name: 'h1' | 'h2' | 'li' | 'p', text: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  return made
}
