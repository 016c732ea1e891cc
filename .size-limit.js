import { readFileSync } from 'node:fs'

/** What a page names to be run or fetched for itself; `data-next` is for the page that comes next. */
function scripts(page) {
  const html = readFileSync(`dist/${page}`, 'utf8')
  return [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('data-next'))
    .flatMap(([tag]) => /(?:src|href)="\.\/(assets\/[^"]+\.js)"/.exec(tag)?.[1] ?? [])
    .map((file) => `dist/${file}`)
}

export default [
  { name: 'JavaScript before the first finding', path: scripts('index.html'), limit: '150 KiB', gzip: true },
  { name: 'JavaScript of the launch page', path: scripts('launch.html'), limit: '24 KiB', gzip: true },
  { name: 'All JavaScript', path: 'dist/assets/*.js', limit: '320 KiB', gzip: true },
]
