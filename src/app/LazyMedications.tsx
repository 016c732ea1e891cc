import { lazy, Suspense, useState, type ComponentType } from 'react'
import type { MedicationReviewProps } from './medications/MedicationReview.tsx'
import NotLoaded from './medications/NotLoaded.tsx'

const MedicationReview = lazy<ComponentType<MedicationReviewProps>>(() =>
  import('./medications/MedicationReview.tsx').catch(() => ({ default: NotLoaded })),
)

/** The medication list, fetched when it is first looked at and kept from then on. */
export function LazyMedications({ isOpen, ...review }: MedicationReviewProps & { isOpen: boolean }) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  return (
    <Suspense fallback={<p className="review quiet">Opening the medication list</p>}>
      <MedicationReview {...review} />
    </Suspense>
  )
}
