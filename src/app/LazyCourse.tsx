import { lazy, Suspense, useState, type ComponentType } from 'react'
import type { CourseProps } from './course/Course.tsx'
import NotLoaded from './course/NotLoaded.tsx'

const Course = lazy<ComponentType<CourseProps>>(() =>
  import('./course/Course.tsx').catch(() => ({ default: NotLoaded })),
)

/** The pictures of the course, fetched when they are first looked at and kept from then on. */
export function LazyCourse({ isOpen, ...course }: CourseProps & { isOpen: boolean }) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  return (
    <Suspense fallback={<p className="board quiet">Opening the course</p>}>
      <Course {...course} />
    </Suspense>
  )
}
