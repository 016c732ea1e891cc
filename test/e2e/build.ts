import { build } from 'vite'

/** The e2e tests run what is shipped: the production build. */
export default async function setup(): Promise<void> {
  await build({ logLevel: 'error' })
}
