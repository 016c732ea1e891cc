import { withoutParameters } from './tab.ts'

/** The two things an EHR's launch link may tell us. */
export type LaunchLink = { iss: string; launch: string }

/** Reads a launch link; null when it does not carry exactly one `iss` and one `launch`. Everything else in it is ignored. */
export function readLaunchLink(url: string): LaunchLink | null {
  const { searchParams } = new URL(url)
  const [iss, ...otherIss] = searchParams.getAll('iss')
  const [launch, ...otherLaunch] = searchParams.getAll('launch')
  if (otherIss.length > 0 || otherLaunch.length > 0) return null
  return iss && launch ? { iss, launch } : null
}

/** The launch page's address with nothing but `iss` and `launch`; with nothing at all when it is no launch link. */
export function cleanLaunchUrl(url: string): string {
  const link = readLaunchLink(url)
  const plain = withoutParameters(url)
  return link ? `${plain}?${new URLSearchParams(link).toString()}` : plain
}
