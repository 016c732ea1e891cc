import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { prodrugLabelsCyp2d6 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { names, notTogether, pair } from './combination.ts'

const PRODRUGS: DrugSet = { roles: ['cyp2d6-prodrug-opioid'] }
const INHIBITORS: DrugSet = { roles: ['cyp2d6-inhibitor'] }

const inputs = { prodrugs: drugs(PRODRUGS), inhibitors: drugs(INHIBITORS) }

/** Codeine or tramadol with a drug that holds up CYP2D6, which makes them work. */
export const cyp2d6ProdrugOpioid: Rule<typeof inputs> = {
  id: 'cyp2d6-prodrug-opioid',
  section: 'medications',
  title: 'Codeine or tramadol with CYP2D6 inhibitor',
  why: 'Codeine and tramadol relieve pain after CYP2D6 has changed them; an inhibitor takes that away, and stopping the inhibitor brings the full effect back at once.',
  consider:
    'Poor relief may have this cause rather than tolerance: another opioid or another antidepressant may serve. Do not stop abruptly: neither the opioid nor the inhibitor.',
  cites: [prodrugLabelsCyp2d6],
  inputs,
  evaluate({ prodrugs, inhibitors }) {
    if (prodrugs.state !== 'known' || inhibitors.state !== 'known') {
      return notTogether(prodrugs, inhibitors, { first: 'codeine or tramadol', second: 'CYP2D6 inhibitor' })
    }
    const message = `${pair(names(prodrugs, PRODRUGS), names(inhibitors, INHIBITORS))}: less pain relief.`
    return finding('moderate', message, [prodrugs, inhibitors])
  },
}
