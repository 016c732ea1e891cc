// Back from the sign-in: the token, then one read of data.
const back = new URLSearchParams(location.search)
const { iss, token_endpoint, verifier, redirect_uri } = JSON.parse(sessionStorage.getItem(back.get('state')))
const answer = await fetch(token_endpoint, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.get('code'),
    redirect_uri,
    client_id: 'postfusion',
    code_verifier: verifier,
  }),
})
const { access_token, patient } = await answer.json()
const read = await fetch(`${iss}/Patient/${patient}`, {
  headers: { accept: 'application/fhir+json', authorization: `Bearer ${access_token}` },
})
await read.json()
const done = document.createElement('p')
done.dataset.settled = 'true'
done.textContent = 'Read'
document.body.append(done)
