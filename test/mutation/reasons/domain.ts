import type { Reason } from './reason.ts'

export const DOMAIN: readonly Reason[] = []
