import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { adoptedFrom } from './ehr-style.ts'

describe('what is taken over from the style of an EHR', () => {
  it.each<[why: string, style: unknown, adopted: object]>([
    ['a font', { font_family_body: "'Noto Sans', Arial" }, { '--font': "'Noto Sans', Arial, system-ui" }],
    ['a font that is more than a name', { font_family_body: 'x; color: red' }, {}],
    ['a dark blue reads on light only', { color_highlight: '#003b7a' }, { '--ehr-accent-light': '#003b7a' }],
    ['a light blue reads on dark only', { color_highlight: '#9cf' }, { '--ehr-accent-dark': '#9cf' }],
    ['4.54 to 1 on white, less on the page', { color_highlight: '#767676' }, {}],
    ['4.57 to 1 on the page', { color_highlight: '#707070' }, { '--ehr-accent-light': '#707070' }],
    ['4.43 to 1 on the page', { color_highlight: '#727272' }, {}],
    ['a colour by name', { color_highlight: 'navy' }, {}],
    ['a colour that is more than one', { color_highlight: '#000;x:url(y)' }, {}],
    ['no text', { color_highlight: 3, font_family_body: null }, {}],
    ['no sheet', '<html>', {}],
    ['nothing', null, {}],
  ])('%s', (_why, style, adopted) => {
    expect(adoptedFrom(style)).toEqual(adopted)
  })

  it('is measured against the grounds the page has', () => {
    const css = readFileSync(path.join(import.meta.dirname, 'base.css'), 'utf8')
    const grounds = [...css.matchAll(/--(?:ground|surface): (#\w+)/g)].map(([, colour]) => colour)
    expect(grounds).toEqual(['#f4f6f8', '#fff', '#11161c', '#1a2129'])
  })
})
