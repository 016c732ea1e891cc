import { draftHead, type Drafted } from './draft-head.ts'
import type { Json } from './json.ts'

/** The note as a DocumentReference with the text inside: preliminary, for the clinician to sign in the EHR. */
export function noteResource(text: string, drafted: Drafted): Json {
  const { author, when } = drafted
  return {
    resourceType: 'DocumentReference',
    ...draftHead(drafted),
    status: 'current',
    docStatus: 'preliminary',
    type: { text: 'Chart review, pain after spinal fusion' },
    date: when,
    ...(author !== null && { author: [{ reference: author }] }),
    description: 'Chart review, pain after spinal fusion: draft by Postfusion',
    content: [
      {
        attachment: { contentType: 'text/plain', data: base64(text), title: 'Chart review', creation: when },
      },
    ],
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
