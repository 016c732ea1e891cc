// Hazards: H-19
import { expect, it } from 'vitest'
import { httpsLink } from './https-link.ts'

it.each([
  ['https', 'https://pubmed.ncbi.nlm.nih.gov/23044619/', 'https://pubmed.ncbi.nlm.nih.gov/23044619/'],
  ['no address', undefined, null],
  ['http', 'http://example.org/', null],
  ['script', 'javascript:alert(1)', null],
  ['script behind a tab', '\tjavascript:alert(1)', null],
  ['script that looks like https', 'javascript://https://example.org/%0aalert(1)', null],
  ['data', 'data:text/html,x', null],
  ['a name and password', 'https://pubmed.ncbi.nlm.nih.gov@evil.example/', null],
  ['no address at all', 'see page 4', null],
])('%s', (_, url, link) => {
  expect(httpsLink(url)).toBe(link)
})
