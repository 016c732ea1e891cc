import { readFileSync } from 'node:fs'

/** What the browser loads for a page at once: its entry and what that preloads. The checks follow while the EHR signs in. */
function initial(page) {
  const html = readFileSync(`dist/${page}`, 'utf8')
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/${match[1]}`)
}

export default [
  { name: 'JavaScript of the first load', path: initial('index.html'), limit: '150 KiB', gzip: true },
  {
    name: 'JavaScript before the sidebar shows',
    path: [...initial('index.html'), 'dist/assets/{chart-page,FactsTable,Fold,RecordToggle}-*.js'],
    limit: '245 KiB',
    gzip: true,
  },
  { name: 'JavaScript of the launch page', path: initial('launch.html'), limit: '20 KiB', gzip: true },
  { name: 'All JavaScript', path: 'dist/assets/*.js', limit: '320 KiB', gzip: true },
]
