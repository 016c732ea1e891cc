import { build } from 'vite'

/** The e2e tests run what is shipped: the production build, whatever mode the test runner is in. */
export default async function setup(): Promise<void> {
  const mode = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ logLevel: 'error' })
  process.env.NODE_ENV = mode
}
