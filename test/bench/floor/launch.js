// The round trips of an EHR launch and nothing else: discovery, then off to the sign-in.
const link = new URLSearchParams(location.search)
const iss = link.get('iss')
const random = () => crypto.randomUUID() + crypto.randomUUID()
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
const verifier = random()
const [answer, hash] = await Promise.all([
  fetch(`${iss}/.well-known/smart-configuration`),
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
])
const { authorization_endpoint, token_endpoint } = await answer.json()
const redirect_uri = new URL('index.html', location.href).href.split('?')[0]
const state = random()
sessionStorage.setItem(state, JSON.stringify({ iss, token_endpoint, verifier, redirect_uri }))
const query = new URLSearchParams({
  response_type: 'code',
  client_id: 'postfusion',
  scope: 'launch openid fhirUser patient/Patient.r',
  redirect_uri,
  aud: iss,
  launch: link.get('launch'),
  state,
  code_challenge: base64url(hash),
  code_challenge_method: 'S256',
})
location.replace(`${authorization_endpoint}?${query}`)
